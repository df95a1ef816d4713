/** What a unit of a network is made of: its map, its bias and its weights, the largest first. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { GridMap } from '../../core/panels/maps';
import type { LayerWeights } from '../../core/panels/parameters';
import { uiText } from '../ui.text';
import { Drawing, show } from '../canvas/drawing';
import { formatLive } from '../format/format';
import { paint } from '../surfaces/palette';
import { shared } from '../theme/styles';
import { mapScale } from './unit-map';

const text = uiText.network;
const rows = 6;

@customElement('unit-card')
export class UnitCard extends LitElement {
  @property() name = '';
  /** Its place in its layer. */
  @property({ type: Number }) unit = 0;
  /** The map of its layer. */
  @property({ attribute: false }) map: GridMap | undefined;
  /** The weights that lead into its layer, and those that lead out of it. */
  @property({ attribute: false }) incoming: LayerWeights | undefined;
  @property({ attribute: false }) outgoing: LayerWeights | undefined;
  /** The names of the units before and after it. */
  @property({ attribute: false }) sources: (unit: number) => string = String;
  @property({ attribute: false }) targets: (unit: number) => string = String;

  @query('canvas') private canvas!: HTMLCanvasElement | null;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const { incoming, outgoing, unit } = this;
    return html`<strong>${this.name}</strong>
      <div class="body">
        ${this.map ? html`<canvas></canvas>` : nothing}
        ${incoming ? this.#list(text.incoming, weightsInto(incoming, unit), this.sources) : nothing}
        ${outgoing ? this.#list(text.outgoing, weightsOutOf(outgoing, unit), this.targets) : nothing}
      </div>
      ${
        incoming
          ? html`<p class="bias">
              <span class="quiet">${text.bias}</span>
              <span class="number">${formatLive(incoming.b[unit]!)}</span>
            </p>`
          : nothing
      }`;
  }

  #list(title: string, weights: Float32Array, name: (unit: number) => string): TemplateResult {
    const most = Math.max(...Array.from(weights, size));
    const shown = [...weights.keys()]
      .sort((a, b) => size(weights[b]!) - size(weights[a]!))
      .slice(0, rows);
    const others = weights.length - shown.length;
    return html`<table>
      <caption>
        ${title}
      </caption>
      ${shown
        .sort((a, b) => a - b)
        .map(
          (at) =>
            html`<tr>
              <th scope="row">${name(at)}</th>
              <td>${formatLive(weights[at]!)}</td>
              <td class="gauge">${bar(weights[at]! / most)}</td>
            </tr>`,
        )}
      ${
        others > 0
          ? html`<tr>
              <td colspan="3" class="quiet">${text.others(others)}</td>
            </tr>`
          : nothing
      }
    </table>`;
  }

  #draw() {
    if (this.canvas && this.map) {
      show(this.canvas, paint(this.map, mapScale(this.map), this.unit));
    }
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: 0 2px 10px rgb(0 0 0 / 0.12);
        font-size: 0.8125rem;
      }
      strong {
        display: block;
        margin-block-end: 0.35rem;
        font-weight: 500;
      }
      .body {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 0.5rem 1rem;
      }
      canvas {
        inline-size: 6rem;
        block-size: 6rem;
        flex: none;
        border-radius: 3px;
      }
      @media (max-width: 40rem) {
        canvas {
          display: none;
        }
      }
      caption {
        text-align: start;
        color: var(--quiet);
        white-space: nowrap;
      }
      th,
      td {
        padding: 0 0.5rem 0 0;
        border: 0;
        white-space: nowrap;
      }
      th {
        max-inline-size: 6rem;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      td:not([colspan]) {
        min-inline-size: 3.75em;
      }
      td[colspan] {
        text-align: start;
      }
      td.gauge {
        min-inline-size: 0;
        padding: 0;
      }
      svg {
        display: block;
      }
      .bias {
        display: flex;
        gap: 0.5rem;
        margin: 0.35rem 0 0;
      }
    `,
  ];
}

/** The weights that lead into a unit. */
export const weightsInto = ({ W, inputs, units }: LayerWeights, unit: number): Float32Array =>
  Float32Array.from({ length: inputs }, (_, i) => W[i * units + unit]!);

/** The weights that lead out of a unit of the layer before. */
export const weightsOutOf = ({ W, units }: LayerWeights, unit: number): Float32Array =>
  W.slice(unit * units, (unit + 1) * units);

/** The size that orders and scales; one that is no number counts as none. */
const size = (weight: number) => (Number.isFinite(weight) ? Math.abs(weight) : 0);

/** A bar from the middle, −1…1: to the left in the colour of minus, to the right in that of plus. */
function bar(share: number): TemplateResult {
  const width = Number.isFinite(share) ? Math.abs(share) * 20 : 0;
  const [x, colour] = share < 0 ? [20 - width, 'negative'] : [20, 'positive'];
  return html`<svg width="40" height="8" aria-hidden="true">
    <rect x=${x} width=${width} height="8" fill=${`var(--${colour})`}></rect>
    <line x1="20" x2="20" y2="8" stroke="var(--control-line)"></line>
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'unit-card': UnitCard;
  }
}
