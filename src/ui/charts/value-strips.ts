/** Numbers over time as strips of colour, one below the other on one scale; the last of each is written beside it. */
import { css, html, LitElement } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { Drawing, show } from '../canvas/drawing';
import { formatLive } from '../format/format';
import { paintSigned } from '../surfaces/palette';
import { shared } from '../theme/styles';

/** Some numbers that belong together: `values` are one row after the other, each from the first moment to the last. */
export interface Strip {
  readonly name: string;
  readonly values: Float32Array;
}

@customElement('value-strips')
export class ValueStrips extends LitElement {
  /** A name for each row of a strip. */
  @property({ attribute: false }) rows: readonly string[] = [];
  @property({ attribute: false }) strips: readonly Strip[] = [];

  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    return html`<ul>
      ${this.strips.map(
        (strip) =>
          html`<li>
            <span>${strip.name}</span>
            <canvas
              aria-hidden="true"
              .style=${`block-size: ${0.9 * this.rows.length}rem`}
            ></canvas>
            <span class="now">
              ${this.rows.map((row, r) => html`<span>${row} ${formatLive(this.#last(strip, r))}</span>`)}
            </span>
          </li>`,
      )}
    </ul>`;
  }

  #last({ values }: Strip, row: number): number {
    return values[(row + 1) * (values.length / this.rows.length) - 1]!;
  }

  #draw() {
    const most = this.strips.reduce(
      (size, { values }) => values.reduce((a, b) => Math.max(a, Math.abs(b)), size),
      0,
    );
    this.canvases.forEach((canvas, i) => {
      const { values } = this.strips[i]!;
      show(canvas, paintSigned(values, values.length / this.rows.length, most));
    });
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      ul {
        display: grid;
        grid-template-columns: max-content minmax(3rem, 1fr) max-content;
        gap: 0.4rem 0.75rem;
        align-items: center;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: contents;
      }
      canvas {
        inline-size: 100%;
        border-radius: 2px;
        outline: 1px solid var(--hairline);
        image-rendering: pixelated;
      }
      .now {
        display: grid;
        font-size: 0.75rem;
        line-height: 0.9rem;
        font-variant-numeric: tabular-nums;
        min-inline-size: 5em;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'value-strips': ValueStrips;
  }
}
