/** Where a metric ends, against a parameter: a line through the means and a bar over the spread at each place; and a line drawn as a guess. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RangePoint } from '../../core/sweep';
import { uiText } from '../ui.text';
import { Chart, type ChartOptions, type Plugin } from './chart';
import { type Axis, linearAxis, logTicks, scaleOf } from './chart-axis';
import { runMark } from '../theme/colours';
import { Drawing, keepDense } from '../canvas/drawing';
import { formatNumber, formatPercent } from '../format/format';
import './line-swatch';
import { traceMarker } from './markers';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { extent, niceTicks, padded } from './ticks';
import { TouchGuard } from '../controls/touch-guard';

/** One line: the means at some of the places. */
export interface RangeLine {
  readonly label: string;
  /** Its place in the palette of runs. */
  readonly colour: number;
  readonly points: readonly RangePoint[];
}

/** The line that was drawn has changed: a value for each place, NaN where there is none. */
export class GuessChange extends Event {
  static readonly type = 'guess-change';
  constructor(readonly values: readonly number[]) {
    super(GuessChange.type, { bubbles: true, composed: true });
  }
}

type Scales = NonNullable<ChartOptions<'line'>['scales']>;
const text = uiText.rangeChart;
/** A line of more points has no markers. */
const MARKED = 20;
/** An arrow key moves a drawn point by this part of the axis. */
const NUDGE = 0.02;

@customElement('range-chart')
export class RangeChart extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
        max-inline-size: 40rem;
      }
      figure {
        margin: 0;
      }
      figcaption {
        min-block-size: 1.5rem;
        color: var(--quiet);
      }
      .plot {
        position: relative;
        block-size: 14rem;
        border-radius: var(--radius);
      }
      .plot.editable {
        cursor: crosshair;
        touch-action: pan-y;
      }
      canvas {
        display: block;
      }
      .empty {
        position: absolute;
        inset: 40% 2rem auto 4rem;
        text-align: center;
        color: var(--quiet);
        pointer-events: none;
      }
      .x {
        text-align: end;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 1rem;
        margin-block: 0.25rem;
      }
      .key span {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
      }
      .dots {
        inline-size: 1.75rem;
        border-block-end: 3px dotted var(--text);
      }
      p {
        margin: 0.25rem 0;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
    `,
  ];

  /** What is shown against the parameter. */
  @property() heading = '';
  @property({ attribute: false }) lines: readonly RangeLine[] = [];
  /** The places of the parameter, ascending. */
  @property({ attribute: false }) places: readonly number[] = [];
  /** Where the axis of the parameter begins; at the first place, if undefined. */
  @property({ type: Number }) from: number | undefined;
  @property() xTitle = '';
  @property({ type: Boolean }) log = false;
  /** The values are shares from 0 to 1. */
  @property({ type: Boolean }) percent = false;
  /** What the axis of the values goes over; as far as there are values, if undefined. */
  @property({ attribute: false }) range: readonly [low: number, high: number] | undefined;
  /** A drawn line: a value for each place, NaN where there is none. */
  @property({ attribute: false }) guess: readonly number[] | undefined;
  /** Whether the line can be drawn. */
  @property({ type: Boolean }) editable = false;
  @state() private place = 0;
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.plot') private plot!: HTMLElement;
  #chart: Chart<'line'> | undefined;
  /** The place and value where the pen last was, for the places that a quick hand leaves out. */
  #pen: readonly [place: number, value: number] | undefined;
  /** The guess before the pen came. */
  #before: readonly number[] = [];

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
    new TouchGuard(this, '.plot.editable');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  protected override render() {
    const empty = this.lines.every(({ points }) => points.length === 0) && !this.#drawn;
    return html`<figure>
      <figcaption>${this.heading}</figcaption>
      ${this.#plot(empty)}
      <div class="x">${this.xTitle}</div>
      <div class="key">
        ${this.lines.map(
          ({ label, colour }) =>
            html`<span><line-swatch .index=${colour}></line-swatch> ${label}</span>`,
        )}
        ${this.#drawn ? html`<span><i class="dots"></i> ${text.guess}</span>` : nothing}
        ${
          this.editable && this.#drawn
            ? html`<button type="button" @click=${() => this.#emit(this.places.map(() => NaN))}>
                ${text.clear}
              </button>`
            : nothing
        }
      </div>
      ${this.lines.some(({ points }) => points.some((p) => p.high > p.low)) ? html`<p>${text.band}</p>` : nothing}
      <p class="hidden" id="summary">${this.#summary()}</p>
    </figure>`;
  }

  #plot(empty: boolean) {
    const hint = empty
      ? html`<span class="empty" aria-hidden="true">${this.#hint}</span>`
      : nothing;
    const canvas = html`<canvas aria-hidden="true"></canvas>`;
    if (!this.editable)
      return html`<div class="plot" role="img" aria-label=${this.#summary()}>
        ${canvas}${hint}
      </div>`;
    const [low, high] = this.#range;
    const value = this.guess?.[this.place] ?? NaN;
    return html`<div
      class="plot editable"
      tabindex="0"
      role="slider"
      aria-label=${this.heading}
      aria-orientation="vertical"
      aria-valuemin=${low}
      aria-valuemax=${high}
      aria-valuenow=${Number.isFinite(value) ? value : low}
      aria-valuetext=${text.place(this.#xText(this.place), Number.isFinite(value) ? this.#format(value) : text.undrawn)}
      aria-description=${text.drawKeys}
      @pointerdown=${this.#press}
      @pointermove=${this.#move}
      @pointerup=${() => (this.#pen = undefined)}
      @pointercancel=${this.#cancel}
      @keydown=${this.#key}
      @focus=${() => this.requestUpdate()}
      @blur=${() => this.requestUpdate()}
    >
      ${canvas}${hint}
    </div>`;
  }

  get #hint(): string {
    if (!this.editable) return text.empty;
    return this.places.length === 1 ? text.pointHere : text.drawHere;
  }

  get #drawn(): boolean {
    return this.guess?.some(Number.isFinite) ?? false;
  }

  #format(value: number): string {
    return this.percent ? formatPercent(value) : formatNumber(value);
  }

  #xText(place: number): string {
    return `${this.xTitle} ${formatNumber(this.places[place] ?? 0)}`;
  }

  #summary(): string {
    const lines = this.lines.map(({ label, points }) => {
      const said = points.map(({ x, mean }) => text.point(formatNumber(x), this.#format(mean)));
      return text.line(label, said.join(', ') || uiText.chart.noLines);
    });
    return text.summary(`${this.heading}, ${this.xTitle}`, lines.join(' '));
  }

  /** The ends of the axis of values. */
  get #range(): readonly [number, number] {
    if (this.range) return this.range;
    const values = this.lines.flatMap(({ points }) => points.flatMap((p) => [p.low, p.high]));
    const { min, max } = linearAxis(...extent(values));
    return [min, max];
  }

  #draw() {
    const scales = this.#scales();
    this.#chart ??= this.#newChart(scales);
    this.#chart.options.scales = scales;
    this.#chart.data.datasets = this.lines.map(({ points, colour }) => ({
      data: points.map(({ x, mean }) => ({ x, y: mean })),
      borderColor: runMark(colour).colour,
      borderDash: [...runMark(colour).dash],
    }));
    keepDense(this.#chart);
    this.#chart.update('none');
  }

  #newChart(scales: Scales) {
    return new Chart<'line'>(this.canvas, {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        parsing: false,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        elements: { point: { radius: 0 }, line: { borderWidth: 1.75, borderJoinStyle: 'round' } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } } as never,
        scales,
      },
      plugins: [this.#overlay],
    });
  }

  #scales(): Scales {
    const [grid, ink] = [customProperty(this, '--hairline'), customProperty(this, '--quiet')];
    const look = { color: ink, font: { size: 11 } };
    const border = { display: false };
    const x = scaleOf(this.#xAxis);
    const y = scaleOf(this.#yAxis, this.percent);
    return {
      x: {
        type: this.log ? 'logarithmic' : 'linear',
        ...x,
        border,
        grid: { display: false },
        ticks: { ...look, ...x.ticks, autoSkip: true },
      },
      y: { type: 'linear', ...y, border, grid: { color: grid }, ticks: { ...look, ...y.ticks } },
    };
  }

  /** The places themselves are named, but where the axis begins before them; a little room is left for the markers at the ends. */
  get #xAxis(): Axis {
    const [first, last] = [this.from ?? this.places[0] ?? 0, this.places.at(-1) ?? 1];
    const [min, max] = this.log ? [first * 0.9, last * 1.1] : padded(first, last, 0.03);
    const ticks =
      this.from === undefined
        ? this.places
        : this.log
          ? logTicks(first, last)
          : niceTicks(first, last, 5);
    return { min, max, ticks };
  }

  get #yAxis(): Axis {
    const [min, max] = this.#range;
    return this.range ? { min, max, ticks: niceTicks(min, max, 5) } : linearAxis(min, max);
  }

  /** Sweep the lines: the spread at each place, its marker, and the drawn line. */
  readonly #overlay: Plugin<'line'> = {
    id: 'spread',
    afterDatasetsDraw: ({ ctx, scales }) => {
      const x = (value: number) => scales['x']!.getPixelForValue(value);
      const y = (value: number) => scales['y']!.getPixelForValue(value);
      ctx.save();
      for (const { points, colour } of this.lines) {
        const mark = runMark(colour);
        ctx.strokeStyle = ctx.fillStyle = mark.colour;
        ctx.lineWidth = 1.25;
        for (const { x: at, mean, low, high } of points) {
          ctx.beginPath();
          ctx.moveTo(x(at), y(low));
          ctx.lineTo(x(at), y(high));
          for (const end of [low, high]) {
            if (high === low) continue;
            ctx.moveTo(x(at) - 4, y(end));
            ctx.lineTo(x(at) + 4, y(end));
          }
          ctx.stroke();
          if (points.length > MARKED) continue;
          ctx.beginPath();
          traceMarker(ctx, mark.marker, x(at), y(mean), 4);
          ctx.fill();
        }
      }
      this.#drawGuess(ctx, x, y);
      ctx.restore();
    },
  };

  #drawGuess(
    ctx: CanvasRenderingContext2D,
    x: (value: number) => number,
    y: (value: number) => number,
  ) {
    ctx.strokeStyle = ctx.fillStyle = customProperty(this, '--text');
    ctx.lineWidth = 2;
    const there = this.places.flatMap((at, i) => {
      const value = this.guess?.[i] ?? NaN;
      return Number.isFinite(value) ? [[x(at), y(value)] as const] : [];
    });
    this.#drawPlace(ctx, x);
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    for (const [i, place] of there.entries())
      if (i === 0) ctx.moveTo(...place);
      else ctx.lineTo(...place);
    ctx.stroke();
    ctx.setLineDash([]);
    for (const place of there) {
      ctx.beginPath();
      ctx.arc(...place, 4.5, 0, 2 * Math.PI);
      ctx.fill();
    }
  }

  /** The place that the keys move, while they do. */
  #drawPlace(ctx: CanvasRenderingContext2D, x: (value: number) => number) {
    if (!this.editable || !this.plot.matches(':focus-visible')) return;
    const at = x(this.places[this.place] ?? 0);
    const { top, bottom } = this.#chart!.chartArea;
    ctx.save();
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(at, top);
    ctx.lineTo(at, bottom);
    ctx.stroke();
    ctx.restore();
  }

  readonly #press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.plot.setPointerCapture(event.pointerId);
    this.#pen = undefined;
    this.#before = this.#values();
    this.#put(event);
  };

  /** The system has taken the pointer away: the guess is what it was. */
  readonly #cancel = () => {
    this.#pen = undefined;
    this.#emit(this.#before);
  };

  readonly #move = (event: PointerEvent) => {
    if (event.buttons === 1) this.#put(event);
  };

  /** Sets the place under the pen, and those that it has jumped over since. */
  #put(event: PointerEvent) {
    const scales = this.#chart?.scales;
    if (!scales) return;
    const box = this.canvas.getBoundingClientRect();
    const pixels = this.places.map((at) => scales['x']!.getPixelForValue(at));
    const distance = (i: number) => Math.abs(pixels[i]! - (event.clientX - box.left));
    const place = pixels.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
    const value = this.#inside(scales['y']!.getValueForPixel(event.clientY - box.top)!);
    const [from, start] = this.#pen ?? [place, value];
    const values = this.#values();
    const way = Math.abs(place - from);
    for (let i = 0; i <= way; i++) {
      const share = way === 0 ? 1 : i / way;
      values[from + Math.sign(place - from) * i] = start + (value - start) * share;
    }
    this.#pen = [place, value];
    this.place = place;
    this.#emit(values);
  }

  readonly #key = (event: KeyboardEvent) => {
    const [low, high] = this.#range;
    const move = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    const go = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    const values = this.#values();
    if (go !== undefined)
      this.place = Math.min(this.places.length - 1, Math.max(0, this.place + go));
    else if (move !== undefined) {
      const near = values.slice(0, this.place).findLast(Number.isFinite) ?? (low + high) / 2;
      const value = Number.isFinite(values[this.place]) ? values[this.place]! : near;
      values[this.place] = this.#inside(value + move * NUDGE * (high - low));
      this.#emit(values);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      values[this.place] = NaN;
      this.#emit(values);
    } else return;
    event.preventDefault();
  };

  #inside(value: number): number {
    const [low, high] = this.#range;
    return Math.min(high, Math.max(low, value));
  }

  #values(): number[] {
    return this.places.map((_, i) => this.guess?.[i] ?? NaN);
  }

  #emit(values: readonly number[]) {
    this.dispatchEvent(new GuessChange(values));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'range-chart': RangeChart;
  }
  interface HTMLElementEventMap {
    'guess-change': GuessChange;
  }
}
