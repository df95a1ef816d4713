/** An experiment of a lab: question, prediction, one click to run; only then outcome, claim and why beside the prediction. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Experiment, type Lab, seedsOf } from '../../core/lab';
import { appText as text } from '../app.text';
import { curvesOf, type RangePoint, setupsOf } from '../../core/sweep';
import { fieldText, formatNumber, formatPercent } from '../../ui/format/format';
import { notation } from '../../ui/format/notation';
import '../../ui/charts/sweep-chart';
import '../../ui/controls/spoken-text';
import type { GuessChange } from '../../ui/charts/sweep-chart';
import { metricName } from '../workspace/describe';
import './sweep-view';
import type { Run } from '../workspace/run';
import { finalMetric, type ExperimentState, type Prediction } from '../workspace/experiments';
import { referenceStyles, referenceTable } from './reference-table';
import { SourceController } from '../source-controller';

/** The learner has predicted something, or taken it back. */
export class PredictionChange extends Event {
  static readonly type = 'prediction-change';
  constructor(readonly prediction: Prediction | undefined) {
    super(PredictionChange.type, { bubbles: true, composed: true });
  }
}

/** Asks for the experiment to be set up and run. `prediction` is undefined if the learner would rather just see. */
export class StartExperiment extends Event {
  static readonly type = 'start-experiment';
  constructor(readonly prediction: Prediction | undefined) {
    super(StartExperiment.type, { bubbles: true, composed: true });
  }
}

@customElement('experiment-card')
export class ExperimentCard extends LitElement {
  static override styles = [
    referenceStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
      }
      @media print {
        article {
          break-inside: avoid;
        }
        wa-button {
          display: none;
        }
      }
      article {
        border-top: 1px solid var(--hairline);
        padding-block: 1rem 0.25rem;
      }
      .sought {
        border-inline-start: 3px solid var(--accent);
        padding-inline-start: 0.75rem;
      }
      .led {
        color: var(--accent-text);
        font-size: 0.875rem;
        margin: 0;
      }
      h3 {
        font-size: 1.0625rem;
        margin: 0 0 0.35rem;
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
      }
      p {
        margin: 0.25rem 0 0.75rem;
        max-width: 68ch;
      }
      .done {
        color: var(--accent-text);
        font-size: 0.875rem;
        font-weight: 500;
      }
      fieldset {
        border: 0;
        min-width: 0;
        margin: 0 0 0.75rem;
        padding: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem 1rem;
      }
      fieldset range-chart {
        flex-basis: 100%;
      }
      legend {
        padding: 0;
        margin-bottom: 0.35rem;
        font-weight: 500;
      }
      label {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
        min-height: 1.75rem;
      }
      input[type='radio'] {
        accent-color: var(--accent);
      }
      input[type='number'] {
        font: inherit;
        width: 7rem;
        padding: 0.25rem 0.4rem;
        border: 1px solid var(--hairline);
        border-radius: 4px;
        color: inherit;
        background: var(--surface);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0.25rem 1rem;
        margin: 0 0 0.75rem;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
      }
      progress {
        width: 100%;
        max-width: 20rem;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) lab!: Lab;
  /** Which of the lab's experiments, counted from 1. */
  @property({ type: Number }) number = 1;
  /** Its runs and outcome, while it is the one under way. */
  @property({ attribute: false }) state: ExperimentState | undefined;
  /** Whether the learner has seen its outcome, at any visit. */
  @property({ type: Boolean }) finished = false;
  /** Whether a link has led to it. */
  @property({ type: Boolean }) sought = false;
  @property({ attribute: false }) prediction: Prediction | undefined;

  constructor() {
    super();
    new SourceController(this, () => [...(this.state?.runs ?? []), this.state?.sweep]);
  }

  override render() {
    const { state, number, sought } = this;
    const experiment = this.lab.experiments[number - 1]!;
    return html`<article
      id="experiment-${number}"
      class=${sought ? 'sought' : ''}
      aria-label=${experiment.title}
    >
      ${sought ? html`<p class="led">${text.ledHere}</p>` : nothing}
      <h3>
        ${notation(experiment.title)}${
          this.finished ? html` <span class="done">${text.experimentDone}</span>` : nothing
        }
      </h3>
      ${state ? this.#outcome(state) : this.#question(experiment)} ${this.#button(experiment)}
    </article>`;
  }

  /** Runs the experiment: as the thing to do once something is predicted, quietly for those who would rather see. */
  #button(experiment: Experiment) {
    const { prediction, state } = this;
    const isPredicted = !state && prediction !== undefined;
    const word = isPredicted ? this.#runText(experiment) : text.justShow;
    return html`<wa-button
      size="s"
      variant=${isPredicted ? 'brand' : 'neutral'}
      appearance=${isPredicted ? 'accent' : 'outlined'}
      @click=${() => this.dispatchEvent(new StartExperiment(prediction))}
      >${state ? text.runAgain : word}</wa-button
    >`;
  }

  #runText(experiment: Experiment): string {
    return experiment.sweep
      ? text.runRange(setupsOf(experiment, seedsOf(this.lab)).length)
      : text.runExperiment(experiment.runs.length);
  }

  #question(experiment: Experiment) {
    const { ask, runs } = experiment;
    const { prediction } = this;
    const predict = (value: Prediction | undefined) => {
      this.prediction = value;
      this.dispatchEvent(new PredictionChange(value));
    };
    if (ask.kind === 'end')
      return html`<p>${text.willRun(runs.map(({ label }) => label))}</p>
        <fieldset>
          <legend>${notation(ask.question)}</legend>
          <label
            >${text.yourPrediction}
            <input
              type="number"
              step="any"
              inputmode="decimal"
              .value=${typeof prediction === 'number' ? fieldText(prediction) : ''}
              @change=${(e: Event) => {
                const { value, valueAsNumber } = e.target as HTMLInputElement;
                predict(value === '' ? undefined : valueAsNumber);
              }}
          /></label>
          ${this.#endChart(experiment, prediction, undefined, predict)}
        </fieldset>`;
    if (ask.kind === 'draw')
      return html`<p><b>${notation(ask.question)}</b></p>
        ${this.#range(experiment, undefined, prediction, (e) =>
          predict(e.values.some(Number.isFinite) ? e.values : undefined),
        )}`;
    return html`<fieldset>
      <legend>${notation(ask.question)}</legend>
      ${runs.map(
        ({ label }, i) =>
          html`<label
            ><input
              type="radio"
              name="prediction"
              .checked=${prediction === i}
              @change=${() => predict(i)}
            />
            ${label}</label
          >`,
      )}
    </fieldset>`;
  }

  /** Where a share ends, on a chart: a point to put there before the run, the run's curve beside it afterwards. */
  #endChart(
    { ask, steps }: Experiment,
    guess: Prediction | undefined,
    run: Run | undefined,
    predict?: (value: number | undefined) => void,
  ) {
    const metric = ask.kind === 'end' ? ask.metric : '';
    const { title, isShare } = metricName(this.lab, metric);
    if (!isShare || steps === 0) return nothing;
    const points = run ? curveOf(run, metric, steps) : [];
    return html`<range-chart
      .heading=${title}
      .lines=${run ? [{ label: run.name, colour: run.colour, points }] : []}
      .places=${[steps]}
      .from=${0}
      .xTitle=${text.step}
      .range=${[0, 1]}
      .guess=${typeof guess === 'number' ? [guess] : undefined}
      percent
      ?editable=${!run}
      @guess-change=${({ values: [value = NaN] }: GuessChange) =>
        predict?.(Number.isFinite(value) ? Number(value.toFixed(3)) : undefined)}
    ></range-chart>`;
  }

  /** The chart of an experiment over a range, drawn on before it runs. */
  #range(
    experiment: Experiment,
    sweep: ExperimentState['sweep'],
    guess: Prediction | undefined,
    draw?: (event: GuessChange) => void,
  ) {
    return html`<range-view
      .lab=${this.lab}
      .experiment=${experiment}
      .sweep=${sweep}
      .guess=${typeof guess === 'object' ? guess : undefined}
      @guess-change=${draw}
    ></range-view>`;
  }

  #outcome(state: ExperimentState) {
    const { sweep, experiment, prediction, outcome } = state;
    return html`${sweep ? this.#range(experiment, sweep, prediction) : nothing}
    ${sweep && !outcome ? nothing : this.#told(state)}`;
  }

  #told(state: ExperimentState) {
    const { experiment, runs, prediction, outcome } = state;
    if (!outcome) {
      const done = Math.min(...runs.map((run) => run.records.last?.step ?? 0));
      const told = text.experimentRunning(formatNumber(done), formatNumber(experiment.steps));
      return html`<p>${told}</p>
        <spoken-text but-numbers .words=${told}></spoken-text>
        <p>
          <progress
            aria-label=${text.experimentProgress}
            max=${experiment.steps}
            .value=${Math.min(done, experiment.steps)}
          ></progress>
        </p>`;
    }
    return html`<dl aria-live="polite">
        <dt>${text.predicted}</dt>
        <dd>${predictionText(experiment, prediction)}</dd>
        <dt>${text.outcome}</dt>
        <dd>${outcomeText(state, this.lab)}</dd>
        <dt>${text.claim}</dt>
        <dd>
          ${notation(experiment.claim)}
          ${outcome.holds ? nothing : runs[0]?.data ? text.claimOfOthers : text.claimFailed}
        </dd>
        <dt>${text.why}</dt>
        <dd>${notation(experiment.why)}</dd>
      </dl>
      ${this.#endChart(experiment, prediction, runs[0])}
      ${experiment.reference ? referenceTable(experiment.reference, runs[0]!) : nothing}`;
  }
}

function predictionText({ ask, runs }: Experiment, prediction: Prediction | undefined): string {
  if (prediction === undefined) return text.noPrediction;
  if (typeof prediction === 'object') return text.drawnGuess;
  return ask.kind === 'which' ? runs[prediction]!.label : formatNumber(prediction);
}

function outcomeText(state: ExperimentState, lab: Lab): string {
  const { experiment, runs, prediction, outcome } = state;
  if (typeof prediction === 'object') return drawnText(state, prediction, lab);
  if (experiment.ask.kind === 'end') {
    const end = finalMetric(runs[0]!, experiment.ask.metric, experiment.steps);
    const value = end === undefined ? '–' : formatNumber(end);
    return prediction === undefined || end === undefined
      ? value
      : text.offBy(value, formatNumber(Math.abs(end - prediction)));
  }
  const winner = outcome?.winner;
  if (winner === undefined) return outcome?.holds ? text.asClaimed : text.notAsClaimed;
  const { label } = experiment.runs[winner]!;
  if (prediction === undefined) return label;
  return prediction === winner ? text.predictedRight(label) : text.predictedWrong(label);
}

/** The way of a metric to the end of the experiment, as a line without spread. */
function curveOf({ records }: Run, metric: string, steps: number): readonly RangePoint[] {
  return records.measurements
    .filter(({ step }) => step <= steps)
    .flatMap(({ step: x, metrics }) => {
      const value = metrics[metric] ?? NaN;
      return Number.isFinite(value) ? [{ x, mean: value, low: value, high: value }] : [];
    });
}

/** How far the drawn line was from the one that it is about, over the places where there was one. */
function drawnText(
  { experiment: { ask, sweep: declared }, sweep }: ExperimentState,
  drawn: readonly number[],
  lab: Lab,
): string {
  const { points, metric } = curvesOf(declared!, sweep!.results)[
    ask.kind === 'draw' ? ask.line : 0
  ]!;
  const off = declared!.at.flatMap((x, i) => {
    const mean = points.find((point) => point.x === x)?.mean ?? NaN;
    return Number.isFinite(drawn[i]! - mean) ? [Math.abs(drawn[i]! - mean)] : [];
  });
  const average = off.reduce((sum, d) => sum + d / off.length, 0);
  const { isShare } = metricName(lab, metric);
  return text.drawnOff(isShare ? formatPercent(average) : formatNumber(average));
}

declare global {
  interface HTMLElementTagNameMap {
    'experiment-card': ExperimentCard;
  }
  interface HTMLElementEventMap {
    'prediction-change': PredictionChange;
    'start-experiment': StartExperiment;
  }
}
