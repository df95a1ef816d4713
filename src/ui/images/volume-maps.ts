/** A volume of numbers as small maps, one a channel, or a row of units as cells; a place can be chosen. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import type { Shape, Volume } from '../../nn/layers';
import { picturesText } from './pictures.text';
import type { Place } from '../../nn/unit-arithmetic';
import { Drawing, show } from '../canvas/drawing';
import { formatLive } from '../format/format';
import { paintSigned } from '../surfaces/palette';
import { crispWidth } from './pixels';
import { shared } from '../theme/styles';

/** A place of the volume was chosen. */
export class PlaceSelect extends Event {
  static readonly type = 'place-select';
  constructor(readonly place: Place) {
    super(PlaceSelect.type, { bubbles: true, composed: true });
  }
}

const text = picturesText.volume;
/** The most cells in a row of units. */
const IN_A_ROW = 32;

@customElement('volume-maps')
export class VolumeMaps extends LitElement {
  /** What the layer is called. */
  @property() label = '';
  @property({ attribute: false }) shape: Shape = [1];
  /** Row-major, channels innermost; before they are known, all is neutral. */
  @property({ attribute: false }) values: Float32Array | undefined;
  @property({ attribute: false }) selected: Place | undefined;
  @property({ type: Boolean }) selectable = false;
  /** About how wide a map is shown, in pixels. */
  @property({ type: Number }) size = 56;

  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  /** How many there are in a row of units. */
  get #units(): number {
    return this.shape.at(-1)!;
  }

  /** Rows, columns and channels of what is drawn: a row of units is one map, folded. */
  get #sides(): readonly [height: number, width: number, channels: number] {
    const { shape } = this;
    if (shape.length === 3) return shape as Volume;
    const width = Math.min(IN_A_ROW, this.#units);
    return [Math.ceil(this.#units / width), width, 1];
  }

  protected override render() {
    const [height, width, channels] = this.#sides;
    const isRow = this.shape.length === 1;
    const wide = isRow ? width * 9 : crispWidth(width, this.size);
    return html`<div
      class="maps"
      role="group"
      aria-label=${this.label}
      .style=${`--width: ${wide}px; --ratio: ${width} / ${height}`}
    >
      ${Array.from({ length: channels }, (_, channel) => this.#map(channel, isRow))}
    </div>`;
  }

  #map(channel: number, isRow: boolean) {
    const name = isRow ? text.units(this.label, this.#units) : text.map(this.label, channel + 1);
    if (!this.selectable)
      return html`<span class="map" role="img" aria-label=${name}><canvas></canvas></span>`;
    const { selected } = this;
    const chosen = selected !== undefined && (isRow || selected.channel === channel);
    return html`<button
      class="map"
      aria-label=${name}
      aria-pressed=${chosen}
      @click=${(e: MouseEvent) => this.#click(e, channel, isRow)}
      @keydown=${(e: KeyboardEvent) => chosen && this.#key(e, selected, isRow)}
    >
      <canvas></canvas>${chosen ? this.#mark(selected, isRow) : nothing}
    </button>`;
  }

  /** A frame around the chosen place. */
  #mark({ channel, row, column }: Place, isRow: boolean) {
    const [height, width] = this.#sides;
    const [x, y] = isRow ? [channel % width, Math.floor(channel / width)] : [column, row];
    const percent = (part: number, of: number) => `${(100 * part) / of}%`;
    return html`<span
      class="mark"
      .style=${`left: ${percent(x, width)}; top: ${percent(y, height)}; width: ${percent(1, width)}; height: ${percent(1, height)}`}
    ></span>`;
  }

  /** The place under the pointer; from the keyboard, the largest value of the map. */
  #click(event: MouseEvent, channel: number, isRow: boolean) {
    const [height, width] = this.#sides;
    const canvas = (event.currentTarget as HTMLElement).querySelector('canvas')!;
    const box = canvas.getBoundingClientRect();
    const part = (at: number, low: number, length: number, cells: number) =>
      Math.min(cells - 1, Math.max(0, Math.floor(((at - low) / length) * cells)));
    const isKey = event.detail === 0;
    const cell = isKey
      ? this.#largest(channel)
      : part(event.clientY, box.top, box.height, height) * width +
        part(event.clientX, box.left, box.width, width);
    this.#choose(cell, channel, isRow);
  }

  #choose(cell: number, channel: number, isRow: boolean) {
    const width = this.#sides[1];
    if (isRow && cell >= this.#units) return;
    const place = isRow
      ? { channel: cell, row: 0, column: 0 }
      : { channel, row: Math.floor(cell / width), column: cell % width };
    this.dispatchEvent(new PlaceSelect(place));
  }

  /** Arrow keys move the chosen place. */
  #key(event: KeyboardEvent, { channel, row, column }: Place, isRow: boolean) {
    const [height, width] = this.#sides;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    const at = isRow ? [Math.floor(channel / width), channel % width] : [row, column];
    const [y, x] = [at[0]! + move[0], at[1]! + move[1]];
    if (y >= 0 && x >= 0 && y < height && x < width) this.#choose(y * width + x, channel, isRow);
  }

  #largest(channel: number): number {
    const map = this.#channel(channel);
    return map.indexOf(Math.max(...map));
  }

  #channel(channel: number): Float32Array {
    const [height, width, channels] = this.#sides;
    return Float32Array.from(
      { length: height * width },
      (_, i) => this.values?.[i * channels + channel] ?? 0,
    );
  }

  #draw() {
    const most = this.values?.reduce((m, v) => Math.max(m, Math.abs(v)), 0) ?? 0;
    this.canvases.forEach((canvas, channel) => {
      show(canvas, paintSigned(this.#channel(channel), this.#sides[1], most));
      canvas.title = this.values ? text.scale(formatLive(-most), formatLive(most)) : '';
    });
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .maps {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
      }
      .map {
        position: relative;
        display: block;
        flex: 0 1 auto;
        min-block-size: 0;
        padding: 0;
        border: 0;
        border-radius: 2px;
      }
      canvas {
        display: block;
        inline-size: var(--width);
        max-inline-size: 100%;
        aspect-ratio: var(--ratio);
        border-radius: 2px;
        outline: 1px solid var(--hairline);
        image-rendering: pixelated;
      }
      button[aria-pressed='true'] {
        box-shadow: 0 0 0 2px var(--accent);
      }
      .mark {
        position: absolute;
        min-inline-size: 5px;
        min-block-size: 5px;
        border: 2px solid var(--text);
        outline: 1px solid var(--surface);
        pointer-events: none;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'volume-maps': VolumeMaps;
  }
  interface HTMLElementEventMap {
    'place-select': PlaceSelect;
  }
}
