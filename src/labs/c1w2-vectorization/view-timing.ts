/** Times a product in a worker of its own, in the ways of the lecture, whenever its size changes; draws what was measured. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProductTiming } from '../../core/timing';
import { formatCount, formatNumber } from '../../ui/format/format';
import '../../ui/charts/bar-list';
import { shared } from '../../ui/theme/styles';
import '../../ui/charts/xy-chart';
import { labText } from './text';

const text = labText.timing;
const SIZES = [8, 16, 32, 64, 128, 256, 512];
const ways = ['loops', 'ordered', 'operation'] as const;
/** So many sizes make a curve. */
const ENOUGH = 4;
/** A size that has been there for so long (ms) is timed. */
const SETTLED = 250;

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
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 0.75rem;
      }
      figure {
        margin: 0;
        min-inline-size: 0;
      }
      figcaption {
        font-size: 0.875rem;
        color: var(--quiet);
      }
      pre {
        margin: 0.25rem 0 0;
        padding: 0.5rem 0.75rem;
        block-size: 6rem;
        box-sizing: border-box;
        overflow-x: auto;
        font-size: 0.8125rem;
        line-height: 1.5;
        background: var(--lowered);
        border-radius: var(--radius);
      }
      p {
        margin: 0;
        min-block-size: 2.8em;
      }
    `,
  ];

  @property({ type: Number }) n = 256;
  @state() private timings: readonly ProductTiming[] = [];
  /** The sizes being timed. */
  @state() private sizes: readonly number[] = [];
  @state() private failed = false;
  #worker: Worker | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
    this.#end();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('n')) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#time([this.n]), SETTLED);
  }

  protected override render() {
    const last = this.timings.at(-1);
    return html`<div class="ways">
        ${ways.map(
          (way) =>
            html`<figure>
              <figcaption>${text.ways[way]}</figcaption>
              <pre tabindex="0" role="region" aria-label=${text.ways[way]}>${text.code[way]}</pre>
            </figure>`,
        )}
      </div>
      <p role="status" class=${this.failed ? 'problem' : ''}>${this.#told(last)}</p>
      ${bars(last)}
      <div class="buttons">
        ${
          this.sizes.length > 1
            ? html`<button class="outlined" @click=${() => this.#end()}>${text.stop}</button>`
            : html`<button class="outlined" @click=${() => this.#time(SIZES)}>${text.all}</button>`
        }
        <button class="outlined" @click=${() => this.#time([this.n])}>${text.again}</button>
      </div>
      ${this.timings.length >= ENOUGH ? chart(this.timings) : nothing}`;
  }

  #told(last: ProductTiming | undefined): string {
    if (this.failed) return text.failed;
    if (!last) return text.running;
    const { n, loops, operation, difference } = last;
    return text.result(formatCount(n), formatNumber(loops / operation), formatNumber(difference));
  }

  /** One size after the other; what is under way is given up. */
  #time(sizes: readonly number[]) {
    if (this.sizes.length > 0) this.#end();
    [this.sizes, this.failed] = [sizes, false];
    this.#worker ??= this.#start();
    this.#worker.postMessage(sizes);
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../training/timing-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<ProductTiming>) => {
      this.timings = [...this.timings.filter(({ n }) => n !== data.n), data];
      if (data.n === this.sizes.at(-1)) this.sizes = [];
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.failed = true;
      this.#end();
    };
    return worker;
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.sizes = [];
  }
}

/** Nothing but the names of the ways before anything has been timed. */
function bars(timing: ProductTiming | undefined) {
  return html`<share-bars
    .bars=${ways.map((way) => ({
      label: text.ways[way],
      value: timing?.[way] ?? 0,
      text: timing ? text.milliseconds(formatNumber(timing[way])) : '–',
    }))}
    .most=${timing ? Math.max(...ways.map((way) => timing[way])) : 1}
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
