/** The runs of one lab at hand: which there are, which is in focus, which moment is shown; every change can be undone. */
import { type Choices, type Chosen, chosenOf } from '../../core/choices';
import { measurementAt, type Experiment, type Lab } from '../../core/lab';
import { differing, merge, same, type Value, type Values } from '../../core/params';
import {
  withEdit,
  type Checkpoint,
  type Edit,
  type RunConfig,
  type RunResult,
  type Seeds,
} from '../../core/run';
import { decodeShared, defaultConfig, encodeLink, type Link } from '../../core/share';
import { appText as text } from '../app.text';
import { storeText as store } from './store.text';
import { type OwnSet, valuesFor } from '../../data/pictures';
import { freeColour, freeName, nextName } from './apart';
import { lookOf } from '../../ui/theme/colours';
import { Arrivals } from './arrivals';
import { Calculator } from './calculator';
import { database } from './database';
import { UndoStack } from './undo-stack';
import { newId } from './new-id';
import { type BroughtBack, type Found, Keeper } from './keeper';
import { type Memo, memosOf } from './memos';
import { isChoices, isNumber, PageState } from './page-state';
import { type MakeHost, makeTrainingWorker, Run, type RunInit } from './run';
import * as storage from './storage';
import { SweepRun } from './sweep';

/** So many runs train at the same time at most. */
export const MOST_PLAYING = 4;
const PROCESSORS = globalThis.navigator?.hardwareConcurrency ?? 4;
/** However slow the pace, an experiment is over after so many seconds, or as soon as it can be. */
const EXPERIMENT_SECONDS = 8;
/** Time until the first live value of a drag is sent (ms); while the run trains, each next wait is so many times as long. */
const DRAG_WAIT = 100;
const DRAG_GROWTH = 4;

/** Something the page has to say, with what can be done about it. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
  /** A notice takes the place of an earlier one about the same. */
  readonly about?: string;
}

/** What a learner predicted: the number of a run, a value, or a line drawn over the range. */
export type Prediction = number | readonly number[];

/** An experiment under way or done. */
export interface ExperimentState {
  readonly index: number;
  readonly experiment: Experiment;
  readonly runs: readonly Run[];
  /** In the place of runs, where it goes over a range. */
  readonly sweep?: SweepRun;
  readonly prediction: Prediction | undefined;
  readonly outcome?: { readonly holds: boolean; readonly winner: number | undefined };
}

/** A data set of the learner's own, with how it is named in links. */
export interface OwnData {
  readonly ref: NonNullable<RunConfig['data']>;
  readonly dataset: OwnSet;
}

/** Fires `change` whenever anything that is shown has changed, `show-kept` when the learner wants to see what is kept. */
export class Workspace extends EventTarget {
  readonly id: string;
  readonly lab: Lab;
  runs: readonly Run[] = [];
  current!: Run;
  /** The step that is looked at; undefined follows the training. */
  cursor: number | undefined;
  /** Values under the hand that take effect when it lets go (those that need a new run). */
  draft: Readonly<Record<string, Value>> = {};
  notices: readonly Notice[] = [];
  experiment: ExperimentState | undefined;
  /** A link that names a file which is not here yet. */
  awaiting: RunConfig | undefined;
  #awaitingLink: Link | undefined;
  /** Where the last link led: the index of an experiment. */
  sought: { readonly experiment?: number } = {};
  readonly arrivals = new Arrivals(MOST_PLAYING, (run, look) => this.#arrive(run, look));
  pace: number;
  readonly history = new UndoStack();
  /** How things are shown, from one visit to the next. */
  readonly page: PageState;
  readonly #makeHost: MakeHost;
  readonly #keeper = new Keeper(this, {
    noRoom: () => this.#sayNotKept(),
    lost: (run) => this.#becomeCopy(run),
  });
  /** The link that was opened while the runs of earlier visits were still to come. */
  #late: Link | undefined;
  /** Live values on their way to the worker, and the one that waits for the hand. */
  readonly #awaited = new Map<string, { readonly run: Run; readonly value: Value }>();
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** The drag under way: how many of its values were sent, and when the last one was, or it began. */
  #drag:
    | { readonly run: Run; readonly key: string; readonly sent: number; readonly since: number }
    | undefined;
  #race: ExperimentState | undefined;
  #count = 0;
  #noticeCount = 0;
  #toldNotKept = false;
  /** The runs that were paused because others train. */
  readonly #paused = new Set<Run>();
  /** Counts openings of links, so that one which waited too long is dropped. */
  #opening = 0;

  constructor(id: string, lab: Lab, makeHost: MakeHost = makeTrainingWorker) {
    super();
    this.id = id;
    this.lab = lab;
    this.page = new PageState(id);
    this.page.addEventListener('change', () => this.#changed());
    this.pace = (this.page.get('pace', isNumber) ?? lab.pace ?? Infinity) || Infinity;
    this.#makeHost = lab.kind === 'computes' ? () => new Calculator(lab) : makeHost;
  }

  /** Brings back the runs of earlier visits, then opens the link (a bare one opens the run that was in focus). */
  async open(link: Link): Promise<void> {
    const found = await this.#keeper.find();
    const focus = found && this.#bringBack(found);
    await this.openLink(link, focus);
    this.#goOn(found?.runs ?? []);
    this.#keeper.start();
    database.addEventListener('change', this.#databaseChanged);
    this.#sayState();
    this.#late = found ? undefined : link;
  }

  /** Makes the runs that were found, told apart from those at hand; the one that was in focus. */
  #bringBack({ runs, restarted, aside }: Found): Run | undefined {
    let focus: Run | undefined;
    const elsewhere = this.#elsewhere(runs.map(({ run }) => run.id));
    const race = this.page.get('race', isRace);
    const experiment = race && this.lab.experiments[race.index];
    for (const { run: stored, data, isCopy } of runs) {
      const { colour, order, current } = stored;
      const name = stored.name === '' ? nextName(1, this.runs) : stored.name;
      const others = isCopy ? [...this.runs, ...elsewhere] : this.runs;
      const isTaken = isCopy || others.some((run) => lookOf(run.colour) === lookOf(colour));
      const run = this.#make({
        ...stored,
        also: experiment && race.runs.includes(stored.id) ? referenceSteps(experiment) : [],
        name: freeName(isCopy ? store.copyName(name) : name, others),
        colour: isTaken ? freeColour(others) : colour,
        ...(data && { data }),
      });
      this.runs = [...this.runs, run];
      this.#count = Math.max(this.#count, Math.min(order, this.runs.length) + 1);
      if (isCopy) this.#keeper.addCopy(run);
      if (current) focus = run;
    }
    const copied = runs.filter(({ isCopy }) => isCopy).map(({ run }) => run.name);
    if (copied.length > 0) this.notify('info', store.copied(copied));
    const racing = race?.runs.map((id) => this.runs.find((run) => run.id === id));
    if (experiment && !this.experiment && racing?.every((run) => run !== undefined))
      this.experiment = {
        index: race.index,
        experiment,
        runs: racing,
        prediction: race.prediction ?? undefined,
      };
    const see = {
      label: store.seeAside,
      act: () => void this.dispatchEvent(new Event('show-kept')),
    };
    for (const sentence of restarted) this.notify('warning', sentence, [see]);
    if (aside > 0) this.notify('warning', store.setAside(aside), [see]);
    return focus;
  }

  /** The runs of this lab that other tabs have, as far as is known. */
  #elsewhere(mine: readonly string[] = []): readonly Memo[] {
    const ids = new Set([...mine, ...this.runs.map((run) => run.id)]);
    return memosOf(this.id).filter(({ id }) => !ids.has(id));
  }

  /** Another tab has this run too, and had it before: from now on they are two. */
  #becomeCopy(run: Run): void {
    const { name } = run;
    const others = [...this.runs, ...memosOf(this.id)];
    run.id = newId();
    run.name = freeName(store.copyName(name), others);
    run.colour = freeColour(others);
    this.notify('info', store.copied([name]));
  }

  /** What was computed but not kept is computed again; what was training is offered to go on. */
  #goOn(found: readonly BroughtBack[]): void {
    const behind = this.runs.filter((run) => run.due !== undefined && run !== this.current);
    for (const run of behind.slice(0, MOST_PLAYING - 1)) run.wake();
    const ids = new Set(found.filter(({ playing }) => playing).map(({ run }) => run.id));
    const stopped = this.runs.filter((run) => ids.has(run.id));
    if (stopped.length === 0) return;
    const steps = stopped.map((run) => [run.name, run.due ?? run.step] as const);
    const { runs: racing = [], experiment } = this.experiment ?? {};
    const goal = (run: Run) =>
      racing.includes(run) && run.step < experiment!.steps ? experiment!.steps : Infinity;
    const act = () => stopped.forEach((run) => this.#playOne(run, goal(run)));
    this.notify('info', store.wasTraining(steps), [{ label: store.goOn, act }]);
  }

  /** The database is there again, or not any more. */
  readonly #databaseChanged = () => {
    const link = this.#late;
    if (database.state === 'newer') this.#sayState();
    if (link === undefined || !['open', 'closed'].includes(database.state)) return;
    this.#late = undefined;
    void this.#catchUpWithStore(link);
  };

  /** Runs of earlier visits, when the database answers after the lab has been opened. */
  async #catchUpWithStore(link: Link): Promise<void> {
    const found = await this.#keeper.find();
    if (!found) {
      this.#late = link;
      return;
    }
    this.notices = this.notices.filter((notice) => notice.text !== store.silent);
    const untouched = this.runs.length === 1 && this.current.step === 0 && !this.current.playing;
    const [fresh] = this.runs;
    const there = new Set(this.runs.map((run) => run.id));
    const runs = found.runs.filter(({ run }) => !there.has(run.id));
    const focus = this.#bringBack({ ...found, runs });
    if (untouched && focus && this.#isBare(link)) {
      this.runs = this.runs.filter((run) => run !== fresh);
      this.#enter(focus);
    }
    if (runs.length > 0) this.notify('info', store.answers);
    this.#goOn(runs);
    this.#changed();
  }

  #sayState(): void {
    if (database.state === 'silent') this.notify('warning', store.silent);
    if (database.state === 'newer')
      this.notify('warning', store.newer, [{ label: store.load, act: () => location.reload() }]);
  }

  /**
   * Shows what a link describes: runs at hand where they are the same, else new ones, each trained to the step that the
   * link says. Where it brings several, the others are hidden.
   */
  async openLink(link: Link, usual?: Run): Promise<void> {
    const opening = ++this.#opening;
    const { runs, experiment, chosen, ignored } = decodeShared(this.id, this.lab, link.query);
    for (const sentence of ignored) this.notify('warning', sentence);
    const stays = experiment === undefined ? undefined : (this.current as Run | undefined);
    const [first] = runs;
    const sets = await Promise.all(runs.map(({ config }) => this.#dataOf(config)));
    if (opening !== this.#opening) return;
    this.arrivals.stop();
    this.sought = { ...(experiment !== undefined && { experiment }) };
    if (chosen) this.page.set('view', { ...this.page.get('view', isChoices), ...chosen });
    const there = this.#isBare(link) ? (usual ?? stays) : undefined;
    if (there) return this.#enter(there);
    const missing = runs.find(({ config }, i) => config.data && !sets[i]);
    if (missing) {
      this.awaiting = first.config.data ? first.config : missing.config;
      this.#awaitingLink = link;
      this.notify('warning', text.fileNeeded(missing.config.data!.name));
      return this.#enter(usual ?? this.#add({ ...defaultConfig(this.id, this.lab) }));
    }
    const opened: Run[] = [];
    for (const [i, { config, name }] of runs.entries()) {
      const data = sets[i];
      const made = { ...(data && { data }), ...(name && { name }) };
      opened.push(this.#atHand(config, opened, usual) ?? this.#add(config, made));
    }
    if (opened.length > 1) {
      for (const run of this.runs) {
        run.hidden = !opened.includes(run);
        if (run.hidden) run.retire();
      }
    }
    this.#enter(opened[0]!);
    this.arrivals.start(opened.map((run, i) => [run, runs[i]!] as const));
  }

  /** Whether a link says nothing of a run. */
  #isBare({ query }: Link): boolean {
    const { choices = {} } = this.lab;
    return [...query.keys()].every((key) => key === 'experiment' || Object.hasOwn(choices, key));
  }

  /** A run that a link may mean; each means one of its own, though two be the same but for their step. */
  #atHand(config: RunConfig, taken: readonly Run[], usual?: Run): Run | undefined {
    const wanted = encodeLink(config, this.lab);
    return [...(usual ? [usual] : []), ...this.runs].find(
      (run) => !taken.includes(run) && encodeLink(run.config, this.lab) === wanted,
    );
  }

  /** The own set that a config names: of a run at hand, else as the browser keeps it. */
  async #dataOf({ data: ref }: RunConfig): Promise<OwnSet | undefined> {
    if (!ref) return undefined;
    const isSame = ({ config: { data } }: Run) =>
      data?.sha256 === ref.sha256 && data.options === ref.options;
    return this.runs.find(isSame)?.data ?? (await storage.storedData(ref));
  }

  /** A run is where its link leads. */
  #arrive(run: Run, look: number | undefined): void {
    run.pace(this.pace);
    if (run !== this.current) return run.retire();
    if (look !== undefined) this.look(look);
  }

  /** Stops everything; the runs are kept. */
  async close(): Promise<void> {
    this.experiment?.sweep?.cancel();
    database.removeEventListener('change', this.#databaseChanged);
    await this.#keeper.stop();
    for (const run of this.runs) run.rest();
  }

  /** The values that the controls show: those of the moment looked at, and those under the hand. */
  get values(): Values {
    return { ...this.current.values(this.cursor ?? this.current.step), ...this.draft };
  }

  /** The frame to draw: of the moment looked at, or the newest. */
  get frame() {
    return this.cursor === undefined
      ? this.current.frame
      : (this.current.past ?? this.current.frame);
  }

  get link(): string {
    return encodeLink(this.current.config, this.lab);
  }

  // — The stage —

  /** What the learner has chosen on the stage. */
  get chosen(): Chosen<Choices> {
    return chosenOf(this.lab.choices ?? {}, this.page.get('view', isChoices));
  }

  /** Makes choices; those that are not named stay. */
  choose(some: Partial<Chosen<Choices>>, phase: 'drag' | 'done' = 'done'): void {
    const before = this.page.get('view', isChoices) ?? {};
    const after = { ...before, ...some };
    const put = (view: typeof before) => () => this.page.set('view', view);
    const shown = JSON.stringify(this.chosen);
    put(after)();
    if (JSON.stringify(this.chosen) !== shown) {
      const change = { label: text.chosen, undo: put(before), redo: put(after) };
      const mark = `chosen ${Object.keys(some).join(' ')}`;
      this.history.note(phase === 'drag' ? { ...change, mark } : change);
    }
    if (phase === 'done') this.history.seal();
    this.#changed();
  }

  // — Values —

  /** Sets a parameter. `drag` while the hand moves, `done` when it lets go. */
  set(key: string, value: Value, phase: 'drag' | 'done'): void {
    const param = this.lab.params[key];
    if (!param) return;
    if (this.#atOnce(key)) return this.#revise({ [key]: value }, phase);
    if (param.effect === 'live') return this.#setLive(key, value, phase);
    if (phase === 'drag') {
      this.draft = { ...this.draft, [key]: value };
      return this.#changed();
    }
    this.setAll({ [key]: value });
  }

  /** Sets several at once, as one change. */
  setAll(some: Readonly<Record<string, Value>>): void {
    if (Object.keys(some).every((key) => this.#atOnce(key))) return this.#revise(some, 'done');
    this.draft = {};
    const values = this.values;
    const changed = Object.entries(some).filter(
      ([key, value]) => this.lab.params[key] && !same(values[key], value),
    );
    if (changed.length === 0) return this.#changed();
    const restart = changed.some(([key]) => this.lab.params[key]!.effect !== 'live');
    if (!restart && changed.length === 1) return this.#setLive(...changed[0]!, 'done');
    const drawn = changed.every(([key]) => this.lab.params[key]!.kind === 'points');
    this.#startAnew(
      { ...this.current.config, values: merge(values, Object.fromEntries(changed)), edits: [] },
      text.changed(changed.map(([key]) => this.lab.params[key]!.label).join(', ')),
      { replace: drawn },
    );
  }

  /** A new run from step 0 with some values changed, live ones too. */
  startWith(some: Readonly<Record<string, Value>>): void {
    const values = merge(this.values, some);
    const labels = Object.keys(some).map((key) => this.lab.params[key]!.label);
    this.#startAnew({ ...this.current.config, values, edits: [] }, text.changed(labels.join(', ')));
  }

  /** Whether a parameter leaves the training alone: there is none, or only what is drawn depends on it. */
  #atOnce(key: string): boolean {
    return this.lab.kind === 'computes' || this.lab.params[key]?.effect === 'view';
  }

  /** Other values of the same run, which is computed anew, or drawn anew. */
  #revise(some: Readonly<Record<string, Value>>, phase: 'drag' | 'done'): void {
    const run = this.current;
    const before = run.config.values;
    const known = Object.entries(some).filter(([key]) => this.lab.params[key]);
    const after = merge(before, Object.fromEntries(known));
    if (differing(before, after).length > 0) {
      const put = (values: Values) => () =>
        this.lab.kind === 'computes' ? run.revise(values) : run.redraw(values);
      put(after)();
      this.history.note({
        label: text.changed(known.map(([key]) => this.lab.params[key]!.label).join(', ')),
        mark: [run.id, ...known.map(([key]) => key)].join(' '),
        undo: put(before),
        redo: put(after),
      });
    }
    if (phase === 'done') this.history.seal();
    this.#changed();
  }

  /** A live value is taken up by the next step. */
  #setLive(key: string, value: Value, phase: 'drag' | 'done'): void {
    const run = this.current;
    if (this.cursor !== undefined && this.cursor < run.step)
      return this.#setInPast(this.cursor, { key, value }, phase);
    const before = this.values[key]!;
    if (!same(before, value)) {
      const give = (v: Value) => () => this.#give(run, key, v);
      if (phase === 'drag') this.#giveSoon(run, key, value);
      else give(value)();
      this.history.note({
        label: text.changed(this.lab.params[key]!.label),
        mark: `${run.id} ${key}`,
        undo: give(before),
        redo: give(value),
      });
    } else if (phase === 'done' && this.#soon) this.#give(run, key, value);
    if (phase === 'done') {
      this.#drag = undefined;
      this.history.seal();
    }
    this.#changed();
  }

  /** In the past, a live value forks a run there once the hand lets go: one drag is one fork. */
  #setInPast(step: number, edit: Pick<Edit, 'key' | 'value'>, phase: 'drag' | 'done'): void {
    const run = this.current;
    this.draft = { ...this.draft, [edit.key]: edit.value };
    if (phase === 'done') {
      if (same(run.values(step)[edit.key], edit.value)) this.draft = {};
      else void this.fork(run, step, edit);
    }
    this.#changed();
  }

  /** Sends a live value, and shows it until the worker has said from which step it counts. */
  #give(run: Run, key: string, value: Value): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#awaited.set(key, { run, value });
    this.draft = { ...this.draft, [key]: value };
    run.edit(key, value);
    this.#changed();
  }

  /**
   * While the hand moves, values act, but few of them: each that a step has used belongs to the run for good, as an edit in
   * its link, a marker on its charts and a line where runs are compared, or the run could not be repeated. None can be
   * merged afterwards. So the waits between them grow, and a drag of t seconds leaves about log₄(10 t) + 1 edits. Where
   * no step is made between them, one takes the place of the other, and the wait stays short.
   */
  #giveSoon(run: Run, key: string, value: Value): void {
    this.draft = { ...this.draft, [key]: value };
    clearTimeout(this.#soon);
    if (this.#drag?.run !== run || this.#drag.key !== key)
      this.#drag = { run, key, sent: 0, since: performance.now() };
    const { sent, since } = this.#drag;
    const wait = DRAG_WAIT * (run.playing ? DRAG_GROWTH ** sent : 1);
    this.#soon = setTimeout(
      () => {
        this.#drag = { run, key, sent: sent + 1, since: performance.now() };
        this.#give(run, key, value);
      },
      Math.max(0, since + wait - performance.now()),
    );
  }

  /** Values that have been taken up are shown as the run's own from now on. */
  #settle(run: Run): void {
    for (const [key, awaited] of this.#awaited) {
      const taken = same(run.values()[key], awaited.value) || run.status === 'failed';
      if (awaited.run !== run || !taken || this.#soon) continue;
      this.#awaited.delete(key);
      const { [key]: _, ...others } = this.draft;
      this.draft = others;
    }
  }

  // — Transport —

  play(): void {
    const run = this.current;
    if (this.cursor !== undefined && this.cursor < run.step) this.#rewind(run, this.cursor);
    this.#playOne(run, Infinity);
  }

  pause(): void {
    this.current.pause();
  }

  toggle(): void {
    if (this.current.playing) this.pause();
    else this.play();
  }

  /** One step, one epoch, or up to step n. */
  advance(to: 'step' | 'epoch' | number): void {
    const run = this.current;
    if (this.cursor !== undefined && this.cursor < run.step) this.#rewind(run, this.cursor);
    this.#playOne(run, to === 'epoch' ? 'next-epoch' : to === 'step' ? run.step + 1 : to);
  }

  /** At most so many steps a second, for all runs of the lab. */
  setPace(stepsPerSecond: number): void {
    this.pace = stepsPerSecond;
    // JSON has no Infinity: full speed is 0.
    this.page.set('pace', stepsPerSecond === Infinity ? 0 : stepsPerSecond);
    for (const run of this.runs) run.pace(stepsPerSecond);
    this.#changed();
  }

  /** Back to step 0 of the same run: same weights, same values, and the edits again at their steps. */
  reset(): void {
    const run = this.current;
    const values = run.values();
    const { edits } = run.config;
    this.#rewind(run, 0);
    if (edits.length === 0) return;
    this.notify('info', text.resetWithEdits(edits.length), [
      {
        label: text.startWithPresent,
        act: () => this.#startAnew({ ...run.config, values, edits: [] }, text.reset),
      },
    ]);
  }

  /** The same data and values with other weights, order and noise. */
  newSeed(): void {
    const { seeds } = this.current.config;
    const next = (seed: number) => (seed + 1) % 2 ** 32;
    const fresh = {
      data: seeds.data,
      weights: next(seeds.weights),
      order: next(seeds.order),
      noise: next(seeds.noise),
    };
    this.setSeeds(fresh, text.newSeed);
  }

  setSeeds(seeds: Seeds, label: string = text.seeds): void {
    this.#startAnew({ ...this.current.config, values: this.values, seeds, edits: [] }, label);
  }

  setBackend(backend: RunConfig['backend'] | 'auto'): void {
    const { backend: _, ...config } = this.current.config;
    const chosen = backend === 'auto' || !backend ? {} : { backend };
    this.#startAnew({ ...config, ...chosen, values: this.values, edits: [] }, text.backend);
  }

  /**
   * Shows the picture of `step`; undefined, or the end, follows the training again. In labs that step, whose stage has
   * the ways of all visible runs and whose workers are cheap to wake, the others go back with the one in focus.
   */
  look(step: number | undefined): void {
    const at =
      step === undefined || step >= this.current.step ? undefined : Math.max(0, Math.round(step));
    if (at === undefined) this.#lookNow();
    else {
      this.cursor = at;
      this.current.look(at);
      if (this.lab.kind === 'steps')
        for (const run of this.runs)
          if (run !== this.current && !run.hidden) run.look(at < run.step ? at : undefined);
    }
    this.#changed();
  }

  /** Follows the training again, with every run. */
  #lookNow(): void {
    this.cursor = undefined;
    for (const run of this.runs) {
      if (!run.isLooking) continue;
      run.look(undefined);
      if (run !== this.current && !run.playing) run.retire();
    }
  }

  // — Runs —

  /** A run that starts from `run` at `step`, with its weights, optimizer state and batch order; perhaps with one value changed. */
  async fork(run: Run, step: number, edit?: Pick<Edit, 'key' | 'value'>): Promise<void> {
    let kept: Checkpoint | undefined;
    try {
      if (step > 0) kept = await run.keep(step);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.draft = {};
      return this.notify('warning', text.forkFailed(run.name, step, why));
    }
    const { measurements, series } = run.records.snapshot();
    const before = run.config.edits.filter((e) => e.step <= step);
    const edits = edit ? withEdit(before, { step, ...edit }) : before;
    const config = { ...run.config, edits };
    const records = { measurements: measurements.filter((m) => m.step <= step), series };
    this.#change(text.forked(run.name), () => {
      const fork = this.#add(config, {
        records,
        ...(kept && { kept }),
        ...(run.data && { data: run.data }),
        name: text.forkName(run.name, step),
      });
      fork.records.cut(step);
      this.#focus(fork);
    });
  }

  /** The very same run once more, up to where it came. */
  repeat(run: Run): void {
    const end = run.records.last?.step ?? 0;
    this.#change(text.again, () => {
      const again = this.#add(run.config, {
        name: text.againName(run.name),
        ...(run.data && { data: run.data }),
      });
      this.#focus(again);
    });
    this.#playOne(this.current, Math.max(end, 1));
  }

  focus(run: Run): void {
    if (run === this.current) return;
    this.#change(text.focused(run.name), () => this.#focus(run));
  }

  remove(run: Run): void {
    this.#change(text.deleted(run.name), () => {
      this.runs = this.runs.filter((r) => r !== run);
      run.retire();
      if (run === this.current) {
        this.#focus(
          this.runs.at(-1) ??
            this.#add({ ...run.config, edits: [] }, run.data && { data: run.data }),
        );
      }
    });
    this.notify('info', text.deleted(run.name), [{ label: text.undo, act: () => this.undo() }]);
  }

  rename(run: Run, name: string): void {
    const before = run.name;
    if (name.trim() === '' || name === before) return this.#changed();
    run.rename(name);
    this.history.note({
      label: text.renamed,
      undo: () => run.rename(before),
      redo: () => run.rename(name),
    });
    this.#changed();
  }

  show(run: Run, visible: boolean): void {
    run.show(visible);
    this.history.note({
      label: visible ? text.shown(run.name) : text.hidden(run.name),
      undo: () => run.show(!visible),
      redo: () => run.show(visible),
    });
    this.#changed();
  }

  // — Data —

  /** Trains on the learner's own set from now on; undefined returns to the lab's. */
  setData(own: OwnData | undefined): void {
    const waiting = this.awaiting;
    const link = this.#awaitingLink;
    this.awaiting = undefined;
    this.#awaitingLink = undefined;
    const { data: _, ...config } = waiting ?? {
      ...this.current.config,
      values: this.values,
      edits: [],
    };
    if (own) void storage.storeData(own.ref, own.dataset);
    const values = own && !waiting ? valuesFor(own.dataset, config.values) : config.values;
    this.#startAnew(
      { ...config, values, ...(own && { data: own.ref }) },
      own ? text.dataLoaded(own.ref.name) : text.dataRemoved,
      { data: own?.dataset ?? null },
    );
    // The very file that the link was made with: what else the link brings can come now.
    const { data } = waiting ?? {};
    if (link && own && own.ref.sha256 === data?.sha256 && own.ref.options === data.options)
      void this.openLink(link);
  }

  // — Experiments —

  /** Sets up the runs of an experiment and trains them to its end; the outcome follows in `experiment`. */
  startExperiment(index: number, prediction: Prediction | undefined): void {
    const experiment = this.lab.experiments[index];
    if (!experiment) return;
    this.experiment?.sweep?.cancel();
    if (experiment.sweep) return this.#startSweep(index, experiment, prediction);
    const fresh = defaultConfig(this.id, this.lab);
    const data = experiment.onOwnData && this.current.data;
    const base = data
      ? { ...fresh, values: valuesFor(data, fresh.values), data: this.current.config.data! }
      : fresh;
    const also = [...experiment.runs.keys()].length ? referenceSteps(experiment) : [];
    this.#change(text.experimentStarted(experiment.title), () => {
      for (const run of this.runs) {
        run.retire();
        run.hidden = true;
      }
      this.#dropIfUntouched(this.current);
      const runs = experiment.runs.map(({ label, values, seeds }) =>
        this.#add(
          {
            ...base,
            values: merge(base.values, values as Partial<Values>),
            seeds: { ...base.seeds, ...seeds },
          },
          { name: label, also, ...(data && { data }) },
        ),
      );
      this.experiment = { index, experiment, runs, prediction };
      this.#focus(runs[0]!);
    });
    for (const run of this.experiment!.runs) {
      run.pace(Math.max(this.pace, experiment.steps / EXPERIMENT_SECONDS));
      run.trainTo(experiment.steps);
    }
    this.#changed();
  }

  /** Trains over a range: in workers of its own, beside the runs of the page. */
  #startSweep(index: number, experiment: Experiment, prediction: Prediction | undefined): void {
    const sweep = new SweepRun(this.id, this.lab, experiment, this.#makeHost);
    sweep.addEventListener('change', () => {
      this.#checkExperiment();
      this.#changed();
    });
    this.#change(text.experimentStarted(experiment.title), () => {
      this.experiment = { index, experiment, runs: [], sweep, prediction };
    });
  }

  closeExperiment(): void {
    this.experiment?.sweep?.cancel();
    this.experiment = undefined;
    this.#changed();
  }

  #checkExperiment(): void {
    const state = this.experiment;
    if (!state || state.outcome) return;
    const { experiment, runs, sweep, index } = state;
    const over = (run: Run) => (run.records.last?.step ?? -1) >= experiment.steps || run.isOver;
    if (sweep ? sweep.state !== 'done' : !runs.every(over)) return;
    const results = sweep ? sweep.results.flatMap((r) => r ?? []) : runs.map(resultOf);
    this.experiment = {
      ...state,
      outcome: { holds: experiment.holds(results), winner: experiment.winner?.(results) },
    };
    storage.finishExperiment(this.id, index);
  }

  // — Undo, notices, keeping —

  undo(): void {
    this.history.undo();
    this.#changed();
  }

  redo(): void {
    this.history.redo();
    this.#changed();
  }

  notify(
    kind: Notice['kind'],
    sentence: string,
    actions: Notice['actions'] = [],
    about?: string,
  ): void {
    if (this.notices.some((notice) => notice.text === sentence)) return;
    const others = this.notices.filter((notice) => !about || notice.about !== about);
    const id = ++this.#noticeCount;
    const notice = { id, kind, text: sentence, actions, ...(about && { about }) };
    this.notices = [...others.slice(-3), notice];
    this.#changed();
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.#changed();
  }

  /** Keeps what has changed since the last time. */
  async save(): Promise<void> {
    await this.#keeper.save();
  }

  /** Once a visit, and only when there is something to lose. */
  #sayNotKept(): void {
    if (this.#toldNotKept || this.runs.every((run) => run.step === 0)) return;
    this.#toldNotKept = true;
    this.notify('warning', text.notKept);
  }

  #rewind(run: Run, step: number): void {
    const before = run.snapshot();
    this.#lookNow();
    run.rewind(step);
    this.history.note({
      label: step === 0 ? text.reset : text.wentBack(step),
      undo: () => {
        run.restore(before);
        run.wake();
      },
      redo: () => run.rewind(step),
    });
    this.#changed();
  }

  /**
   * A new run in the place of the present one, which stays on the chart if it had been trained; not so with `replace`,
   * for changes that come in crowds, such as one drawn point after another.
   */
  #startAnew(
    config: RunConfig,
    label: string,
    {
      data = this.current.data,
      replace = false,
    }: { data?: OwnSet | null | undefined; replace?: boolean } = {},
  ): void {
    const { playing } = this.current;
    this.draft = {};
    this.#change(label, () => {
      const old = this.current;
      const run = this.#add(config, data ? { data } : undefined);
      this.#focus(run);
      if (replace) this.runs = this.runs.filter((r) => r !== old);
      else this.#dropIfUntouched(old);
    });
    if (playing) this.#playOne(this.current, Infinity);
  }

  #dropIfUntouched(run: Run): void {
    const isUntouched = run.step === 0 && run.due === undefined && !run.playing;
    if (isUntouched) this.runs = this.runs.filter((r) => r !== run);
  }

  #playOne(run: Run, to: number | 'next-epoch'): void {
    const others = this.runs.filter((r) => r.playing && r !== run);
    if (others.length >= MOST_PLAYING) {
      if (others[0]!.due === undefined) others[0]!.pause();
      else others[0]!.hold();
      this.#notePaused(others[0]!);
    }
    this.look(undefined);
    run.pace(this.pace);
    run.trainTo(to);
    this.#changed();
  }

  /** One notice counts the runs that were paused, until it is dismissed. */
  #notePaused(run: Run): void {
    if (!this.notices.some(({ about }) => about === 'paused')) this.#paused.clear();
    this.#paused.add(run);
    const names = [...this.#paused].map(({ name }) => name);
    this.notify('info', text.mostPlaying(MOST_PLAYING, names), [], 'paused');
  }

  /** Makes a change of the list of runs, its focus or the experiment, and notes how to take it back. */
  #change(label: string, mutate: () => void): void {
    const state = () => ({
      runs: this.runs,
      current: this.current,
      experiment: this.experiment,
      hidden: this.runs.map((run) => run.hidden),
    });
    const put = (to: ReturnType<typeof state>) => () => {
      for (const run of this.runs) if (!to.runs.includes(run)) run.retire();
      if (this.experiment?.sweep !== to.experiment?.sweep) this.experiment?.sweep?.cancel();
      this.runs = to.runs;
      this.experiment = to.experiment;
      to.runs.forEach((run, i) => (run.hidden = to.hidden[i]!));
      this.draft = {};
      this.#focus(to.current);
    };
    const before = state();
    mutate();
    this.history.note({ label, undo: put(before), redo: put(state()) });
    this.#changed();
  }

  #enter(run: Run): void {
    this.#focus(run);
    this.#changed();
  }

  #focus(run: Run): void {
    const old = this.current as Run | undefined;
    this.#lookNow();
    if (old && old !== run && !old.playing) old.retire();
    this.draft = {};
    this.current = run;
    run.hidden = false;
    run.wake();
  }

  #add(config: RunConfig, more: Partial<RunInit> | undefined = {}): Run {
    const others = [...this.runs, ...this.#elsewhere()];
    const name = more.name ? freeName(more.name, others) : nextName(++this.#count, others);
    const run = this.#make({
      id: newId(),
      colour: freeColour(others),
      ...more,
      name,
      config,
    });
    this.runs = [...this.runs, run];
    return run;
  }

  #make(init: RunInit): Run {
    const run = new Run(init, this.#makeHost);
    run.addEventListener('change', () => {
      this.#settle(run);
      this.arrivals.note(run);
      this.#checkExperiment();
      this.#changed();
    });
    return run;
  }

  #changed(): void {
    this.#shareTime();
    this.#noteRace();
    if (this.current) this.#keeper.touch();
    this.dispatchEvent(new Event('change'));
  }

  /** Which race is under way, so that its outcome can still be told after a reload. A range is not: its trainings are not kept. */
  #noteRace(): void {
    if (!this.current || this.#race === this.experiment) return;
    const race = (this.#race = this.experiment);
    const runs = race?.runs.map((run) => run.id);
    const { index, prediction = null } = race ?? {};
    this.page.set('race', race && !race.sweep ? { index, runs, prediction } : undefined);
  }

  /** All that trains shares the processors but one, which is the page's: it draws what they do. One alone has all it can take. */
  #shareTime(): void {
    const sweep = this.experiment?.sweep;
    const busy = this.runs.filter((run) => run.playing).length + (sweep?.workers ?? 0);
    const share = Math.min(1, Math.max(1, PROCESSORS - 1) / Math.max(1, busy));
    for (const run of this.runs) run.share(share);
    sweep?.share(share);
  }
}

/** A race as it is kept. */
interface Race {
  readonly index: number;
  readonly runs: readonly string[];
  readonly prediction: Prediction | null;
}

const isRace = (value: unknown): value is Race =>
  isChoices(value) &&
  isNumber(value['index']) &&
  Array.isArray(value['runs']) &&
  (value['prediction'] === null || isPrediction(value['prediction']));

/** Whether a value that was kept is a prediction. */
export const isPrediction = (value: unknown): value is Prediction =>
  isNumber(value) || (Array.isArray(value) && value.every((y) => typeof y === 'number'));

/** A run as a claim sees it. */
export function resultOf(run: Run): RunResult {
  const { measurements, series } = run.records.snapshot();
  return { label: run.name, values: run.values(), measurements, series };
}

/** Where an experiment must be measured: at the course's figures, and at its end. */
export function referenceSteps({ reference, steps }: Experiment): readonly number[] {
  return [...(reference?.points.map(([x]) => x) ?? []), steps];
}

/** Where a metric of a run ended. */
export function finalMetric(run: Run, metric: string, step = Infinity): number | undefined {
  return measurementAt(run.records.measurements, step)?.metrics[metric];
}
