/** A window sliding over a grid: input, kernel and output side by side, and the arithmetic of the place it stands at. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import './cell-grid';
import type { CellChosen } from './cell-grid';
import { formatNumber } from '../format/format';
import { icon } from '../theme/icons';
import { shared } from '../theme/styles';

type Rows = readonly (readonly number[])[];

/** One channel of input with the kernel's share for it; pooling has no kernel. */
export interface SlidInput {
  readonly label: string;
  /** With its padding. */
  readonly rows: Rows;
  readonly kernel?: Rows;
}

const text = uiText.convolution;
/** So many terms are written out at most. */
const TERMS = 27;
const SWEEP_INTERVAL = 350;

@customElement('convolution-view')
export class ConvolutionView extends LitElement {
  @property({ attribute: false }) inputs: readonly SlidInput[] = [];
  @property({ attribute: false }) output: Rows = [];
  @property() outputLabel: string = text.output;
  @property({ type: Number }) pad = 0;
  @property({ type: Number }) stride = 1;
  /** How many cells the window is high and wide. */
  @property({ type: Number }) size = 3;
  @property({ type: Number }) bias = 0;
  @property() kind: 'convolution' | 'max' | 'average' = 'convolution';
  @property() tone: 'grey' | 'signed' = 'signed';
  /** The widest that a cell becomes, in pixels. */
  @property({ type: Number }) cell = 40;

  @state() private at: readonly [row: number, column: number] = [0, 0];
  #sweep: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('output')) return;
    const [row, column] = this.at;
    const [height, width] = [this.output.length, this.output[0]?.length ?? 0];
    if (row >= height || column >= width) this.at = [0, 0];
  }

  protected override render() {
    const [row, column] = this.at;
    const { size, stride, cell } = this;
    const empty = this.output.length === 0 || this.output[0]!.length === 0;
    const window = { row: row * stride, column: column * stride, height: size, width: size };
    return html`<div class="parts">
        <div class="channels">
          ${this.inputs.map(
            ({ label, rows, kernel }) =>
              html`<figure class="input">
                  <figcaption>${label}</figcaption>
                  <cell-grid
                    .label=${label}
                    .rows=${rows}
                    .pad=${this.pad}
                    .window=${empty ? undefined : window}
                    .tone=${this.tone}
                    .cell=${cell}
                  ></cell-grid>
                </figure>
                ${
                  kernel
                    ? html`<figure class="kernel">
                        <figcaption>${text.kernel}</figcaption>
                        <cell-grid .label=${text.kernel} .rows=${kernel} .cell=${34}></cell-grid>
                      </figure>`
                    : nothing
                }`,
          )}
        </div>
        <figure class="output">
          <figcaption>${this.outputLabel}</figcaption>
          ${
            empty
              ? html`<p class="problem">${text.none}</p>`
              : html`<cell-grid
                  selectable
                  .label=${this.outputLabel}
                  .rows=${this.output}
                  .selected=${this.at}
                  .cell=${cell}
                  @cell-chosen=${(e: CellChosen) => {
                    this.#stop();
                    this.at = [e.row, e.column];
                  }}
                ></cell-grid>`
          }
        </figure>
      </div>
      ${empty ? nothing : this.#sum()}`;
  }

  #sum() {
    const [row, column] = this.at;
    return html`<div class="sum">
      <button class="outlined" @click=${this.#toggle}>
        ${icon(this.#sweep ? 'pause' : 'play')} ${this.#sweep ? text.stop : text.slide}
      </button>
      <p aria-live=${this.#sweep ? 'off' : 'polite'}>
        <span class="quiet">${text.at(row + 1, column + 1)}:</span>
        <span class="terms">${this.#arithmetic()}</span>
      </p>
    </div>`;
  }

  /** What stands under the window, with its weights, and what it comes to. */
  #arithmetic(): string {
    const [row, column] = this.at;
    const result = formatNumber(this.output[row]?.[column] ?? NaN);
    const terms = this.inputs.flatMap(({ rows, kernel }) =>
      Array.from({ length: this.size * this.size }, (_, i) => {
        const [y, x] = [Math.floor(i / this.size), i % this.size];
        const value = rows[row * this.stride + y]?.[column * this.stride + x] ?? NaN;
        return { value, weight: kernel?.[y]?.[x] ?? 1 };
      }),
    );
    const values = terms.map(({ value }) => bracketed(value));
    if (this.kind === 'max') return text.max(values.join(', '), result);
    if (this.kind === 'average') return text.mean(values.join(' + '), terms.length, result);
    const products = terms
      .slice(0, TERMS)
      .map(({ value, weight }) => `${bracketed(value)}·${bracketed(weight)}`);
    if (terms.length > TERMS) products.push(text.rest(terms.length - TERMS));
    if (this.bias !== 0) products.push(bracketed(this.bias));
    return `${products.join(' + ')} = ${result}`;
  }

  #toggle = () => {
    if (this.#sweep) return this.#stop();
    this.#sweep = setInterval(() => {
      const [height, width] = [this.output.length, this.output[0]?.length ?? 0];
      const next = this.at[0] * width + this.at[1] + 1;
      const place = next >= height * width ? 0 : next;
      this.at = [Math.floor(place / width), place % width];
    }, SWEEP_INTERVAL);
    this.requestUpdate();
  };

  #stop() {
    clearInterval(this.#sweep);
    this.#sweep = undefined;
    this.requestUpdate();
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 1.25rem;
        align-items: start;
      }
      .channels {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem 1rem;
        min-inline-size: 0;
      }
      .input {
        flex: 3 1 9rem;
        max-inline-size: 28rem;
      }
      .kernel {
        flex: 1 1 5rem;
        max-inline-size: 7rem;
      }
      figure {
        margin: 0;
        min-inline-size: 0;
      }
      figcaption {
        color: var(--quiet);
        padding-block-end: 0.35rem;
      }
      .sum {
        display: flex;
        gap: 0.75rem;
        align-items: start;
        padding-block-start: 0.75rem;
        min-block-size: 5rem;
      }
      .sum button {
        flex: none;
      }
      .sum p {
        margin: 0.35rem 0 0;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

/** A number as it stands in a product: negative ones in brackets. */
const bracketed = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

declare global {
  interface HTMLElementTagNameMap {
    'convolution-view': ConvolutionView;
  }
}
