/** Items as points over two axes, coloured by how good they are. */
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { type Item, type ItemAxis, itemAfter, itemColour, ItemSelect } from './plot-items';
import { itemStyles } from './plot-items.styles';
import { markerPath } from './marker-path';
import { shared } from '../theme/styles';

const text = uiText.items;
/** The drawing's own size, and the frame within. */
const [WIDTH, HEIGHT] = [360, 280];
const frame = { left: 52, right: 350, top: 10, bottom: 240 };
/** A pointer this near a point means it (units of the drawing). */
const NEAR = 14;
/** Numbers this near the corner of the axes give way, each along its own axis. */
const NEAR_END = 0.05;

@customElement('item-scatter')
export class ItemScatter extends LitElement {
  static override styles = [
    shared,
    itemStyles,
    css`
      :host {
        max-inline-size: 30rem;
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
      ${this.#axes()} ${items.map((item, i) => (i === selected ? nothing : point(item, false)))}
      ${chosen ? point(chosen, true) : nothing}
    </svg>`;
  }

  #axes() {
    const [x, y] = this.axes;
    return svg`<g class="axes">
      ${x?.ticks.map(
        ({
          at,
          text: words,
        }) => svg`<line x1=${across(at)} x2=${across(at)} y1=${frame.top} y2=${frame.bottom} />
          <text x=${across(at)} y=${frame.bottom + 17} text-anchor=${at < NEAR_END ? 'start' : 'middle'}>${words}</text>`,
      )}
      ${y?.ticks.map(
        ({
          at,
          text: words,
        }) => svg`<line x1=${frame.left} x2=${frame.right} y1=${up(at)} y2=${up(at)} />
          <text x=${frame.left - 5} y=${up(at) + (at < NEAR_END ? -1 : 4)} text-anchor="end">${words}</text>`,
      )}
      <text class="name" x=${frame.right} y=${HEIGHT - 8} text-anchor="end">${x?.label}</text>
      <text class="name" x="4" y=${HEIGHT - 8}>↑ ${y?.label}</text>
    </g>`;
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
    const distances = this.items.map(({ places: [x, y] }) =>
      Math.hypot(across(x!) - px, up(y!) - py),
    );
    const nearest = distances.indexOf(Math.min(...distances.filter(Number.isFinite)));
    if (nearest >= 0 && distances[nearest]! < NEAR) this.dispatchEvent(new ItemSelect(nearest));
  };
}

const across = (share: number) => frame.left + share * (frame.right - frame.left);
const up = (share: number) => frame.bottom + share * (frame.top - frame.bottom);

function point(item: Item, isChosen: boolean) {
  const [x, y] = item.places;
  if (!Number.isFinite(x! + y!)) return nothing;
  const path = markerPath(item.best ? 'star' : 'circle', across(x!), up(y!), item.best ? 8 : 5);
  return svg`<path class=${isChosen ? 'item chosen' : 'item'} d=${path}
    fill=${item.hollow ? 'none' : itemColour(item)} />`;
}

declare global {
  interface HTMLElementTagNameMap {
    'item-scatter': ItemScatter;
  }
}
