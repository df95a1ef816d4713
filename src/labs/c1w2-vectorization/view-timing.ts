/** Times products in a worker of their own when asked to, and draws what was measured. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProductTiming } from '../../core/timing';
import { formatCount, formatNumber } from '../../ui/format';
import '../../ui/share-bars';
import { shared } from '../../ui/styles';
import '../../ui/xy-chart';
import { labText } from './text';

const text = labText.timing;
const SIZES = [8, 16, 32, 64, 128, 256, 512];
const ways = ['loops', 'ordered', 'operation'] as const;

@customElement('product-timing')
export class ProductTimings extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
        min-inline-size: 0;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      p {
        margin: 0;
        min-block-size: 1.4em;
      }
    `,
  ];

  @property({ type: Number }) n = 256;
  @state() private timings: readonly ProductTiming[] = [];
  @state() private running = false;
  @state() private failed = false;
  #worker: Worker | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  protected override render() {
    const last = this.timings.at(-1);
    return html`<div>
        ${
          this.running
            ? html`<button class="outlined" @click=${() => this.#end()}>${text.stop}</button>`
            : html`<button class="outlined" @click=${() => this.#time([this.n])}>
                  ${text.measure(formatCount(this.n))}
                </button>
                <button class="outlined" @click=${() => this.#time(SIZES)}>${text.all}</button>`
        }
      </div>
      <p role="status" class=${this.failed ? 'problem' : ''}>${this.#told(last)}</p>
      ${last ? bars(last) : nothing} ${this.timings.length > 1 ? chart(this.timings) : nothing}`;
  }

  #told(last: ProductTiming | undefined): string {
    if (this.failed) return text.failed;
    if (!last) return this.running ? text.running : text.idle;
    const { n, loops, operation, difference } = last;
    return text.result(formatCount(n), formatNumber(loops / operation), formatNumber(difference));
  }

  #time(sizes: readonly number[]) {
    this.#end();
    [this.running, this.failed] = [true, false];
    const worker = new Worker(new URL('../../training/timing-worker.ts', import.meta.url), {
      type: 'module',
    });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<ProductTiming>) => {
      this.timings = [...this.timings.filter(({ n }) => n !== data.n), data];
      if (data.n === sizes.at(-1)) this.#end();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.failed = true;
      this.#end();
    };
    worker.postMessage(sizes);
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.running = false;
  }
}

function bars(timing: ProductTiming) {
  return html`<share-bars
    .bars=${ways.map((way) => ({
      label: text.ways[way],
      value: timing[way],
      text: text.milliseconds(formatNumber(timing[way])),
    }))}
    .most=${timing.loops}
  ></share-bars>`;
}

function chart(timings: readonly ProductTiming[]) {
  const inOrder = timings.toSorted((a, b) => a.n - b.n);
  const styles = { loops: 'solid', ordered: 'dotted', operation: 'dashed' } as const;
  return html`<xy-chart
    .heading=${text.chart}
    .curves=${ways.map((way, colour) => ({
      label: text.ways[way],
      colour,
      style: styles[way],
      points: inOrder.map((timing) => [timing.n, timing[way]] as const),
    }))}
    .x=${{ title: text.x, log: true }}
    .y=${{ title: text.y, log: true }}
  ></xy-chart>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'product-timing': ProductTimings;
  }
}
