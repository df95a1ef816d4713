/** Lines over a common x axis, growing live. Drawn by Chart.js. */
import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { Chart, type ChartDataset, type ChartOptions, type Plugin } from './chart';
import { type Axis, LEAST, linearAxis, logAxis, scaleOf } from './chart-axis';
import { runMark } from '../theme/colours';
import { decimate, nearestIndex, type XY } from './decimate';
import { Drawing, keepDense } from '../canvas/drawing';
import { formatNumber, formatPercent } from '../format/format';
import { icon } from '../theme/icons';
import { markerPath } from './marker-path';
import { traceMarker } from './markers';
import { smoothed } from './smoothing';
import { saveBlob, saveText } from '../controls/download';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { extent, niceTicks } from './ticks';

/** A line: y against rising x. */
export interface Line {
  /** What it is known by while it grows: that it was hidden is kept under this name. */
  readonly id: string;
  readonly label: string;
  /** Its run's place in the palette. */
  readonly colour: number;
  readonly style: 'solid' | 'dashed' | 'dotted' | 'faint';
  /** Whether it belongs to the run in focus. */
  readonly emphasis: boolean;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A vertical line where something was changed. */
export interface Marker {
  readonly x: number;
  readonly label: string;
}

/** A printed figure to compare with. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** The learner looks at this place of the x axis; undefined: at the newest moment again. */
export class Scrub extends Event {
  static readonly type = 'scrub';
  constructor(readonly x: number | undefined) {
    super(Scrub.type, { bubbles: true, composed: true });
  }
}

/** The y axis is to be logarithmic, or linear. */
export class LogChange extends Event {
  static readonly type = 'log-change';
  constructor(readonly log: boolean) {
    super(LogChange.type, { bubbles: true, composed: true });
  }
}

/** A line is to be hidden, or shown again. */
export class LineToggle extends Event {
  static readonly type = 'line-toggle';
  constructor(
    readonly id: string,
    readonly isHidden: boolean,
  ) {
    super(LineToggle.type, { bubbles: true, composed: true });
  }
}

type Scales = NonNullable<ChartOptions<'line'>['scales']>;

const text = uiText.chart;
const dashes = { solid: [], dashed: [6, 4], dotted: [2, 3], faint: [] } as const;
/** Milliseconds between announcements to a screen reader. */
const ANNOUNCE = 5000;
const TABLE_ROWS = 20;
/** The room for the numbers of the y axis (CSS pixels), the same in all charts, so that their cursors stand below each other. */
const MARGIN = 56;

@customElement('line-chart')
export class LineChart extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      figure {
        margin: 0;
      }
      figcaption {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        min-height: 2rem;
      }
      h3 {
        margin: 0 auto 0 0;
        font-size: 0.9375rem;
        font-weight: 600;
      }
      .plot {
        position: relative;
        height: var(--chart-height, 12rem);
        touch-action: pan-y;
        border-radius: var(--radius);
      }
      canvas {
        display: block;
      }
      .empty {
        position: absolute;
        inset: 35% 2rem auto 3.5rem;
        text-align: center;
        color: var(--quiet);
        background: var(--surface);
        pointer-events: none;
      }
      .readout {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 1rem;
        min-height: 1.35em;
        color: var(--quiet);
        font-size: 0.8125rem;
        white-space: normal;
      }
      .keys {
        display: contents;
      }
      .key {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
        max-width: 100%;
        text-align: start;
      }
      button.key {
        white-space: normal;
        min-height: 1.5rem;
        padding: 0 0.25rem;
        margin-inline: -0.25rem;
        background: none;
        color: inherit;
      }
      button.key[aria-pressed='false'] {
        text-decoration: line-through;
      }
      button.key[aria-pressed='false'] svg {
        opacity: 0.25;
      }
      .key b {
        color: var(--text);
        font-weight: 500;
      }
      .key svg {
        flex: none;
      }
      summary {
        cursor: pointer;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .scroll {
        overflow: auto;
        max-height: 16rem;
      }
      .tool {
        min-width: 2rem;
        font-size: 0.8125rem;
        color: var(--quiet);
      }
    `,
  ];

  @property() heading = '';
  @property({ attribute: false }) lines: readonly Line[] = [];
  @property({ attribute: false }) markers: readonly Marker[] = [];
  @property({ attribute: false }) dots: readonly Dot[] = [];
  @property() xTitle = '';
  /** y is a share from 0 to 1. */
  @property({ type: Boolean }) percent = false;
  @property({ type: Boolean }) log = false;
  /** 0 none … below 1: the weight of the past in an exponentially weighted average. */
  @property({ type: Number }) smoothing = 0;
  /** The lines that are not drawn, by their ids. */
  @property({ attribute: false }) hiddenLines: ReadonlySet<string> = new Set();
  /** The place that is looked at, along x. */
  @property({ type: Number }) cursor: number | undefined;
  /** What saved files are called, without ending. */
  @property() fileName = 'chart';

  @state() private hover: number | undefined;
  @state() private tableOpen = false;
  @state() private announcement = '';
  /** The key that Tab leads to. */
  @state() private keyAt = 0;
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.plot') private plot!: HTMLElement;
  #chart: Chart<'line', XY[]> | undefined;
  #announced = 0;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('lines')) this.#announce();
  }

  protected override render() {
    const at = this.hover ?? this.cursor;
    return html`<figure>
      <figcaption>
        <h3>${this.heading}</h3>
        <button
          class="tool"
          aria-pressed=${this.log}
          title=${text.logTitle}
          @click=${() => this.dispatchEvent(new LogChange(!this.log))}
        >
          ${text.log}
        </button>
        <button
          class="tool"
          aria-label=${text.savePicture}
          title=${text.savePicture}
          @click=${() => this.#savePicture()}
        >
          ${icon('imageDown')}
        </button>
        <button
          class="tool"
          aria-label=${text.saveNumbers}
          title=${text.saveNumbers}
          @click=${() => this.#saveNumbers()}
        >
          ${icon('download')}
        </button>
      </figcaption>
      <div
        class="plot"
        tabindex="0"
        role="slider"
        aria-label=${this.heading}
        aria-orientation="horizontal"
        aria-valuemin="0"
        aria-valuemax=${this.#end}
        aria-valuenow=${this.cursor ?? this.#end}
        aria-valuetext=${this.#valueText(this.cursor ?? this.#end)}
        aria-describedby="summary"
        @pointerdown=${this.#press}
        @pointermove=${this.#move}
        @pointerleave=${() => (this.hover = undefined)}
        @keydown=${this.#key}
      >
        <canvas aria-hidden="true"></canvas>
        ${this.lines.length === 0 ? html`<span class="empty">${text.empty}</span>` : nothing}
      </div>
      <div class="readout number">${this.#keys(at)}</div>
      <p class="hidden" id="summary">${this.#summary()} ${text.keys}</p>
      <p class="hidden" aria-live="polite">${this.announcement}</p>
      ${this.#table()}
    </figure>`;
  }

  /** The key of the chart, with every line's value at the place looked at or at its end; a key hides its line. */
  #keys(at: number | undefined) {
    const notes = this.markers
      .filter(({ x }) => at !== undefined && Math.abs(x - at) < this.#end / 60)
      .map(({ label }) => html`<span class="key" translate="no">▾ ${label}</span>`);
    const undrawn = this.#undrawnValues();
    return html`<div
        class="keys"
        role="toolbar"
        aria-label=${text.lines(this.heading)}
        @keydown=${this.#keyOfKeys}
      >
        ${this.lines.map((line, i) => this.#lineKey(line, i, at))}
      </div>
      ${this.dots.length > 0 ? html`<span class="key">${dotSwatch} ${this.dots[0]!.label}</span>` : nothing}
      ${
        at !== undefined
          ? html`<span class="key" aria-hidden="true"
              >${this.xTitle} <b translate="no">${formatNumber(at)}</b></span
            >`
          : nothing
      }
      ${notes} ${undrawn > 0 ? html`<span translate="no">${text.undrawn(undrawn)}</span>` : nothing}`;
  }

  #lineKey(line: Line, index: number, at: number | undefined) {
    const i = at === undefined ? line.y.length - 1 : nearestIndex(line.x, at);
    const isHidden = this.hiddenLines.has(line.id);
    return html`<button
      class="key"
      aria-pressed=${!isHidden}
      title=${isHidden ? text.showLine : text.hideLine}
      tabindex=${index === Math.min(this.keyAt, this.lines.length - 1) ? 0 : -1}
      @focus=${() => (this.keyAt = index)}
      @click=${() => this.dispatchEvent(new LineToggle(line.id, !isHidden))}
    >
      ${swatch(line)} ${line.label} <b translate="no">${this.#format(line.y[i]!)}</b>
    </button>`;
  }

  /** The arrow keys go from key to key. */
  #keyOfKeys = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const keys = this.renderRoot.querySelectorAll<HTMLElement>('button.key');
    keys[Math.min(keys.length - 1, Math.max(0, this.keyAt + way))]?.focus();
  };

  #table() {
    return html`<details
      @toggle=${(e: Event) => (this.tableOpen = (e.target as HTMLDetailsElement).open)}
    >
      <summary>${text.asTable}</summary>
      ${this.tableOpen ? this.#rows() : nothing}
    </details>`;
  }

  #rows() {
    const places = tablePlaces(this.lines, TABLE_ROWS);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.heading}>
      <table>
        <caption class="hidden">
          ${text.tableCaption(this.heading, String(places.length))}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.xTitle}</th>
            ${this.lines.map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${places.map(
            (x) =>
              html`<tr>
                <td>${formatNumber(x)}</td>
                ${this.lines.map((line) => html`<td>${this.#format(line.y[nearestIndex(line.x, x)]!)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  get #end(): number {
    return this.lines.reduce((end, { x }) => Math.max(end, x.at(-1) ?? 0), 0);
  }

  #format(value: number | undefined): string {
    if (value === undefined) return '–';
    return this.percent ? formatPercent(value) : formatNumber(value);
  }

  #valueText(x: number): string {
    const values = this.lines.slice(0, 4).map((line) => {
      return `${line.label} ${this.#format(line.y[nearestIndex(line.x, x)])}`;
    });
    return `${this.xTitle} ${formatNumber(x)}: ${values.join(', ') || text.noLines}`;
  }

  #summary(): string {
    if (this.lines.length === 0) return text.noLines;
    const lines = this.lines.slice(0, 6).map(({ label, x, y }) => {
      const low = y.reduce((a, b) => (b < a ? b : a), Infinity);
      return text.line(
        label,
        this.#format(y.at(-1)),
        formatNumber(x.at(-1) ?? 0),
        this.#format(low),
      );
    });
    const more = this.lines.length > 6 ? text.more(this.lines.length - 6) : '';
    return text.summary(this.heading, this.xTitle, [...lines, more].join(' '));
  }

  /** Says where the emphasized lines are, at most every few seconds. */
  #announce() {
    const now = performance.now();
    if (now - this.#announced < ANNOUNCE) return;
    this.#announced = now;
    const lines = this.lines.filter((line) => line.emphasis && line.style !== 'faint');
    if (lines.length === 0) return;
    const values = lines.map((line) => `${line.label} ${this.#format(line.y.at(-1))}`);
    this.announcement = text.now(this.heading, values.join(', '));
  }

  /** The lines that are drawn. */
  get #shown(): readonly Line[] {
    return this.lines.filter(({ id }) => !this.hiddenLines.has(id));
  }

  /** How many values of the lines a logarithmic axis has no place for. */
  #undrawnValues(): number {
    if (!this.log) return 0;
    return this.#shown.reduce(
      (sum, { y }) => sum + y.reduce((n, v) => n + Number(v < LEAST), 0),
      0,
    );
  }

  #draw() {
    const end = this.#end;
    const datasets = this.#shown.flatMap((line) => this.#datasets(line, end));
    const drawn = [...datasets.flatMap(({ data }) => data), ...this.dots].map(({ y }) => y);
    const scales = this.#scales(end, drawn);
    this.#chart ??= this.#newChart(scales);
    this.#chart.options.scales = scales;
    this.#chart.data.datasets = datasets;
    keepDense(this.#chart);
    this.#chart.update('none');
  }

  /** A chart draws once while it is made, overlay included, so it needs its scales from the start. */
  #newChart(scales: Scales) {
    return new Chart<'line', XY[]>(this.canvas, {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        // Markers stand at the ends of lines.
        layout: { padding: { top: 5, right: 8 } },
        elements: { point: { radius: 0 }, line: { borderWidth: 1.75, borderJoinStyle: 'round' } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } } as never,
        scales,
      },
      plugins: [this.#overlay],
    });
  }

  #scales(end: number, drawn: readonly number[]): Scales {
    const [grid, ink] = [customProperty(this, '--hairline'), customProperty(this, '--quiet')];
    const look = { color: ink, font: { size: 11 } };
    const border = { display: false };
    const places = niceTicks(0, end || 100, Math.max(2, this.plot.clientWidth / 90));
    const x = scaleOf({ min: 0, max: end || 100, ticks: places });
    const y = scaleOf(this.#yAxis(drawn), this.percent);
    return {
      x: { type: 'linear', ...x, border, grid: { display: false }, ticks: { ...look, ...x.ticks } },
      y: {
        type: this.log ? 'logarithmic' : 'linear',
        ...y,
        border,
        grid: { color: grid },
        ticks: { ...look, ...y.ticks },
        afterFit: (scale) => void (scale.width = MARGIN),
      },
    };
  }

  #yAxis(drawn: readonly number[]): Axis {
    if (this.log) {
      const [low, high] = extent(drawn.filter((y) => y >= LEAST));
      return low > 0 ? logAxis(low, high) : logAxis(0.01, 1);
    }
    const [low, high] = extent(drawn);
    return this.percent ? linearAxis(Math.min(0.5, low), 1) : linearAxis(low, high);
  }

  #datasets(line: Line, end: number): ChartDataset<'line', XY[]>[] {
    const { colour } = runMark(line.colour);
    const width = Math.max(100, this.plot.clientWidth);
    const keep = this.log ? (y: number) => y >= LEAST && Number.isFinite(y) : Number.isFinite;
    const faint = line.style === 'faint' || !line.emphasis;
    const dataset = (y: Float64Array, alpha: number): ChartDataset<'line', XY[]> => ({
      label: line.label,
      data: decimate({ x: line.x, y }, width, 0, end, keep),
      borderColor: alpha < 1 ? withAlpha(colour, alpha) : colour,
      borderDash: [...dashes[line.style]],
      borderWidth: line.emphasis ? 2 : 1.5,
    });
    const alpha = line.style === 'faint' ? 0.35 : faint ? 0.6 : 1;
    if (this.smoothing === 0) return [dataset(line.y, alpha)];
    return [dataset(smoothed(line.y, this.smoothing), alpha), dataset(line.y, 0.2)];
  }

  /** What is drawn over the lines: live edits, printed figures, each line's marker at its end, the place looked at. */
  readonly #overlay: Plugin<'line'> = {
    id: 'overlay',
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      const { left, right, top, bottom } = chartArea;
      const [sx, sy] = [scales['x']!, scales['y']!];
      const ink = customProperty(this, '--text');
      const vertical = (x: number, dash: number[], colour: string) => {
        const px = sx.getPixelForValue(x);
        if (px < left - 1 || px > right + 1) return;
        ctx.beginPath();
        ctx.setLineDash(dash);
        ctx.strokeStyle = colour;
        ctx.moveTo(px, top);
        ctx.lineTo(px, bottom);
        ctx.stroke();
        ctx.setLineDash([]);
      };
      ctx.save();
      ctx.lineWidth = 1;
      for (const { x } of this.markers) {
        vertical(x, [2, 3], customProperty(this, '--quiet'));
        const px = sx.getPixelForValue(x);
        ctx.beginPath();
        ctx.fillStyle = customProperty(this, '--quiet');
        traceMarker(ctx, 'wedge', px, top + 3, 3);
        ctx.fill();
      }
      for (const line of this.#shown) {
        const last = line.y.length - 1;
        if (last < 0 || line.style === 'faint' || (this.log && line.y[last]! < LEAST)) continue;
        const { colour, marker } = runMark(line.colour);
        ctx.beginPath();
        traceMarker(
          ctx,
          marker,
          sx.getPixelForValue(line.x[last]!),
          sy.getPixelForValue(line.y[last]!),
          3.5,
        );
        ctx.fillStyle = ctx.strokeStyle = colour;
        ctx.fill();
        ctx.stroke();
      }
      for (const { x, y } of this.dots) {
        const px = sx.getPixelForValue(x);
        if (px > right + 1) continue;
        ctx.beginPath();
        ctx.arc(px, sy.getPixelForValue(y), 4, 0, 2 * Math.PI);
        ctx.fillStyle = customProperty(this, '--surface');
        ctx.strokeStyle = ink;
        ctx.lineWidth = 1.5;
        ctx.fill();
        ctx.stroke();
      }
      ctx.lineWidth = 1;
      if (this.cursor !== undefined) vertical(this.cursor, [], customProperty(this, '--accent'));
      if (this.hover !== undefined) vertical(this.hover, [1, 2], ink);
      ctx.restore();
    },
  };

  #place(event: PointerEvent): number {
    const scale = this.#chart?.scales['x'];
    const x =
      scale?.getValueForPixel(event.clientX - this.canvas.getBoundingClientRect().left) ?? 0;
    return Math.min(this.#end, Math.max(0, x));
  }

  #press = (event: PointerEvent) => {
    if (event.button !== 0 || this.lines.length === 0) return;
    this.plot.setPointerCapture(event.pointerId);
    this.dispatchEvent(new Scrub(this.#place(event)));
  };

  #move = (event: PointerEvent) => {
    if (this.lines.length === 0) return;
    this.hover = this.#place(event);
    if (event.buttons === 1) this.dispatchEvent(new Scrub(this.hover));
  };

  /** The arrow keys go along the points of the first emphasized line; End follows the training again. */
  #key = (event: KeyboardEvent) => {
    const line = this.lines.find(({ emphasis }) => emphasis) ?? this.lines[0];
    if (!line) return;
    const at = nearestIndex(line.x, this.cursor ?? this.#end);
    const big = Math.max(1, Math.round(line.x.length / 20));
    const to = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowDown: at - 1,
      ArrowUp: at + 1,
      PageDown: at - big,
      PageUp: at + big,
      Home: 0,
      End: Infinity,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const last = line.x.length - 1;
    this.dispatchEvent(new Scrub(to >= last ? undefined : line.x[Math.max(0, to)]!));
  };

  #savePicture() {
    const { width, height } = this.canvas;
    const picture = document.createElement('canvas');
    Object.assign(picture, { width, height });
    const context = picture.getContext('2d')!;
    context.fillStyle = customProperty(this, '--surface');
    context.fillRect(0, 0, width, height);
    context.drawImage(this.canvas, 0, 0);
    picture.toBlob((blob) => blob && saveBlob(`${this.fileName}.png`, blob));
  }

  #saveNumbers() {
    saveText(`${this.fileName}.csv`, linesAsCsv(this.lines, this.xTitle, this.heading));
  }
}

/** The numbers of a chart, a row a point: line, x, y. */
export function linesAsCsv(lines: readonly Line[], xTitle: string, yTitle: string): string {
  const quoted = (label: string) => `"${label.replaceAll('"', '""')}"`;
  const rows = lines.flatMap(({ label, x, y }) =>
    Array.from(x, (at, i) => `${quoted(label)},${at},${y[i]}`),
  );
  return [['line', xTitle, yTitle].map(quoted).join(','), ...rows, ''].join('\r\n');
}

/** Up to `count` places of x at which the longest line has points, evenly over the points. */
export function tablePlaces(lines: readonly Line[], count: number): readonly number[] {
  const longest = lines.reduce<Line | undefined>(
    (best, line) => (best && best.x.length >= line.x.length ? best : line),
    undefined,
  );
  const x = longest?.x ?? new Float64Array();
  const n = Math.min(count, x.length);
  return Array.from(
    { length: n },
    (_, i) => x[Math.round((i * (x.length - 1)) / Math.max(1, n - 1))]!,
  );
}

/** As on the chart: the line, and the run's marker at its end. */
function swatch({ colour: index, style }: Line) {
  const { colour, marker } = runMark(index);
  return html`<svg width="26" height="10" aria-hidden="true">
    <line
      x1="0"
      y1="5"
      x2="20"
      y2="5"
      stroke=${colour}
      stroke-width="2"
      stroke-opacity=${style === 'faint' ? 0.4 : 1}
      stroke-dasharray=${dashes[style].join(' ') || 'none'}
    />
    ${style === 'faint' ? nothing : svg`<path d=${markerPath(marker, 21, 5, 3.5)} fill=${colour} stroke=${colour} />`}
  </svg>`;
}

const dotSwatch = html`<svg width="10" height="10" aria-hidden="true">
  <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" stroke-width="1.5" />
</svg>`;

function withAlpha(hex: string, alpha: number): string {
  return `${hex}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'line-chart': LineChart;
  }
  interface HTMLElementEventMap {
    scrub: Scrub;
    'log-change': LogChange;
    'line-toggle': LineToggle;
  }
}
