/** Rows of intervals, centre ± half, several quantities on one axis: such as mean and deviation of every unit. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { intervalText as text } from './interval-plot.text';
import { runMark } from '../theme/colours';
import { Drawing, fit } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { traceMarker } from './markers';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { extent, niceTicks, padded } from './ticks';

/** One quantity, with an interval in each row. */
export interface Intervals {
  readonly title: string;
  readonly centres: ArrayLike<number>;
  readonly halves: ArrayLike<number>;
}

/** Pixels: the height of a row, the room for its name and for the axis. */
const [ROW, LEFT, BELOW] = [16, 22, 18];

@customElement('interval-plot')
export class IntervalPlot extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        font-size: 0.8125rem;
      }
      .keys {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
      }
      .key::before {
        content: '';
        display: inline-block;
        inline-size: 0.875rem;
        block-size: 0.25rem;
        margin-inline-end: 0.35rem;
        vertical-align: middle;
        background: var(--key);
      }
      canvas {
        display: block;
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) series: readonly Intervals[] = [];
  /** What a row is, such as "Unit 3". */
  @property({ attribute: false }) rowName = (row: number): string => String(row + 1);

  @query('canvas') private canvas!: HTMLCanvasElement;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  get #rows(): number {
    return this.series[0]?.centres.length ?? 0;
  }

  protected override render() {
    return html`<div class="keys" aria-hidden="true">
        ${this.series.map(
          ({ title }, i) =>
            html`<span class="key" .style=${`--key: ${runMark(i).colour}`}>${title}</span>`,
        )}
      </div>
      <canvas
        role="img"
        aria-label=${this.#summary()}
        .style=${`block-size: ${this.#rows * ROW + BELOW}px`}
      ></canvas>`;
  }

  #summary(): string {
    const rows = Array.from({ length: this.#rows }, (_, row) => {
      const said = this.series.map(({ title, centres, halves }) =>
        text.interval(title, rounded(centres[row]!), rounded(halves[row]!)),
      );
      return text.row(this.rowName(row), said.join(', '));
    });
    return rows.join('. ');
  }

  #draw() {
    const { context, width, height } = fit(this.canvas);
    if (width === 0 || this.#rows === 0) return;
    const ends = this.series.flatMap(({ centres, halves }) =>
      Array.from(centres, (c, i) => [c - halves[i]!, c + halves[i]!]).flat(),
    );
    const [low, high] = padded(...extent([0, ...ends]));
    const across = (value: number) => LEFT + ((value - low) / (high - low)) * (width - LEFT - 4);
    this.#drawAxis(context, niceTicks(low, high, width / 80), across, height);
    for (const [i, intervals] of this.series.entries())
      this.#drawIntervals(context, intervals, i, across);
  }

  #drawAxis(
    context: CanvasRenderingContext2D,
    ticks: readonly number[],
    across: (value: number) => number,
    height: number,
  ) {
    context.font = `11px ${getComputedStyle(this).fontFamily}`;
    context.textAlign = 'center';
    const [line, strong, ink] = ['--hairline', '--control-line', '--quiet'].map((name) =>
      customProperty(this, name),
    );
    for (const tick of ticks) {
      context.fillStyle = tick === 0 ? strong! : line!;
      context.fillRect(across(tick), 0, 1, height - BELOW);
      context.fillStyle = ink!;
      context.fillText(formatNumber(tick), across(tick), height - 4);
    }
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    for (let row = 0; row < this.#rows; row++)
      context.fillText(String(row + 1), LEFT - 6, (row + 0.5) * ROW);
  }

  #drawIntervals(
    context: CanvasRenderingContext2D,
    { centres, halves }: Intervals,
    index: number,
    across: (value: number) => number,
  ) {
    const { colour, marker } = runMark(index);
    const lane = this.series.length > 1 ? (index / (this.series.length - 1) - 0.5) * 6 : 0;
    context.fillStyle = colour;
    for (let row = 0; row < this.#rows; row++) {
      const y = (row + 0.5) * ROW + lane;
      const [from, to] = [
        across(centres[row]! - halves[row]!),
        across(centres[row]! + halves[row]!),
      ];
      context.fillRect(from, y - 1, Math.max(1, to - from), 2);
      context.beginPath();
      traceMarker(context, marker, across(centres[row]!), y, 3);
      context.fill();
    }
  }
}

const rounded = (value: number) => formatNumber(Number(value.toPrecision(2)));

declare global {
  interface HTMLElementTagNameMap {
    'interval-plot': IntervalPlot;
  }
}
