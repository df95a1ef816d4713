/** Items as lines across parallel axes: one axis for each measure (Inselberg 1985). */
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { type Item, type ItemAxis, itemAfter, itemColour, ItemSelect } from './plot-items';
import { itemStyles } from './plot-items.styles';
import { shared } from '../theme/styles';

const text = uiText.items;
const [WIDTH, HEIGHT] = [560, 250];
const frame = { left: 58, right: 520, top: 28, bottom: 238 };
/** A pointer this near a line means it (units of the drawing). */
const NEAR = 10;

@customElement('item-axes')
export class ItemAxes extends LitElement {
  static override styles = [
    shared,
    itemStyles,
    css`
      :host {
        max-inline-size: 50rem;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) axes: readonly ItemAxis[] = [];
  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) selected: number | undefined;

  protected override render() {
    const { items, selected } = this;
    const chosen = selected === undefined ? undefined : items[selected];
    const worstFirst = items
      .map((item, i) => ({ item, i }))
      .filter(({ i }) => i !== selected)
      .toSorted((a, b) => a.item.shade - b.item.shade);
    return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
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
      ${worstFirst.map(({ item }) => this.#line(item, false))}
      ${chosen ? this.#line(chosen, true) : nothing}
      ${this.axes.map((axis, j) => this.#axis(axis, j))}
    </svg>`;
  }

  #axis({ label, ticks }: ItemAxis, j: number) {
    const x = this.#across(j);
    const isLast = j === this.axes.length - 1;
    return svg`<g class="axes">
      <line x1=${x} x2=${x} y1=${frame.top} y2=${frame.bottom} />
      <text class="name" x=${x} y="14" text-anchor=${isLast && j > 0 ? 'end' : 'middle'}
        dx=${isLast && j > 0 ? WIDTH - x - 4 : 0}>${label}</text>
      ${ticks.map(
        ({ at, text: words }) =>
          svg`<text x=${x + (isLast ? 6 : -6)} y=${up(at) + 4} text-anchor=${isLast ? 'start' : 'end'}>${words}</text>`,
      )}
    </g>`;
  }

  #line(item: Item, isChosen: boolean) {
    const places = this.axes.flatMap((_, j) => {
      const at = item.places[j] ?? NaN;
      return Number.isFinite(at) ? [`${this.#across(j)},${up(at)}`] : [];
    });
    return svg`<polyline class=${isChosen ? 'item line chosen' : 'item line'} points=${places.join(' ')}
      .style=${isChosen ? '' : `stroke: ${itemColour(item)}; stroke-width: ${item.best ? 3 : 1.5}`}
      stroke-dasharray=${item.hollow ? '3 3' : 'none'} />`;
  }

  #across(j: number): number {
    const parts = Math.max(1, this.axes.length - 1);
    return frame.left + (j / parts) * (frame.right - frame.left);
  }

  readonly #key = (event: KeyboardEvent) => {
    const to = itemAfter(event.key, this.selected, this.items.length);
    if (to === undefined) return;
    event.preventDefault();
    this.dispatchEvent(new ItemSelect(to));
  };

  readonly #click = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const px = ((event.clientX - box.left) / box.width) * WIDTH;
    const py = ((event.clientY - box.top) / box.height) * HEIGHT;
    const distances = this.items.map((item) => Math.abs(this.#heightAt(item, px) - py));
    const nearest = distances.indexOf(Math.min(...distances.filter(Number.isFinite)));
    if (nearest >= 0 && distances[nearest]! < NEAR) this.dispatchEvent(new ItemSelect(nearest));
  };

  /** How high the line of an item is at a place across. */
  #heightAt({ places }: Item, px: number): number {
    const parts = Math.max(1, this.axes.length - 1);
    const along = ((px - frame.left) / (frame.right - frame.left)) * parts;
    const j = Math.min(parts - 1, Math.max(0, Math.floor(along)));
    const [a, b] = [places[j]!, places[j + 1]!];
    return up(a + (b - a) * (along - j));
  }
}

const up = (share: number) => frame.bottom + share * (frame.top - frame.bottom);

declare global {
  interface HTMLElementTagNameMap {
    'item-axes': ItemAxes;
  }
}
