/** What plots of items share: they are gone through by keys, and one is chosen under the pointer. */
import { css, type CSSResultGroup, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { shared } from '../theme/styles';
import { uiText } from '../ui.text';
import { type Item, type ItemAxis, itemAfter, ItemSelect } from './plot-items';

const text = uiText.items;

export abstract class ItemPlot extends LitElement {
  static override styles: CSSResultGroup = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      svg {
        display: block;
        inline-size: 100%;
        cursor: pointer;
        border-radius: var(--radius);
      }
      .axes line {
        stroke: var(--hairline);
      }
      text {
        fill: var(--quiet);
        font-size: 13px;
        font-variant-numeric: tabular-nums;
        paint-order: stroke;
        stroke: var(--surface);
        stroke-width: 4px;
      }
      .name {
        fill: var(--text);
        font-size: 14px;
      }
      .item {
        stroke: var(--quiet);
        stroke-width: 1;
      }
      .item.line {
        fill: none;
      }
      .chosen {
        stroke: var(--negative);
        stroke-width: 3;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) axes: readonly ItemAxis[] = [];
  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) selected: number | undefined;

  /** The drawing's own width and height: the unit of its places. */
  protected abstract readonly size: readonly [width: number, height: number];
  /** A pointer this near an item means it. */
  protected abstract readonly reach: number;
  /** Axes and items, the chosen one above the others. */
  protected abstract drawing(chosen: Item | undefined): unknown;
  /** How far an item lies from a place of the drawing; NaN for one that lies nowhere. */
  protected abstract distance(item: Item, x: number, y: number): number;

  protected override render() {
    const { items, selected, size } = this;
    const chosen = selected === undefined ? undefined : items[selected];
    return html`<svg
      viewBox="0 0 ${size[0]} ${size[1]}"
      tabindex="0"
      role="slider"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax=${items.length}
      aria-valuenow=${selected === undefined ? 0 : selected + 1}
      aria-valuetext=${chosen?.label ?? text.none(items.length)}
      aria-description=${text.keys}
      @keydown=${this.#key}
      @click=${this.#click}
    >
      ${this.drawing(chosen)}
    </svg>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const to = itemAfter(event.key, this.selected, this.items.length);
    if (to === undefined) return;
    event.preventDefault();
    this.dispatchEvent(new ItemSelect(to));
  };

  readonly #click = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.size[0];
    const y = ((event.clientY - box.top) / box.height) * this.size[1];
    const distances = this.items.map((item) => this.distance(item, x, y));
    const nearest = distances.indexOf(Math.min(...distances.filter(Number.isFinite)));
    if (nearest >= 0 && distances[nearest]! < this.reach)
      this.dispatchEvent(new ItemSelect(nearest));
  };
}
