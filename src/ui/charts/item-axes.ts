/** Items as lines across parallel axes: one axis for each measure (Inselberg 1985). */
import { css, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ItemPlot } from './item-plot';
import { type Item, type ItemAxis, itemColour } from './plot-items';

const [WIDTH, HEIGHT] = [560, 250];
const frame = { left: 58, right: 520, top: 28, bottom: 238 };
/** A pointer this near a line means it (units of the drawing). */
const NEAR = 10;

@customElement('item-axes')
export class ItemAxes extends ItemPlot {
  static override styles = [
    ItemPlot.styles,
    css`
      :host {
        max-inline-size: 50rem;
      }
    `,
  ];

  protected override readonly size = [WIDTH, HEIGHT] as const;
  protected override readonly reach = NEAR;

  protected override drawing(chosen: Item | undefined) {
    const worstFirst = this.items
      .filter((item) => item !== chosen)
      .toSorted((a, b) => a.shade - b.shade);
    return svg`${worstFirst.map((item) => this.#line(item, false))}
      ${chosen ? this.#line(chosen, true) : nothing}
      ${this.axes.map((axis, j) => this.#axis(axis, j))}`;
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

  protected override distance(item: Item, x: number, y: number): number {
    return Math.abs(this.#heightAt(item, x) - y);
  }

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
