/** Items as points over two axes, coloured by how good they are. */
import { css, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ItemPlot } from './item-plot';
import { type Item, itemColour } from './plot-items';
import { markerPath } from './marker-path';

/** The drawing's own size, and the frame within. */
const [WIDTH, HEIGHT] = [360, 280];
const frame = { left: 52, right: 350, top: 10, bottom: 240 };
/** A pointer this near a point means it (units of the drawing). */
const NEAR = 14;
/** Numbers this near the corner of the axes give way, each along its own axis. */
const NEAR_END = 0.05;

@customElement('item-scatter')
export class ItemScatter extends ItemPlot {
  static override styles = [
    ItemPlot.styles,
    css`
      :host {
        max-inline-size: 30rem;
      }
    `,
  ];

  protected override readonly size = [WIDTH, HEIGHT] as const;
  protected override readonly reach = NEAR;

  protected override drawing(chosen: Item | undefined) {
    const others = this.items.filter((item) => item !== chosen);
    return svg`${this.#axes()} ${others.map((item) => point(item, false))}
      ${chosen ? point(chosen, true) : nothing}`;
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

  protected override distance({ places }: Item, x: number, y: number): number {
    return Math.hypot(across(places[0]!) - x, up(places[1]!) - y);
  }
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
