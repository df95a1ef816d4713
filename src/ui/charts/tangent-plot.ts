/** A cut through a surface along one parameter: the curve of J, the tangent where a run stands, and its next step. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { surfaceText } from '../../nn/surfaces.text';
import { drawArrow } from '../surfaces/descent-path';
import { Drawing, fit } from '../canvas/drawing';
import { formatNumber, formatSettling } from '../format/format';
import { Plane } from '../surfaces/plane';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { niceTicks, padded } from './ticks';

/** Samples of the curve. */
const SAMPLES = 160;
/** What the parameter is moved by, to show what its slope says. */
const NUDGE = 0.001;
const text = surfaceText.slope;

@customElement('slope-plot')
export class SlopePlot extends LitElement {
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
        aspect-ratio: 16 / 9;
      }
      p {
        margin: 0.25rem 0 0;
        font-size: 0.8125rem;
        color: var(--quiet);
        font-variant-numeric: tabular-nums;
      }
      strong {
        font-weight: 500;
        color: var(--text);
      }
    `,
  ];

  /** J along the parameter, the others held still. */
  @property({ attribute: false }) value!: (at: number) => number;
  @property({ attribute: false }) range: readonly [number, number] = [-1, 1];
  /** The heights between which J is drawn: the same in all cuts through a surface, so that steep looks steep. */
  @property({ attribute: false }) heights: readonly [number, number] = [0, 1];
  @property({ type: Number }) at = 0;
  /** dJ by the parameter, there. */
  @property({ type: Number }) slope = 0;
  /** Where the next step goes. */
  @property({ type: Number }) next = 0;
  @property() name = 'w';
  @query('canvas') private canvas!: HTMLCanvasElement;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const { name, at, slope, next } = this;
    const change = this.value(at + NUDGE) - this.value(at);
    return html`<canvas
        role="img"
        aria-label=${text.summary(name, formatNumber(at), formatNumber(slope))}
      ></canvas>
      <p>
        <strong>∂J/∂${name} = ${formatSettling(slope)}</strong> ·
        ${text.next(name, formatSettling(at), formatSettling(next))}
      </p>
      <p>${text.nudge(name, String(NUDGE), formatSettling(change))}</p>`;
  }

  #draw() {
    const { context, width, height } = fit(this.canvas);
    if (width === 0) return;
    const [from, to] = this.range;
    const places = Array.from(
      { length: SAMPLES + 1 },
      (_, i) => from + (i / SAMPLES) * (to - from),
    );
    const plane = new Plane({ x: this.range, y: padded(...this.heights, 0.15) }, width, height);
    this.#drawAxis(context, plane);
    line(
      context,
      places.map((t) => plane.at(t, this.value(t))),
      customProperty(this, '--text'),
      1.75,
    );
    if (!(this.at >= from && this.at <= to)) return;
    this.#drawTangent(context, plane);
    this.#drawStep(context, plane);
  }

  #drawAxis(context: CanvasRenderingContext2D, plane: Plane) {
    const { width, height, domain } = plane;
    context.fillStyle = customProperty(this, '--quiet');
    context.font = `11px ${getComputedStyle(this).fontFamily}`;
    context.textAlign = 'center';
    for (const tick of niceTicks(...domain.x, width / 70)) {
      const [x] = plane.at(tick, domain.y[0]);
      if (x > 16 && x < width - 24) context.fillText(formatNumber(tick), x, height - 3);
    }
    context.textAlign = 'left';
    for (const tick of niceTicks(...this.heights, height / 50)) {
      const [, y] = plane.at(domain.x[0], tick);
      if (y > 24 && y < height - 16) context.fillText(formatNumber(tick), 4, y + 4);
    }
    context.textAlign = 'right';
    context.font = `italic 600 12px ${getComputedStyle(this).fontFamily}`;
    context.fillText(this.name, width - 4, height - 3);
    context.textAlign = 'left';
    context.fillText('J', 4, 13);
  }

  /** A piece of the tangent, as long on every slope. */
  #drawTangent(context: CanvasRenderingContext2D, plane: Plane) {
    const j = this.value(this.at);
    const [x, y] = plane.at(this.at, j);
    const [x2, y2] = plane.at(this.at + 1, j + this.slope);
    const length = Math.hypot(x2 - x, y2 - y);
    const [dx, dy] = [((x2 - x) / length) * 48, ((y2 - y) / length) * 48];
    line(
      context,
      [
        [x - dx, y - dy],
        [x + dx, y + dy],
      ],
      customProperty(this, '--negative'),
      2.5,
    );
  }

  /** Down the curve to where the next step lands. */
  #drawStep(context: CanvasRenderingContext2D, plane: Plane) {
    const inside = Math.min(this.range[1], Math.max(this.range[0], this.next));
    const here = plane.at(this.at, this.value(this.at));
    const there = plane.at(inside, this.value(inside));
    if (Math.hypot(there[0] - here[0], there[1] - here[1]) > 8) drawArrow(context, here, there);
    context.beginPath();
    context.arc(...here, 5.5, 0, 2 * Math.PI);
    context.fillStyle = customProperty(this, '--positive');
    context.fill();
    context.strokeStyle = '#ffffff';
    context.lineWidth = 1.5;
    context.stroke();
  }
}

function line(
  context: CanvasRenderingContext2D,
  places: readonly (readonly [number, number])[],
  colour: string,
  width: number,
) {
  context.beginPath();
  for (const [i, place] of places.entries())
    if (i === 0) context.moveTo(...place);
    else context.lineTo(...place);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

declare global {
  interface HTMLElementTagNameMap {
    'slope-plot': SlopePlot;
  }
}
