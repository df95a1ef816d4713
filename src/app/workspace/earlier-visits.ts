/** Brings back the runs of earlier visits to a lab, and says what became of them. */
import type { Link } from '../../core/share';
import { appText as text } from '../app.text';
import { lookOf } from '../../ui/theme/colours';
import { freeColour, freeName, type Look, nextName } from './apart';
import { database } from './database';
import { type Experiments, referenceSteps } from './experiments';
import type { BroughtBack, Found, Keeper } from './keeper';
import type { LabContext } from './lab-context';
import { isBare } from './links';
import { memosOf } from './memos';
import { newId } from './new-id';
import type { Run } from './run';
import type { RunList } from './run-list';
import { storeText as store } from './store.text';
import { MOST_PLAYING, type Transport } from './transport';

/** What it brings runs back to. */
export interface Visited {
  readonly runs: RunList;
  readonly transport: Transport;
  readonly experiments: Experiments;
  readonly keeper: Keeper;
  /** The learner wants to see what is kept. */
  showKept(): void;
}

export class EarlierVisits {
  /** The link that was opened while the runs of earlier visits were still to come. */
  #late: Link | undefined;
  #toldNotKept = false;

  constructor(
    private readonly context: LabContext,
    private readonly to: Visited,
  ) {}

  /** Brings back the runs of earlier visits before `open` opens the link: it is given the run that was in focus. */
  async begin(link: Link, open: (focus: Run | undefined) => Promise<void>): Promise<void> {
    const found = await this.to.keeper.find();
    await open(found && this.#bringBack(found));
    this.#goOn(found?.runs ?? []);
    this.to.keeper.start();
    database.addEventListener('change', this.#databaseChanged);
    this.#sayState();
    this.#late = found ? undefined : link;
  }

  /** Keeps everything a last time. */
  async end(): Promise<void> {
    database.removeEventListener('change', this.#databaseChanged);
    await this.to.keeper.stop();
  }

  /** Makes the runs that were found, told apart from those at hand; the one that was in focus. */
  #bringBack({ runs: found, restarted, aside }: Found): Run | undefined {
    const { notices } = this.context;
    const { runs, experiments } = this.to;
    const elsewhere = runs.elsewhere(found.map(({ run }) => run.id));
    const race = experiments.keptRace;
    let focus: Run | undefined;
    for (const each of found) {
      const { run: stored, data, isCopy } = each;
      const others = isCopy ? [...runs.all, ...elsewhere] : runs.all;
      const also = race?.runs.includes(stored.id) ? referenceSteps(race.experiment) : [];
      const run = runs.bring(
        { ...stored, also, ...this.#looksOf(each, others), ...(data && { data }) },
        stored.order,
      );
      if (isCopy) this.to.keeper.addCopy(run);
      if (stored.current) focus = run;
    }
    const copied = found.filter(({ isCopy }) => isCopy).map(({ run }) => run.name);
    if (copied.length > 0) notices.notify('info', store.copied(copied));
    if (race) experiments.goOn(race);
    const see = { label: store.seeAside, act: () => this.to.showKept() };
    for (const sentence of restarted) notices.notify('warning', sentence, [see]);
    if (aside > 0) notices.notify('warning', store.setAside(aside), [see]);
    return focus;
  }

  /** The name and colour of a run that comes back among `others`. */
  #looksOf({ run: { name: ownName, colour }, isCopy }: BroughtBack, others: readonly Look[]) {
    const name = ownName === '' ? nextName(1, this.to.runs.all) : ownName;
    const isTaken = isCopy || others.some((run) => lookOf(run.colour) === lookOf(colour));
    return {
      name: freeName(isCopy ? store.copyName(name) : name, others),
      colour: isTaken ? freeColour(others) : colour,
    };
  }

  /** What was computed but not kept is computed again; what was training is offered to go on. */
  #goOn(found: readonly BroughtBack[]): void {
    const { runs, transport, experiments } = this.to;
    const behind = runs.all.filter((run) => run.due !== undefined && run !== runs.current);
    for (const run of behind.slice(0, MOST_PLAYING - 1)) run.wake();
    const ids = new Set(found.filter(({ playing }) => playing).map(({ run }) => run.id));
    const stopped = runs.all.filter((run) => ids.has(run.id));
    if (stopped.length === 0) return;
    const steps = stopped.map((run) => [run.name, run.due ?? run.step] as const);
    const { runs: racing = [], experiment } = experiments.state ?? {};
    const goal = (run: Run) =>
      racing.includes(run) && run.step < experiment!.steps ? experiment!.steps : Infinity;
    const act = () => stopped.forEach((run) => transport.playOne(run, goal(run)));
    this.context.notices.notify('info', store.wasTraining(steps), [{ label: store.goOn, act }]);
  }

  /** The database is there again, or not any more. */
  readonly #databaseChanged = () => {
    const link = this.#late;
    if (database.state === 'newer') this.#sayState();
    if (link === undefined || !['open', 'closed'].includes(database.state)) return;
    this.#late = undefined;
    void this.#catchUp(link);
  };

  /** Runs of earlier visits, when the database answers after the lab has been opened. */
  async #catchUp(link: Link): Promise<void> {
    const { notices, changed } = this.context;
    const { runs, keeper } = this.to;
    const found = await keeper.find();
    if (!found) {
      this.#late = link;
      return;
    }
    notices.withdraw(store.silent);
    const untouched = runs.all.length === 1 && runs.current.step === 0 && !runs.current.playing;
    const [fresh] = runs.all;
    const there = new Set(runs.all.map((run) => run.id));
    const late = found.runs.filter(({ run }) => !there.has(run.id));
    const focus = this.#bringBack({ ...found, runs: late });
    if (untouched && focus && isBare(link, this.context.lab)) {
      runs.drop(fresh!);
      runs.enter(focus);
    }
    if (late.length > 0) notices.notify('info', store.answers);
    this.#goOn(late);
    changed();
  }

  #sayState(): void {
    const { notices } = this.context;
    const act = () => location.reload();
    if (database.state === 'silent') notices.notify('warning', store.silent);
    if (database.state === 'newer')
      notices.notify('warning', store.newer, [{ label: store.load, act }]);
  }

  /** Another tab has this run too, and had it before: from now on they are two. */
  becomeCopy(run: Run): void {
    const { name } = run;
    const others = [...this.to.runs.all, ...memosOf(this.context.id)];
    const copy = freeName(store.copyName(name), others);
    run.becomeCopy({ id: newId(), name: copy, colour: freeColour(others) });
    this.context.notices.notify('info', store.copied([name]));
  }

  /** Once a visit, and only when there is something to lose. */
  sayNotKept(): void {
    if (this.#toldNotKept || this.to.runs.all.every((run) => run.step === 0)) return;
    this.#toldNotKept = true;
    this.context.notices.notify('warning', text.notKept);
  }
}
