/**
 * All that is at hand in one lab, and what can be done with it: each job is a part of its own, and here they are put together. Every
 * change can be undone.
 */
import type { Choices, Chosen } from '../../core/choices';
import type { Lab } from '../../core/lab';
import type { Value, Values } from '../../core/params';
import type { Edit, Frame, RunConfig, Seeds } from '../../core/run';
import type { Link } from '../../core/share';
import type { Arrivals } from './arrivals';
import { Calculator } from './calculator';
import { EarlierVisits } from './earlier-visits';
import { Experiments, type ExperimentState, type Prediction } from './experiments';
import { Keeper } from './keeper';
import type { LabContext } from './lab-context';
import { Links, type Sought } from './links';
import { NewRuns } from './new-runs';
import { type Notice, Notices } from './notices';
import { type OwnData, OwnSets } from './own-sets';
import { PageState } from './page-state';
import { type MakeHost, makeTrainingWorker, type Run } from './run';
import { RunList } from './run-list';
import { StageChoices } from './stage-choices';
import { Transport } from './transport';
import { UndoStack } from './undo-stack';
import { type Phase, ValueControls } from './value-controls';

/** Fires `change` whenever anything that is shown has changed, `show-kept` when the learner wants to see what is kept. */
export class Workspace extends EventTarget {
  readonly history = new UndoStack();
  readonly page: PageState;
  readonly #context: LabContext;
  readonly #runs: RunList;
  readonly #transport: Transport;
  readonly #newRuns: NewRuns;
  readonly #controls: ValueControls;
  readonly #own: OwnSets;
  readonly #stage: StageChoices;
  readonly #links: Links;
  readonly #experiments: Experiments;
  readonly #keeper: Keeper;
  readonly #visits: EarlierVisits;

  constructor(
    readonly id: string,
    readonly lab: Lab,
    makeHost: MakeHost = makeTrainingWorker,
  ) {
    super();
    const changed = () => this.#changed();
    this.page = new PageState(id);
    const context = (this.#context = {
      id,
      lab,
      page: this.page,
      history: this.history,
      notices: new Notices(changed),
      makeHost: lab.kind === 'computes' ? () => new Calculator(lab) : makeHost,
      changed,
    });
    const shown = () => this.values;
    const runs = (this.#runs = new RunList(context, {
      runChanged: (run) => this.#runChanged(run),
      leaving: () => this.#leave(),
      remember: () => this.#experiments.remember(),
    }));
    const transport = (this.#transport = new Transport(context, runs));
    const newRuns = (this.#newRuns = new NewRuns(context, runs, transport, shown));
    this.#controls = new ValueControls(context, runs, transport, newRuns);
    this.#own = new OwnSets(runs, newRuns, shown);
    this.#stage = new StageChoices(context);
    this.#links = new Links(context, runs, transport, this.#own, this.#stage);
    const experiments = (this.#experiments = new Experiments(context, runs, transport));
    const keeper = (this.#keeper = new Keeper(this, {
      noRoom: () => this.#visits.sayNotKept(),
      lost: (run) => this.#visits.becomeCopy(run),
    }));
    const showKept = () => void this.dispatchEvent(new Event('show-kept'));
    this.#visits = new EarlierVisits(context, { runs, transport, experiments, keeper, showKept });
    this.page.addEventListener('change', changed);
  }

  /** Brings back the runs of earlier visits, then opens the link (a bare one opens the run that was in focus). */
  async open(link: Link): Promise<void> {
    await this.#visits.begin(link, (focus) => this.#links.open(link, focus));
  }

  /** Stops everything; the runs are kept. */
  async close(): Promise<void> {
    this.experiment?.sweep?.cancel();
    await this.#visits.end();
    for (const run of this.runs) run.rest();
  }

  /** Keeps what has changed since the last time. */
  async save(): Promise<void> {
    await this.#keeper.save();
  }

  // — What is there —

  get runs(): readonly Run[] {
    return this.#runs.all;
  }

  /** The run in focus. */
  get current(): Run {
    return this.#runs.current;
  }

  /** The step that is looked at; undefined follows the training. */
  get cursor(): number | undefined {
    return this.#transport.cursor;
  }

  /** At most so many steps a second. */
  get pace(): number {
    return this.#transport.pace;
  }

  /** The frame to draw: of the moment looked at, or the newest. */
  get frame(): Frame | undefined {
    const { current, cursor } = this;
    return cursor === undefined ? current.frame : (current.past ?? current.frame);
  }

  /** The values that the controls show: those of the moment looked at, and those under the hand. */
  get values(): Values {
    return this.#controls.values;
  }

  get notices(): readonly Notice[] {
    return this.#context.notices.all;
  }

  get experiment(): ExperimentState | undefined {
    return this.#experiments.state;
  }

  /** What a link wants to be trained on a file that is not here yet. */
  get awaiting(): RunConfig | undefined {
    return this.#own.awaiting;
  }

  /** Where the last link led. */
  get sought(): Sought {
    return this.#links.sought;
  }

  get arrivals(): Arrivals {
    return this.#links.arrivals;
  }

  get link(): string {
    return this.#links.present;
  }

  /** What the learner has chosen on the stage. */
  get chosen(): Chosen<Choices> {
    return this.#stage.chosen;
  }

  // — What can be done —

  /** Makes choices on the stage; those that are not named stay. */
  choose = (some: Partial<Chosen<Choices>>, phase?: Phase): void => this.#stage.choose(some, phase);

  openLink = (link: Link): Promise<void> => this.#links.open(link);

  set = (key: string, value: Value, phase: Phase): void => this.#controls.set(key, value, phase);
  setAll = (some: Readonly<Record<string, Value>>): void => this.#controls.setAll(some);
  startWith = (some: Readonly<Record<string, Value>>): void => this.#controls.startWith(some);

  play = (): void => this.#transport.play();
  pause = (): void => this.current.pause();
  toggle = (): void => (this.current.playing ? this.pause() : this.play());
  advance = (to: 'step' | 'epoch' | number): void => this.#transport.advance(to);
  setPace = (stepsPerSecond: number): void => this.#transport.setPace(stepsPerSecond);
  look = (step: number | undefined): void => this.#transport.look(step);

  reset = (): void => this.#newRuns.reset();
  newSeed = (): void => this.#newRuns.newSeed();
  setSeeds = (seeds: Seeds): void => this.#newRuns.setSeeds(seeds);
  setBackend = (backend: RunConfig['backend'] | 'auto'): void => this.#newRuns.setBackend(backend);
  fork = (run: Run, step: number, edit?: Pick<Edit, 'key' | 'value'>): Promise<void> =>
    this.#newRuns.fork(run, step, edit);
  repeat = (run: Run): void => this.#newRuns.repeat(run);

  focus = (run: Run): void => this.#runs.focus(run);
  remove = (run: Run): void => this.#runs.remove(run);
  rename = (run: Run, name: string): void => this.#runs.rename(run, name);
  show = (run: Run, visible: boolean): void => this.#runs.show(run, visible);

  /** Trains on the learner's own set from now on; undefined returns to the lab's. */
  setData(own: OwnData | undefined): void {
    const link = this.#own.set(own);
    if (link) void this.openLink(link);
  }

  startExperiment = (index: number, prediction: Prediction | undefined): void =>
    this.#experiments.start(index, prediction);
  closeExperiment = (): void => this.#experiments.close();

  undo(): void {
    this.history.undo();
    this.#changed();
  }

  redo(): void {
    this.history.redo();
    this.#changed();
  }

  notify = (kind: Notice['kind'], sentence: string, actions?: Notice['actions']): void =>
    this.#context.notices.notify(kind, sentence, actions);
  dismiss = (id: number): void => this.#context.notices.dismiss(id);

  // — What follows from a change —

  #leave(): void {
    this.#transport.follow();
    this.#controls.draft = {};
  }

  #runChanged(run: Run): void {
    this.#controls.settle(run);
    this.arrivals.note(run);
    this.#experiments.check();
    this.#changed();
  }

  #changed(): void {
    const { sweep } = this.#experiments.state ?? {};
    sweep?.share(this.#transport.shareTime(sweep.workers));
    if (!sweep) this.#transport.shareTime(0);
    if (this.current) {
      this.#experiments.note();
      this.#keeper.touch();
    }
    this.dispatchEvent(new Event('change'));
  }
}
