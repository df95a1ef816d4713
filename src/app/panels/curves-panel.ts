/** The charts of a lab: every visible run as lines, with markers of live edits, the course's figures, and the moment looked at. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  chartsOf,
  type ChartSpec,
  type LineSpec,
  type Reference,
  trainingOf,
} from '../../core/lab';
import { appText as text } from '../app.text';
import '@awesome.me/webawesome/dist/components/slider/slider.js';
import '../../ui/charts/line-chart';
import type { Dot, Line, LineToggle, Marker } from '../../ui/charts/line-chart';
import {
  type Curve,
  metricCurve,
  position,
  positionOf,
  seriesCurve,
  stepAt,
  type Unit,
  units,
} from './axis';
import { settingText } from '../workspace/describe';
import { shared } from '../../ui/theme/styles';
import { guardSliders } from '../../ui/controls/touch-guard';
import { referenceFolded, referenceStyles } from '../guide/reference-table';
import { isChoices, isNumber } from '../workspace/page-state';
import type { Run } from '../workspace/run';
import * as storage from '../workspace/storage';
import type { ExperimentState } from '../workspace/experiments';
import type { Workspace } from '../workspace/workspace';
import { SourceController } from '../source-controller';

@customElement('curves-panel')
export class CurvesPanel extends LitElement {
  static override styles = [
    shared,
    referenceStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
        min-width: 0;
      }
      .charts {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
        margin-block-start: 0.5rem;
      } /* Two side by side: those that matter come first. */
      @container (min-width: 34rem) {
        .charts {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 0.5rem 1rem;
        }
      }
      .axes {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
        font-size: 0.875rem;
        color: var(--quiet);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
      }
      select {
        font: inherit;
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--hairline);
        border-radius: 4px;
        padding: 0.2rem 0.3rem;
      }
      wa-slider {
        inline-size: 6rem;
        --track-size: 0.25rem;
        --thumb-width: 1rem;
        --thumb-height: 1rem;
      }
      wa-slider::part(label) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .smoothing {
        margin-inline-end: -0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) workspace!: Workspace;
  @state() private unit: Unit = storedUnit();

  #experiment: ExperimentState | undefined;
  readonly #curves = new Map<
    string,
    { readonly version: number; readonly curve: Curve | undefined }
  >();

  constructor() {
    super();
    guardSliders(this);
    new SourceController(this, () => this.workspace);
  }

  /** An experiment with printed figures is shown against what they are printed against; without examples there are steps. */
  protected override willUpdate() {
    const { experiment, lab } = this.workspace;
    if (lab.kind !== 'trains' && this.unit !== 'seconds') this.unit = 'steps';
    if (experiment === this.#experiment) return;
    if (experiment?.index !== this.#experiment?.index) {
      this.unit = experiment?.experiment.reference?.unit ?? this.unit;
    }
    this.#experiment = experiment;
  }

  override render() {
    const { lab } = this.workspace;
    const there = units.filter(
      (unit) => lab.kind === 'trains' || unit === 'steps' || unit === 'seconds',
    );
    return html`<div class="axes">
        <label
          >${text.xAxis}
          <select
            @change=${(e: Event) => this.#setUnit((e.target as HTMLSelectElement).value as Unit)}
          >
            ${there.map(
              (unit) =>
                html`<option value=${unit} ?selected=${unit === this.unit}>
                  ${text.units[unit]}
                </option>`,
            )}
          </select></label
        >
        <span class="smoothing" aria-hidden="true">${text.smoothing}</span>
        <wa-slider
          size="s"
          label=${text.smoothing}
          min="0"
          max="0.99"
          step="0.01"
          .value=${this.#smoothing}
          .valueFormatter=${(value: number) => value.toFixed(2)}
          @input=${(e: Event) => this.workspace.page.set('smoothing', (e.target as HTMLElement & { value: number }).value)}
        ></wa-slider>
      </div>
      <div class="charts">${chartsOf(lab).map((chart) => this.#chart(chart))}</div>`;
  }

  /** A chart that the runs have nothing for (accuracy in a regression) is left out once that is known. */
  #chart(chart: ChartSpec) {
    const { workspace } = this;
    const { current, cursor } = workspace;
    const { measurements } = current.records;
    const lines = this.#lines(chart);
    if (lines.length === 0 && measurements.length > 1) return nothing;
    const printed = this.#printed();
    const hiddenLines = this.#hiddenLines;
    return html`<div>
      <line-chart
        .heading=${chart.title}
        .lines=${lines}
        .markers=${this.#markers(current)}
        .dots=${this.#dots(chart)}
        .xTitle=${text.units[this.unit]}
        .percent=${chart.y === 'unit'}
        .log=${this.#log[chart.id] ?? chart.log ?? false}
        .smoothing=${this.#smoothing}
        .hiddenLines=${hiddenLines}
        .cursor=${cursor === undefined ? undefined : positionOf(cursor, measurements, this.unit)}
        .fileName=${`${workspace.id}-${chart.id}`}
        @scrub=${(e: Event & { x: number | undefined }) =>
          workspace.look(e.x === undefined ? undefined : stepAt(e.x, measurements, this.unit))}
        @line-toggle=${this.#toggleLine}
        @log-change=${(e: Event & { log: boolean }) =>
          workspace.page.set('log', { ...this.#log, [chart.id]: e.log })}
      ></line-chart>
      ${printed && shows(chart, printed.reference) ? referenceFolded(printed.reference, printed.run) : nothing}
    </div>`;
  }

  #lines(chart: ChartSpec): readonly Line[] {
    const visible = this.workspace.runs.filter((run) => !run.hidden);
    return visible.flatMap((run) =>
      chart.lines.flatMap((line) => this.#line(run, line, visible.length > 1)),
    );
  }

  #line(run: Run, line: LineSpec, several: boolean): readonly Line[] {
    if (line.series !== undefined && repeatsTheCost(line.series, run)) return [];
    const curve = this.#curve(run, line);
    if (!curve || curve.x.length === 0) return [];
    return [
      {
        id: `${run.id} ${line.metric ?? line.series}`,
        label: several ? text.lineOf(run.name, line.label) : line.label,
        colour: run.colour,
        style: line.style ?? 'solid',
        emphasis: run === this.workspace.current,
        ...(line.metric === undefined ? curve : upToNow(curve, run, line.metric, this.unit)),
      },
    ];
  }

  /** The curve of a line; the last one is kept until the run has more to show. */
  #curve(run: Run, { metric, series: name }: LineSpec): Curve | undefined {
    const key = `${run.id} ${metric ?? name} ${this.unit}`;
    const known = this.#curves.get(key);
    const { records } = run;
    if (known?.version === records.version) return known.curve;
    const series = name === undefined ? undefined : records.series(name);
    const curve = series
      ? seriesCurve(series, records.measurements, this.unit)
      : metric === undefined
        ? undefined
        : metricCurve(records.measurements, metric, this.unit);
    this.#curves.set(key, { version: records.version, curve });
    return curve;
  }

  #markers(run: Run): readonly Marker[] {
    const { lab } = this.workspace;
    const { measurements } = run.records;
    return run.config.edits.map(({ step, key, value }) => ({
      x: positionOf(step, measurements, this.unit),
      label: settingText(lab.params[key]!, value),
    }));
  }

  /** The course's figures of the experiment under way, or of a run on its files, where this chart shows their line. */
  #dots(chart: ChartSpec): readonly Dot[] {
    const { experiment } = this.workspace;
    const reference = experiment?.experiment.reference ?? this.#printed()?.reference;
    if (!reference || !shows(chart, reference) || reference.unit !== this.unit) return [];
    return reference.points.map(([x, y]) => ({ x, y, label: reference.label }));
  }

  /** The visible run on the course's files for which there are figures. */
  #printed(): { readonly reference: Reference; readonly run: Run } | undefined {
    const lab = trainingOf(this.workspace.lab);
    for (const run of lab?.reference ? this.workspace.runs : []) {
      const reference = run.data && !run.hidden && lab?.reference?.(run.values(), run.data);
      if (reference) return { reference, run };
    }
    return undefined;
  }

  /** Hides a line or shows it again, and keeps that for the runs at hand. */
  #toggleLine = ({ id, isHidden }: LineToggle) => {
    const { runs, page } = this.workspace;
    const others = [...this.#hiddenLines].filter(
      (line) => line !== id && runs.some((run) => line.startsWith(`${run.id} `)),
    );
    page.set('hidden-lines', isHidden ? [...others, id] : others);
  };

  get #hiddenLines(): ReadonlySet<string> {
    const isList = (value: unknown): value is readonly string[] => Array.isArray(value);
    return new Set(this.workspace.page.get('hidden-lines', isList));
  }

  get #smoothing(): number {
    return Math.min(0.99, Math.max(0, this.workspace.page.get('smoothing', isNumber) ?? 0));
  }

  /** Which charts have been given a logarithmic axis, or a linear one, by their ids. */
  get #log(): Readonly<Record<string, boolean>> {
    const isLog = (value: unknown): value is Readonly<Record<string, boolean>> =>
      isChoices(value) && Object.values(value).every((log) => typeof log === 'boolean');
    return this.workspace.page.get('log', isLog) ?? {};
  }

  #setUnit(unit: Unit) {
    this.unit = unit;
    storage.setPreference('unit', unit);
  }
}

/** A curve of measurements with the newest frame at its end: late in a run measurements are thousands of steps apart. */
function upToNow(curve: Curve, run: Run, metric: string, unit: Unit): Curve {
  const newest = run.newest;
  const value = newest?.metrics[metric];
  if (!newest || value === undefined || newest === run.records.last) return curve;
  return {
    x: Float64Array.of(...curve.x, position(newest, unit)),
    y: Float64Array.of(...curve.y, value),
  };
}

const shows = ({ lines }: ChartSpec, { line }: Reference) =>
  lines.some(({ metric, series }) => (metric ?? series) === line);

/** With the whole set as one batch, the cost that each batch or epoch saw is the cost. */
function repeatsTheCost(series: string, run: Run): boolean {
  const last = run.records.last;
  return (series === 'batchCost' || series === 'epochCost') && last?.epoch === last?.step;
}

function storedUnit(): Unit {
  return units.find((unit) => unit === storage.preference('unit')) ?? 'steps';
}

declare global {
  interface HTMLElementTagNameMap {
    'curves-panel': CurvesPanel;
  }
}
