/** The sizes of several quantities of every parameter, on logarithmic lanes below each other: a column for each W and b. */
import { css, html, LitElement } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { lanesText as text } from './parameter-lanes.text';
import { runMark } from '../theme/colours';
import { Drawing, fit } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { decades, equallySpaced, heightOf, spreadOf } from './log-lanes';
import { traceMarker } from '../charts/markers';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';

/** One quantity: `values[g]` are those of group g; their signs do not count. */
export interface Lane {
  readonly title: string;
  readonly values: readonly ArrayLike<number>[];
}

@customElement('parameter-lanes')
export class ParameterLanes extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 1rem;
        font-size: 0.8125rem;
      }
      .key {
        display: inline-block;
        inline-size: 0.625rem;
        block-size: 0.625rem;
        margin-inline-end: 0.35rem;
        border-radius: 50%;
      }
      canvas {
        display: block;
        inline-size: 100%;
        block-size: 6rem;
        margin-block-end: 0.5rem;
      }
      .names {
        display: flex;
        margin-inline-start: 2.5rem;
        font-size: 0.6875rem;
      }
      .names span {
        inline-size: 0;
        text-align: center;
      }
      p {
        margin: 0.25rem 0 0;
        font-size: 0.75rem;
      }
    `,
  ];

  /** The name of each group, such as W1. */
  @property({ attribute: false }) groups: readonly string[] = [];
  @property({ attribute: false }) lanes: readonly Lane[] = [];

  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const [first] = this.lanes;
    return html`${this.lanes.map((lane, i) => this.#lane(lane, i))}
      <div class="names quiet" aria-hidden="true">
        ${this.groups.map(
          (name, g) =>
            html`<span .style=${`flex: ${first?.values[g]?.length ?? 1} 1 0`}>${name}</span>`,
        )}
      </div>
      <p class="quiet">${text.explained}</p>`;
  }

  #lane({ title, values }: Lane, index: number) {
    const said = spreadOf(flat(values));
    return html`<div class="head">
        <span
          ><span class="key" .style=${`background: ${runMark(index).colour}`}></span>${title}</span
        >
        <span class="number">${said ? text.spread(...inWords(said)) : text.none}</span>
      </div>
      <canvas role="img" aria-label=${this.#summary(title, values)}></canvas>`;
  }

  #summary(title: string, values: Lane['values']): string {
    const each = this.groups.map((group, g) => {
      const said = spreadOf(Array.from(values[g] ?? []));
      const [low, , high] = said ? inWords(said) : ['0', '0', '0'];
      return text.summary(title, group, low, high);
    });
    return each.join('. ');
  }

  #draw() {
    const scales = equallySpaced(this.lanes.map(({ values }) => decades(flat(values))));
    for (const [i, canvas] of this.canvases.entries()) {
      const { context, width, height } = fit(canvas);
      const lane = this.lanes[i];
      if (!lane || width === 0) continue;
      const [low, high] = scales[i]!;
      const up = (size: number) => height - 5 - heightOf(size, low, high) * (height - 10);
      this.#drawScale(context, width, low, high, up);
      this.#drawMarks(context, width, height, lane, i, up);
    }
  }

  #drawScale(
    context: CanvasRenderingContext2D,
    width: number,
    low: number,
    high: number,
    up: (size: number) => number,
  ) {
    context.font = `11px ${getComputedStyle(this).fontFamily}`;
    context.textBaseline = 'middle';
    context.textAlign = 'right';
    const every = Math.max(1, Math.ceil((high - low) / 4));
    for (let power = high; power >= low; power -= every) {
      const y = up(10 ** power);
      context.fillStyle = customProperty(this, '--hairline');
      context.fillRect(ROOM, y, width - ROOM, 1);
      context.fillStyle = customProperty(this, '--quiet');
      context.fillText(formatNumber(10 ** power), ROOM - 5, y);
    }
  }

  #drawMarks(
    context: CanvasRenderingContext2D,
    width: number,
    height: number,
    { values }: Lane,
    lane: number,
    up: (size: number) => number,
  ) {
    const step = (width - ROOM) / Math.max(1, flat(values).length);
    const radius = Math.max(1.5, Math.min(4, step / 3));
    const { colour, marker } = runMark(lane);
    let place = 0;
    for (const group of values) {
      context.fillStyle = colour;
      for (const value of Array.from(group)) {
        context.beginPath();
        traceMarker(context, marker, ROOM + (place++ + 0.5) * step, up(Math.abs(value)), radius);
        context.fill();
      }
      context.fillStyle = customProperty(this, '--hairline');
      context.fillRect(ROOM + place * step, 0, 1, height);
    }
  }
}

/** Pixels for the numbers of the scale. */
const ROOM = 40;

const flat = (values: Lane['values']) => values.flatMap((group) => Array.from(group));

const inWords = (spread: readonly [number, number, number]) =>
  spread.map((value) => formatNumber(Number(value.toPrecision(2)))) as [string, string, string];

declare global {
  interface HTMLElementTagNameMap {
    'parameter-lanes': ParameterLanes;
  }
}
