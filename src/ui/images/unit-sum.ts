/** One unit's arithmetic in real numbers: the window times the kernel, channel by channel, plus b; or what a pool sees. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { picturesText } from './pictures.text';
import type { Pooled, Product, Sum, Term } from '../../nn/unit-arithmetic';
import './cell-grid';
import { formatLive } from '../format/format';
import { shared } from '../theme/styles';

/** What is shown. `after` are the steps that follow z, such as ReLU, with what they make of it. */
export type Arithmetic =
  | { readonly kind: 'convolution'; readonly sum: Sum; readonly after: readonly After[] }
  | { readonly kind: 'pool'; readonly pool: 'max' | 'average'; readonly pooled: Pooled }
  | {
      readonly kind: 'dense';
      readonly z: number;
      readonly b: number;
      readonly inputs: number;
      readonly largest: readonly Term[];
      readonly after: readonly After[];
    };
export interface After {
  readonly name: string;
  readonly value: number;
}

const text = picturesText.unit;

@customElement('unit-sum')
export class UnitSum extends LitElement {
  @property({ attribute: false }) arithmetic: Arithmetic | undefined;
  /** The channel of the input whose window is shown. */
  @state() private channel = 0;

  protected override render() {
    const { arithmetic } = this;
    if (!arithmetic) return nothing;
    switch (arithmetic.kind) {
      case 'convolution':
        return this.#convolution(arithmetic.sum, arithmetic.after);
      case 'pool':
        return this.#pool(arithmetic.pooled, arithmetic.pool);
      case 'dense':
        return this.#dense(arithmetic);
    }
  }

  #convolution({ products, side, b, z }: Sum, after: readonly After[]) {
    const channel = Math.min(this.channel, products.length - 1);
    const { window, kernel, sum } = products[channel]!;
    return html`${products.length > 1 ? this.#channels(products, channel) : nothing}
      <div class="product">
        ${grid(text.window, window, side)}
        <span class="sign">×</span> ${grid(text.kernel, kernel, side)} <span class="sign">=</span>
        <span class="number sum">${formatLive(sum)}</span>
      </div>
      <p class="number">
        ${text.z(
          products.map((p) => formatLive(p.sum)),
          formatLive(b),
          formatLive(z),
        )}
      </p>
      ${steps(after)}`;
  }

  /** A button for each channel of the input, with its part of the sum. */
  #channels(products: readonly Product[], chosen: number) {
    return html`<div class="channels" role="group" aria-label=${text.channels}>
      ${products.map(
        ({ sum }, i) =>
          html`<button
            class="number"
            aria-pressed=${i === chosen}
            aria-label=${text.channel(i + 1, formatLive(sum))}
            @click=${() => (this.channel = i)}
          >
            ${formatLive(sum)}
          </button>`,
      )}
    </div>`;
  }

  #pool({ window, side, value }: Pooled, pool: 'max' | 'average') {
    return html`<div class="product">
      ${grid(text.window, window, side)} <span class="sign">→</span>
      <span class="number sum">${text.pooled[pool](formatLive(value))}</span>
    </div>`;
  }

  #dense({ z, b, inputs, largest, after }: Extract<Arithmetic, { kind: 'dense' }>) {
    return html`<table>
        <caption>
          ${text.largest(largest.length, inputs)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.input}</th>
            <th scope="col">${text.a}</th>
            <th scope="col">${text.w}</th>
            <th scope="col">${text.product}</th>
          </tr>
        </thead>
        <tbody>
          ${largest.map(
            ({ input, a, w }) =>
              html`<tr>
                <th scope="row">${input + 1}</th>
                <td>${formatLive(a)}</td>
                <td>${formatLive(w)}</td>
                <td>${formatLive(a * w)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="number">${text.dense(inputs, formatLive(b), formatLive(z))}</p>
      ${steps(after)}`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .product {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.75rem;
      }
      figure {
        margin: 0;
        inline-size: min(100%, 13.5rem);
      }
      figcaption,
      caption {
        color: var(--quiet);
        font-size: 0.75rem;
        text-align: start;
      }
      .sign,
      .sum {
        font-size: 1.125rem;
      }
      .channels {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        margin-block-end: 0.5rem;
      }
      p {
        margin: 0.5rem 0 0;
        white-space: normal;
      }
    `,
  ];
}

function grid(label: string, values: readonly number[], side: number) {
  const rows = Array.from({ length: side }, (_, i) => values.slice(i * side, (i + 1) * side));
  return html`<figure>
    <figcaption>${label}</figcaption>
    <cell-grid .label=${label} .rows=${rows} .cell=${42}></cell-grid>
  </figure>`;
}

function steps(after: readonly After[]) {
  return after.map(({ name, value }) => html`<p class="number">${name} = ${formatLive(value)}</p>`);
}

declare global {
  interface HTMLElementTagNameMap {
    'unit-sum': UnitSum;
  }
}
