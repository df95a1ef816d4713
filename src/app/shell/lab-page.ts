/** A lab on the page: controls, stage, curves, notes and experiments around one workspace. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Choices } from '../../core/choices';
import { isCertain, trainingOf } from '../../core/lab';
import { parse, type Schema, type Value } from '../../core/params';
import { appText as text } from '../app.text';
import type { OwnSet } from '../../data/pictures';
import { type LabEntry, labs, type Notes } from '../../labs/index';
import { formatCount } from '../../ui/format/format';
import { icon } from '../../ui/theme/icons';
import type { LabView, SeenRun, ViewContext } from '../../ui/lab-view';
import '../../ui/controls/message-bar';
import type { Message } from '../../ui/controls/message-bar';
import type { ParamChange } from '../../ui/controls/param-control';
import '../../ui/controls/param-panel';
import type { ShowAll } from '../../ui/controls/param-panel';
import '../../ui/controls/transport-bar';
import type { Transport, TransportAction } from '../../ui/controls/transport-bar';
import { preparationOf } from '../panels/backend-badge';
import '../panels/curves-panel';
import type { PredictionChange, StartExperiment } from '../guide/experiment-card';
import { guideParts } from '../guide/guide-parts';
import { labPageStyles } from './lab-page.styles';
import { whole, wide } from './wide';
import { SourceController } from '../source-controller';
import { isChoices, isNumber } from '../workspace/page-state';
import type { Run } from '../workspace/run';
import type { RunActionEvent } from '../panels/run-table';
import '../panels/seeds-panel';
import type { BackendChange, SeedsChange } from '../panels/seeds-panel';
import { setsOf, SetsOfRuns } from '../workspace/sets';
import { finishedExperiments, preference, setPreference } from '../workspace/storage';
import { isPrediction, type Prediction } from '../workspace/experiments';
import type { Workspace } from '../workspace/workspace';

@customElement('lab-page')
export class LabPage extends LitElement {
  static override styles = labPageStyles;

  @property({ attribute: false }) workspace!: Workspace;
  @property({ attribute: false }) view!: LabView;
  @property({ attribute: false }) notes!: Notes;
  @property({ attribute: false }) heading = '';
  /** What to look for, in a sentence. */
  @property({ attribute: false }) summary = '';
  @state() private comparing = false;
  @state() private all = preference('all-controls') === 'true';
  /** What the view draws from, but for the frame. */
  #context!: ViewContext<Schema, Choices>;
  /** Where a link led that has been followed already. */
  #followed: Workspace['sought'] | undefined;
  /** The guide: text, and numbers of experiments. */
  #guide: readonly (string | number)[] = [];
  /** The experiment that was started here and whose outcome has not been shown. */
  #started: number | undefined;
  readonly #sets = new SetsOfRuns();

  constructor() {
    super();
    new SourceController(this, () => this.workspace);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('workspace') || changed.has('notes'))
      this.#guide = guideParts(this.notes.html, this.workspace.lab.experiments.length);
    this.#context = this.#contextOf(this.workspace);
  }

  /** What lies below the fold, or only some labs have, comes after the page is there. */
  protected override updated(changed: PropertyValues<this>) {
    this.#ask();
    if (this.comparing) later(import('../dialogs/compare-dialog'));
    this.#followLink();
    this.#showOutcome();
    if (!changed.has('workspace')) return;
    // The columns scroll by themselves, each from its top in another lab.
    for (const column of this.renderRoot.querySelectorAll('.bench > section')) column.scrollTop = 0;
    later(import('../advice/advice-line'));
    later(import('../panels/run-table'));
    later(import('../guide/experiment-card').then(() => this.#readOn()));
    if (!trainingOf(this.workspace.lab)?.ownData) return;
    later(import('../own-data/data-panel'));
    later(import('../own-data/evaluation-view'));
  }

  override render() {
    return html`<div class="title">
        <h1>${this.heading}</h1>
        <p class="look">${this.summary}</p>
      </div>
      ${this.#messages()}
      <div class="bench ${this.#computes ? 'computes' : ''}">
        <section
          class="stage"
          aria-label=${text.stage}
          tabindex=${matchMedia(whole).matches ? '0' : nothing}
        >
          ${this.#computes ? nothing : this.#transport()}
          <div class="view">
            ${this.#preparation()}
            <div>${this.#stage()}</div>
          </div>
          ${this.#computes ? nothing : this.#remarks()}
        </section>
        ${
          this.#computes
            ? nothing
            : html`<section class="curves" aria-label=${text.curves}>
                <h2 class="hidden">${text.curves}</h2>
                <curves-panel .workspace=${this.workspace}></curves-panel>
              </section>`
        }
        <section class="runs" aria-label=${text.runsHere}>
          <h2 class="hidden">${text.runs}</h2>
          ${this.#runs()}
        </section>
        <section class="controls" aria-label=${text.controls}>
          <h2 class="hidden">${text.controls}</h2>
          ${this.#controls()}
        </section>
        <section
          class="guide notes"
          aria-label=${text.notes}
          @click=${this.#followHandle}
          @scrollend=${(e: Event) => this.workspace.page.set('guide', Math.round((e.currentTarget as Element).scrollTop))}
        >
          ${this.#guideText()} ${this.#neighbours()}
        </section>
      </div>`;
  }

  /** The labs before and after this one, in course order. */
  #neighbours() {
    const at = labs.findIndex(({ id }) => id === this.workspace.id);
    const link = (lab: LabEntry | undefined, word: string) =>
      lab && html`<a href=${`#/${lab.id}`}><span>${word}</span> ${lab.title}</a>`;
    return html`<nav class="neighbours" aria-label=${text.otherLabs}>
      ${link(labs[at - 1], text.before)} ${link(labs[at + 1], text.next)}
    </nav>`;
  }

  /** Whether there is nothing to train, and so nothing to play. */
  get #computes(): boolean {
    return this.workspace.lab.kind === 'computes';
  }

  /** Space, → and R, wherever no control has the keyboard. False for any other key. */
  press(key: string): boolean {
    const { workspace } = this;
    if (this.#computes) return false;
    switch (key) {
      case ' ':
        workspace.toggle();
        return true;
      case 'ArrowRight':
        workspace.advance('step');
        return true;
      case 'r':
      case 'R':
        workspace.reset();
        return true;
      default:
        return false;
    }
  }

  #messages() {
    const { workspace } = this;
    const { current } = workspace;
    const failed =
      current.status === 'failed'
        ? [
            {
              id: 0,
              kind: 'warning' as const,
              text: current.error ?? '',
              actions: [{ label: text.goOn, act: () => current.wake() }],
            },
          ]
        : [];
    return html`<message-bar
        .messages=${[...failed, ...workspace.runs.flatMap(delayOf), ...workspace.notices]}
        @message-close=${(e: Event & { id: number }) => workspace.dismiss(e.id)}
      ></message-bar>
      ${this.#arrivals()}`;
  }

  /** How far the runs of a link are, on their way to where it leads. */
  #arrivals() {
    const { arrivals } = this.workspace;
    const { progress } = arrivals;
    if (!progress) return nothing;
    const { done, all } = progress;
    return html`<p class="arrivals">
      <span>${text.arriving(done, all)}</span>
      <progress aria-label=${text.way} max=${all} .value=${done}></progress>
      <button class="outlined" @click=${() => arrivals.stop()}>${text.stay}</button>
    </p>`;
  }

  #stage() {
    const { workspace } = this;
    return this.view.render(
      { ...this.#context, frame: workspace.frame },
      {
        set: (key, value, phase) => workspace.set(key, value, phase),
        choose: (some, phase) => workspace.choose(some, phase),
      },
    );
  }

  #contextOf({ current, lab, values, chosen }: Workspace): ViewContext<Schema, Choices> {
    const { seeds } = current.config;
    const { train, dev } = setsOf(lab, values, seeds, current.data);
    return { values, train, dev, seeds, chosen, runs: this.#seenRuns() };
  }

  /** Asks the runs for what the view needs next. */
  #ask(): void {
    const { current, runs } = this.workspace;
    const demand = this.view.demand?.(this.#context) ?? {};
    const others = this.view.others?.(this.#context) ?? {};
    for (const run of runs) run.demand(run === current ? demand : run.hidden ? {} : others);
  }

  /** Over a stage that has little to show yet: what the worker does, and how far it is. */
  #preparation() {
    const { preparing } = this.workspace.current;
    if (!preparing) return nothing;
    const what = preparationOf(preparing);
    return html`<p class="preparing">
      <span>${what}</span>
      <progress max="1" value=${preparing.share ?? nothing} aria-label=${what}></progress>
    </p>`;
  }

  /** The visible runs with what each was last seen doing. */
  #seenRuns(): readonly SeenRun[] {
    const { runs, current, frame, values, cursor, lab } = this.workspace;
    const sets = this.#sets;
    return runs
      .filter((run) => run === current || !run.hidden)
      .map((run) => {
        const own = run === current ? values : run.values(run.isLooking ? cursor : undefined);
        return {
          name: run.name,
          colour: run.colour,
          current: run === current,
          frame: run === current ? frame : (run.past ?? run.frame),
          values: own,
          get train() {
            return sets.of(run, lab, own).train;
          },
        };
      });
  }

  #transport() {
    const { workspace } = this;
    const { current, cursor, lab } = workspace;
    const shown = cursor === undefined ? current.frame : current.records.at(cursor);
    return html`<div class="transport">
      <transport-bar
        ?playing=${current.playing}
        .step=${cursor ?? current.step}
        .lastStep=${current.step}
        .epoch=${shown?.epoch ?? 0}
        .stepsPerSecond=${Math.min(current.stepsPerSecond, workspace.pace)}
        .pace=${workspace.pace}
        ?no-epochs=${lab.kind === 'steps'}
        ?no-seeds=${isCertain(lab)}
        @transport=${(e: Transport) => this.#act(e.action)}
      ></transport-bar>
    </div>`;
  }

  #remarks() {
    const { workspace } = this;
    return html`<backend-badge
        .run=${workspace.current}
        .cursor=${workspace.cursor}
        .pace=${workspace.pace}
      ></backend-badge>
      <advice-line .workspace=${workspace}></advice-line>`;
  }

  #act(action: TransportAction) {
    const { workspace } = this;
    switch (action.kind) {
      case 'play':
        return workspace.play();
      case 'pause':
        return workspace.pause();
      case 'step':
      case 'epoch':
        return workspace.advance(action.kind);
      case 'reset':
        return workspace.reset();
      case 'seed':
        return workspace.newSeed();
      case 'newest':
        return workspace.look(undefined);
      case 'go-to':
        return workspace.advance(action.step);
      case 'pace':
        return workspace.setPace(action.stepsPerSecond);
      case 'scrub':
        return workspace.look(action.step);
    }
  }

  #runs() {
    const { workspace } = this;
    const { undo, redo } = workspace.history.next;
    return html`<div class="tools">
        <wa-button
          size="s"
          appearance="plain"
          ?disabled=${undo === undefined}
          title=${undo === undefined ? text.nothingToUndo : text.undoOf(undo)}
          @click=${() => workspace.undo()}
          >${icon('undo')} ${text.undo}</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          ?disabled=${redo === undefined}
          title=${redo === undefined ? text.nothingToRedo : text.redoOf(redo)}
          @click=${() => workspace.redo()}
          >${icon('redo')} ${text.redo}</wa-button
        >
        <wa-button size="s" appearance="plain" @click=${() => (this.comparing = true)}
          >${icon('table')} ${text.compareWord}</wa-button
        >
      </div>
      ${this.#computes && workspace.runs.length < 2 ? nothing : this.#runTable()}
      <compare-dialog
        .runs=${workspace.runs.filter((run) => !run.hidden)}
        .lab=${workspace.lab}
        ?open=${this.comparing}
        @closed=${() => (this.comparing = false)}
      ></compare-dialog>
      ${
        workspace.current.evaluation
          ? html`<evaluation-view
              .evaluation=${workspace.current.evaluation}
              .set=${workspace.current.tested}
              .runName=${workspace.current.name}
            ></evaluation-view>`
          : nothing
      }`;
  }

  #runTable() {
    const { workspace } = this;
    return html`<run-table
      .runs=${workspace.runs}
      .current=${workspace.current}
      .lab=${workspace.lab}
      .cursor=${workspace.cursor}
      @run-action=${this.#runAction}
    ></run-table>`;
  }

  #controls() {
    const { workspace } = this;
    const { config, data } = workspace.current;
    return html`${
        trainingOf(workspace.lab)?.ownData
          ? html`<data-panel .workspace=${workspace}></data-panel>`
          : nothing
      }
      <param-panel
        with-switch
        .schema=${config.data ? withHeldOut(withoutOwnData(workspace.lab.params), data) : workspace.lab.params}
        .values=${data ? { ...workspace.values, m: data.m } : workspace.values}
        ?all=${this.all}
        @show-all=${(e: ShowAll) => this.#showAll(e.all)}
        @param-change=${(e: ParamChange) => workspace.set(e.key, e.value, e.phase)}
      ></param-panel>
      ${
        isCertain(workspace.lab)
          ? nothing
          : html`<seeds-panel
              .seeds=${config.seeds}
              .backend=${config.backend ?? 'auto'}
              ?no-backend=${workspace.lab.kind === 'steps'}
              @seeds-change=${(e: SeedsChange) => workspace.setSeeds(e.seeds)}
              @backend-change=${(e: BackendChange) => workspace.setBackend(e.backend)}
            ></seeds-panel>`
      }`;
  }

  /** The text of the lab, with each experiment where it comes to it. */
  #guideText() {
    const finished = finishedExperiments();
    const predictions = predictionsIn(this.workspace);
    return this.#guide.map((part) =>
      typeof part === 'string'
        ? unsafeHTML(part)
        : this.#experiment(part, finished.has(`${this.workspace.id}/${part - 1}`), predictions),
    );
  }

  #experiment(number: number, isFinished: boolean, predictions: Predictions) {
    const { workspace } = this;
    const index = number - 1;
    const { [index]: prediction, ...others } = predictions;
    return html`<experiment-card
      .lab=${workspace.lab}
      .number=${number}
      .state=${workspace.experiment?.index === index ? workspace.experiment : undefined}
      ?sought=${workspace.sought.experiment === index}
      ?finished=${isFinished}
      .prediction=${prediction}
      @prediction-change=${({ prediction: said }: PredictionChange) =>
        workspace.page.set(
          'predictions',
          said === undefined ? others : { ...others, [index]: said },
        )}
      @start-experiment=${(e: StartExperiment) => {
        this.#started = index;
        workspace.startExperiment(index, e.prediction);
        this.#showStage();
      }}
    ></experiment-card>`;
  }

  #runAction = ({ run, action, name }: RunActionEvent) => {
    const { workspace } = this;
    switch (action) {
      case 'focus':
        return workspace.focus(run);
      case 'show':
      case 'hide':
        return workspace.show(run, action === 'show');
      case 'fork':
        return void workspace.fork(
          run,
          run === workspace.current ? (workspace.cursor ?? run.step) : run.step,
        );
      case 'again':
        return workspace.repeat(run);
      case 'delete':
        return workspace.remove(run);
      case 'rename':
        return workspace.rename(run, name);
    }
  };

  #showAll(all: boolean) {
    this.all = all;
    setPreference('all-controls', String(all));
  }

  /** Goes to the experiment that a link led to, once. */
  #followLink(): void {
    const { sought } = this.workspace;
    if (sought === this.#followed) return;
    this.#followed = sought;
    const { experiment } = sought;
    if (experiment === undefined) return;
    void import('../guide/experiment-card').then(async () => {
      await this.#cardsAreThere();
      // After the page has gone to its top.
      requestAnimationFrame(() => this.#goToExperiment(experiment + 1));
    });
  }

  /** The guide is open where it was read last, once its experiments have their height. */
  async #readOn(): Promise<void> {
    const { page, sought } = this.workspace;
    const place = page.get('guide', isNumber);
    if (place === undefined || sought.experiment !== undefined) return;
    await this.#cardsAreThere();
    this.renderRoot.querySelector('.guide')!.scrollTop = place;
  }

  async #cardsAreThere(): Promise<void> {
    const cards = [...this.renderRoot.querySelectorAll('experiment-card')];
    await Promise.all(cards.map((card) => card.updateComplete));
  }

  /** Once an experiment that was started here has come to its end, its outcome is brought into view: it stands where the question was. */
  #showOutcome(): void {
    const { experiment } = this.workspace;
    if (!experiment?.outcome || experiment.index !== this.#started) return;
    const { index } = experiment;
    this.#started = undefined;
    requestAnimationFrame(() => this.#goToExperiment(index + 1, 'nearest'));
  }

  #goToExperiment(number: number | string, block: ScrollLogicalPosition = 'center'): void {
    for (const { shadowRoot } of this.renderRoot.querySelectorAll('experiment-card'))
      shadowRoot?.querySelector(`#experiment-${number}`)?.scrollIntoView({ block });
  }

  /** Where stage and guide stand below one another, what runs is brought into view; side by side nothing moves. */
  #showStage(): void {
    const bench = this.renderRoot.querySelector('.bench')!;
    if (!matchMedia(wide).matches) bench.scrollIntoView({ block: 'start' });
  }

  /** A handle in the notes sets what its sentence speaks of, or goes to an experiment. */
  #followHandle = (e: Event) => {
    const handle = (e.target as Element).closest<HTMLElement>('[data-set], [data-experiment]');
    if (!handle) return;
    e.preventDefault();
    const { set, experiment } = handle.dataset;
    if (set !== undefined) this.workspace.setAll(readHandle(set, this.workspace.lab.params));
    if (experiment !== undefined) this.#goToExperiment(experiment);
  };
}

/** The question whether to wait for a run that takes long: it stays until the run answers or the learner does. */
function delayOf(run: Run, at: number): Message | [] {
  if (!run.delay) return [];
  const { kind, seconds } = run.delay;
  return {
    id: -1 - at,
    kind: 'info',
    text: text.delays[kind](run.name, text.minutes(seconds)),
    actions: [
      { label: text.wait, act: () => run.wait() },
      { label: text.endRun, act: () => run.giveUp() },
    ],
  };
}

type Predictions = Readonly<Record<number, Prediction>>;

/** What the learner has predicted, by the index of the experiment. JSON has null where a drawn line has no value. */
function predictionsIn({ page }: Workspace): Predictions {
  const kept = Object.entries(page.get('predictions', isChoices) ?? {});
  const read = kept.flatMap(([index, said]) => {
    const prediction = Array.isArray(said) ? said.map((y: unknown) => y ?? NaN) : said;
    return isPrediction(prediction) ? [[Number(index), prediction] as const] : [];
  });
  return Object.fromEntries(read);
}

/** A part that comes later. One that does not come is told by the page as a whole (offline.ts). */
function later(part: Promise<unknown>): void {
  part.catch(() => undefined);
}

/** The parameters that still mean something when the learner's own data are trained on: of the data, only the split. */
function withoutOwnData(schema: Schema): Schema {
  const kept = ([key, { group }]: [string, { group: string }]) =>
    group !== 'data' || key === 'devFraction';
  return Object.fromEntries(Object.entries(schema).filter(kept));
}

/** Where a file brings what is held out, a fraction of 0 does not mean that nothing is. */
function withHeldOut(schema: Schema, data: OwnSet | undefined): Schema {
  const { devFraction } = schema;
  if (devFraction?.kind !== 'number' || !data?.test) return schema;
  const zeroText = text.heldInFile(formatCount(data.test.m));
  return { ...schema, devFraction: { ...devFraction, zeroText } };
}

/** The values that a handle such as "rate=0.3,optimizer=adam" sets. A list is written with semicolons: "hidden=4;4". */
function readHandle(handle: string, schema: Schema): Readonly<Record<string, Value>> {
  const pairs = handle.split(',').flatMap((pair) => {
    const [key = '', said = ''] = pair.split('=');
    const param = schema[key];
    const value = param && parse(param, said.replaceAll(';', ',')).value;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(pairs);
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-page': LabPage;
  }
}
