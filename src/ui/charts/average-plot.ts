/** Values day by day with their moving averages, and below, what each day weighs in the last average. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { averageText as text } from './average-plot.text';
import { runMark } from '../theme/colours';
import { traceMarker } from './markers';
import { Drawing, fit } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { Plane } from '../surfaces/plane';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { extent, niceTicks, padded } from './ticks';

/** One average: a value a day, from day 1. */
export interface AverageLine {
  readonly label: string;
  /** Its place in the palette of runs. */
  readonly colour: number;
  readonly values: Float64Array;
  readonly current: boolean;
}

/** The share of the height that the values take; the rest is for the weights. */
const UPPER = 0.72;
/** Room for numbers at the left (CSS pixels), and between the two parts. */
const MARGIN = 34;
const GAP = 22;

@customElement('average-plot')
export class AveragePlot extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      canvas {
        display: block;
        width: 100%;
        height: clamp(18rem, 45vw, 26rem);
      }
    `,
  ];

  /** The values so far, from day 1. */
  @property({ attribute: false }) values: Float64Array = new Float64Array();
  /** Those still to come, drawn faintly. */
  @property({ attribute: false }) upcoming: Float64Array = new Float64Array();
  @property({ attribute: false }) lines: readonly AverageLine[] = [];
  /** What each value weighs in the last average of the current line. */
  @property({ attribute: false }) weights: Float64Array = new Float64Array();
  /** How many days the average reaches back. */
  @property({ type: Number }) window = 1;
  /** The name of an average without a run. */
  @property() label = '';
  @query('canvas') private canvas!: HTMLCanvasElement;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    return html`<canvas role="img" aria-label=${`${this.label} ${this.#summary()}`}></canvas>`;
  }

  #summary(): string {
    const { values, lines } = this;
    if (values.length === 0) return text.none;
    const said = lines.map((line) => text.line(line.label, formatNumber(line.values.at(-1) ?? 0)));
    const [first, last] = [values[0]!, values.at(-1)!].map(formatNumber);
    return text.summary(formatNumber(values.length), first!, last!, said.join(' '));
  }

  #draw() {
    const { context, width, height } = fit(this.canvas);
    if (width === 0) return;
    const days = Math.max(20, this.values.length + this.upcoming.length);
    const all = [
      ...this.values,
      ...this.upcoming,
      ...this.lines.flatMap((line) => [...line.values]),
    ];
    const upper = new Plane(
      { x: [0, days + 1], y: padded(...extent(all)) },
      width - MARGIN,
      height * UPPER - GAP,
    );
    const largest = this.weights.reduce((most, w) => Math.max(most, w), 0);
    const lower = new Plane(
      { x: [0, days + 1], y: [0, largest || 1] },
      width - MARGIN,
      height * (1 - UPPER) - GAP,
    );
    context.font = `11px ${getComputedStyle(this).fontFamily}`;
    context.save();
    context.translate(MARGIN, 4);
    this.#drawAxes(context, upper, days);
    this.#drawDots(context, upper);
    for (const line of [...this.lines].sort((a, b) => Number(a.current) - Number(b.current)))
      drawLine(context, upper, line);
    context.translate(0, height * UPPER);
    this.#drawWeights(context, lower);
    context.restore();
  }

  #drawAxes(context: CanvasRenderingContext2D, plane: Plane, days: number) {
    context.fillStyle = customProperty(this, '--quiet');
    context.strokeStyle = customProperty(this, '--hairline');
    context.lineWidth = 1;
    context.textAlign = 'right';
    context.beginPath();
    for (const tick of niceTicks(...plane.domain.y, plane.height / 50)) {
      const [, y] = plane.at(0, tick);
      context.moveTo(0, y);
      context.lineTo(plane.width, y);
      context.fillText(formatNumber(tick), -6, y + 4);
    }
    context.stroke();
    context.textAlign = 'center';
    for (const tick of niceTicks(0, days, plane.width / 80)) {
      const [x] = plane.at(tick, 0);
      if (x < plane.width - 8) context.fillText(formatNumber(tick), x, plane.height + 14);
    }
  }

  #drawDots(context: CanvasRenderingContext2D, plane: Plane) {
    const radius = Math.max(1.5, Math.min(3.5, plane.width / plane.domain.x[1] / 2));
    const dots = (values: Float64Array, before: number, alpha: number) => {
      context.globalAlpha = alpha;
      context.beginPath();
      for (const [i, value] of values.entries()) {
        const [x, y] = plane.at(before + i + 1, value);
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      context.fill();
      context.globalAlpha = 1;
    };
    context.fillStyle = customProperty(this, '--quiet');
    dots(this.values, 0, 0.7);
    dots(this.upcoming, this.values.length, 0.2);
  }

  /** A bar for each day, and the days that the average reaches back. */
  #drawWeights(context: CanvasRenderingContext2D, plane: Plane) {
    const colour = this.lines.find((line) => line.current)?.colour ?? 0;
    const { width, height } = plane;
    const bar = Math.max(1, (width / plane.domain.x[1]) * 0.8);
    context.fillStyle = runMark(colour).colour;
    for (const [i, weight] of this.weights.entries()) {
      const [x, y] = plane.at(i + 1, weight);
      context.fillRect(x - bar / 2, y, bar, height - y);
    }
    context.strokeStyle = customProperty(this, '--control-line');
    context.fillStyle = customProperty(this, '--quiet');
    context.beginPath();
    context.moveTo(0, height + 0.5);
    context.lineTo(width, height + 0.5);
    context.stroke();
    context.textAlign = 'left';
    context.fillText(text.weights, 0, height + 14);
    if (this.weights.length === 0) return;
    const [end] = plane.at(this.weights.length + 0.5, 0);
    const [start] = plane.at(this.weights.length + 0.5 - this.window, 0);
    context.strokeStyle = customProperty(this, '--text');
    context.beginPath();
    context.moveTo(Math.max(0, start), -6);
    context.lineTo(Math.max(0, start), -2);
    context.lineTo(end, -2);
    context.lineTo(end, -6);
    context.stroke();
  }
}

function drawLine(context: CanvasRenderingContext2D, plane: Plane, line: AverageLine) {
  context.beginPath();
  for (const [i, value] of line.values.entries()) {
    const place = plane.at(i + 1, value);
    if (i === 0) context.moveTo(...place);
    else context.lineTo(...place);
  }
  const { colour, marker } = runMark(line.colour);
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = line.current ? 2.5 : 1.75;
  context.lineJoin = 'round';
  context.stroke();
  const last = line.values.at(-1);
  if (last === undefined) return;
  context.beginPath();
  traceMarker(context, marker, ...plane.at(line.values.length, last), 3.5);
  context.fill();
}

declare global {
  interface HTMLElementTagNameMap {
    'average-plot': AveragePlot;
  }
}
