/** The diagram of a fully connected network: a small map in every unit, edges by weight, layers and units added and removed in place. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import type { GridMap, UnitPlace } from '../../core/panels/maps';
import type { LayerWeights } from '../../core/panels/parameters';
import { uiText } from '../ui.text';
import { classMark } from '../theme/colours';
import { Drawing, show } from '../canvas/drawing';
import { formatCount } from '../format/format';
import { icon } from '../theme/icons';
import { drawEdges, mostEdges } from './network-edges';
import {
  type Column,
  type Direction,
  fitting,
  neighbour,
  networkHeight,
  networkLayout,
  type NetworkLayout,
  type Place,
  singleMost,
  type Square,
} from './network-layout';
import { paint, type Scale } from '../surfaces/palette';
import { mapScale, planeMap, sameDomain } from './unit-map';
import { differ } from './lists';
import { shared } from '../theme/styles';
import './unit-card';

/** The learner has changed the hidden layers: the units of each. */
export class SizesChange extends Event {
  static readonly type = 'sizes-change';
  constructor(readonly sizes: readonly number[]) {
    super(SizesChange.type, { bubbles: true, composed: true });
  }
}

/** The learner has pinned a hidden unit, or, when it was pinned already, none. */
export class UnitSelect extends Event {
  static readonly type = 'unit-select';
  constructor(readonly probe: UnitPlace | undefined) {
    super(UnitSelect.type, { bubbles: true, composed: true });
  }
}

const text = uiText.network;

@customElement('network-graph')
export class NetworkGraph extends LitElement {
  /** Names of the features. Of the lists that say which network it is, a new one with the same contents is no change. */
  @property({ attribute: false, hasChanged: differ }) inputs: readonly string[] = [];
  /** Units of each hidden layer. */
  @property({ attribute: false, hasChanged: differ }) sizes: readonly number[] = [];
  /** Names of the outputs; of several, each is a class. */
  @property({ attribute: false, hasChanged: differ }) outputs: readonly string[] = [];
  @property({ type: Number }) maxLayers = 6;
  @property({ type: Number }) maxUnits = 64;
  /** The activations of each hidden layer over the plane, one output a unit. */
  @property({ attribute: false }) units: readonly GridMap[] | undefined;
  /** The weights of each layer, the output layer included. */
  @property({ attribute: false }) layers: readonly LayerWeights[] | undefined;
  /** Whether layers and units can be added and removed. */
  @property({ type: Boolean }) editable = false;
  /** Of each hidden layer, 1 for each unit that takes part and 0 for each that dropout leaves out; all take part without it. */
  @property({ attribute: false }) kept: readonly ArrayLike<number>[] | undefined;
  /** The pinned unit. */
  @property({ attribute: false }) selected: UnitPlace | undefined;

  @state() private room = 0;
  @state() private expanded: ReadonlySet<number> = new Set();
  /** The unit under the pointer or the focus. */
  @state() private active: Place | undefined;
  /** The unit that Tab leads to. */
  @state() private current: Place = { layer: 0, unit: 0 };
  @state() private scrolled = 0;

  @query('.scroller') private scroller!: HTMLElement;
  @query('.edges') private edges!: HTMLCanvasElement;
  @queryAll('canvas.map') private maps!: NodeListOf<HTMLCanvasElement>;
  #layout!: NetworkLayout;
  /** The room for the names of inputs and outputs. */
  #nameRooms: readonly [inputs: number, outputs: number] = [0, 0];
  #plane = planeMap({ x: [-1, 1], y: [-1, 1] });
  /** What each canvas shows, so that hovering paints no map again. */
  #painted = new WeakMap<HTMLCanvasElement, GridMap>();

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  /** Units of every layer, input and output included. */
  get #everyLayer(): readonly number[] {
    return [this.inputs.length, ...this.sizes, this.outputs.length];
  }

  readonly #isOn = ({ layer, unit }: Place): boolean => this.kept?.[layer - 1]?.[unit] !== 0;

  get #output(): number {
    return this.sizes.length + 1;
  }

  get #weights(): readonly LayerWeights[] | undefined {
    return fitting(this.layers, this.#everyLayer);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('sizes') || changed.has('inputs') || changed.has('outputs')) {
      this.active = undefined;
    }
    const domain = this.units?.[0]?.domain;
    if (domain && !sameDomain(domain, this.#plane.domain)) this.#plane = planeMap(domain);
    const { font } = getComputedStyle(this);
    this.#nameRooms = [nameRoom(this.inputs, font), nameRoom(this.outputs, font)];
    this.#layout = networkLayout({
      sizes: this.#everyLayer,
      width: this.room,
      names: this.#nameRooms,
      expanded: this.expanded,
    });
    const { layer, unit } = this.current;
    if (!this.#layout.columns[layer]?.squares[unit]) this.current = { layer: 0, unit: 0 };
  }

  protected override render() {
    const { width, columns } = this.#layout;
    return html`${this.editable ? this.#layerButtons() : nothing}
      <div class="stage">
        <div
          class="scroller"
          role="group"
          aria-label=${this.#summary()}
          aria-describedby="keys"
          @scroll=${() => (this.scrolled = this.scroller.scrollLeft)}
          @keydown=${this.#key}
          @pointerleave=${() => (this.active = undefined)}
        >
          <div class="plan" .style=${`inline-size: ${width}px`}>
            <div class="heads">${columns.map((column) => this.#head(column))}</div>
            <div class="field" .style=${`block-size: ${networkHeight}px`}>
              <canvas class="edges"></canvas>
              ${columns.map((column) => this.#column(column))}
            </div>
          </div>
        </div>
        ${this.#card()}
      </div>
      <p id="keys" class="hidden">${text.keys}</p>
      <p class="note quiet">${this.#note()}</p>`;
  }

  #layerButtons() {
    const count = this.sizes.length;
    const next = Math.min(this.maxUnits, this.sizes.at(-1) ?? 4);
    return html`<div class="layers">
      ${this.#step('minus', text.removeLayer, count > 0, this.sizes.slice(0, -1))}
      <span class="number">${text.layers(count)}</span>
      ${this.#step('plus', text.addLayer, count < this.maxLayers, [...this.sizes, next])}
    </div>`;
  }

  #step(sign: 'minus' | 'plus', label: string, possible: boolean, sizes: readonly number[]) {
    return html`<button
      class="step"
      aria-label=${label}
      title=${label}
      ?disabled=${!possible}
      @click=${() => this.dispatchEvent(new SizesChange(sizes))}
    >
      ${icon(sign)}
    </button>`;
  }

  #head({ layer, x, width }: Column) {
    const style = `left: ${x + width / 2}px`;
    if (layer === 0 || layer === this.#output) {
      const title = layer === 0 ? text.inputTitle : text.outputTitle;
      return html`<div class="head" .style=${style}><span class="title">${title}</span></div>`;
    }
    const count = this.sizes[layer - 1]!;
    const sizes = (units: number) => this.sizes.map((n, l) => (l === layer - 1 ? units : n));
    return html`<div class="head" .style=${style}>
      <span class="title">${text.layer(layer)}</span>
      ${
        this.editable
          ? html`<span class="units">
              ${this.#step('minus', text.removeUnit(layer), count > 1, sizes(count - 1))}
              <span class="count" title=${text.units(count)}>${count}</span>
              ${this.#step('plus', text.addUnit(layer), count < this.maxUnits, sizes(count + 1))}
            </span>`
          : html`<span class="quiet">${text.units(count)}</span>`
      }
    </div>`;
  }

  #column(column: Column) {
    const { layer, x, width, squares, more, large, single } = column;
    return html`${squares.map((square) => this.#square(square, single))}
    ${
      large
        ? html`<button
            class="more"
            .style=${`left: ${x + width / 2}px`}
            aria-expanded=${more === 0}
            @click=${() => this.#expand(layer, more > 0)}
          >
            ${more > 0 ? text.more(more) : text.fewer}
          </button>`
        : nothing
    }`;
  }

  #square(square: Square, named: boolean) {
    const { layer, unit, x, y, size } = square;
    const inner = layer > 0 && layer < this.#output;
    const pinned = inner && this.selected?.layer === layer && this.selected.unit === unit;
    const place = { layer, unit };
    return html`<button
        class=${`square ${layer === this.#output ? 'output' : ''} ${this.#isOn(place) ? '' : 'off'}`}
        .style=${`left: ${x}px; top: ${y}px; inline-size: ${size}px; block-size: ${size}px`}
        data-place=${`${layer}-${unit}`}
        aria-label=${this.#isOn(place) ? this.#name(place) : text.off(this.#name(place))}
        aria-pressed=${inner ? pinned : nothing}
        aria-describedby=${same(this.active, place) ? 'card' : nothing}
        tabindex=${same(this.current, place) ? 0 : -1}
        @focus=${() => ([this.active, this.current] = [place, place])}
        @blur=${() => (this.active = undefined)}
        @pointerenter=${() => (this.active = place)}
        @click=${() => (inner ? this.#pin(place, pinned) : (this.active = place))}
      >
        ${this.#content(place)}
      </button>
      ${named && !inner ? this.#label(square) : nothing}`;
  }

  #content({ layer, unit }: Place) {
    if (layer === this.#output) {
      const colour = this.outputs.length > 1 ? classMark(unit).colour : 'var(--control-line)';
      return html`<span class="dot" .style=${`background: ${colour}`}></span>`;
    }
    if (this.#map(layer))
      return html`<canvas class="map" data-layer=${layer} data-unit=${unit}></canvas>`;
    return html`<span class="quiet">${unit + 1}</span>`;
  }

  #label({ layer, unit, x, y, size }: Square) {
    const left = layer === 0;
    const name = left ? this.inputs[unit]! : this.outputs[unit]!;
    const room = this.#nameRooms[left ? 0 : 1];
    return html`<span
      class=${left ? 'name left' : 'name'}
      aria-hidden="true"
      title=${name}
      .style=${`left: ${left ? x - room : x + size}px; top: ${y}px; inline-size: ${room}px; line-height: ${size}px`}
      >${name}</span
    >`;
  }

  /** The weights of the active unit: below it, or above it where it stands in the lower half; never off the side. */
  #card() {
    const square =
      this.active && this.#layout.columns[this.active.layer]?.squares[this.active.unit];
    if (!square) return nothing;
    const { layer, unit, x, y, size } = square;
    const weights = this.#weights;
    const names = (of: number) => (at: number) => this.#shortName({ layer: of, unit: at });
    const share = Math.min(1, Math.max(0, (x + size / 2 - this.scrolled) / this.room));
    const across = `left: ${100 * share}%; transform: translateX(${-100 * share}%)`;
    const along =
      y + size / 2 < networkHeight / 2
        ? `top: calc(100% - ${networkHeight - y - size - 8}px)`
        : `bottom: ${networkHeight - y + 8}px`;
    return html`<unit-card
      id="card"
      role="tooltip"
      .style=${`${across}; ${along}`}
      .name=${this.#name(square)}
      .unit=${unit}
      .map=${this.#map(layer)}
      .incoming=${weights?.[layer - 1]}
      .outgoing=${weights?.[layer]}
      .sources=${names(layer - 1)}
      .targets=${names(layer + 1)}
    ></unit-card>`;
  }

  #name({ layer, unit }: Place): string {
    if (layer === 0) return this.inputs[unit]!;
    if (layer === this.#output) return this.outputs[unit]!;
    return text.unit(layer, unit + 1);
  }

  #shortName({ layer, unit }: Place): string {
    return layer === 0 || layer === this.#output ? this.#name({ layer, unit }) : String(unit + 1);
  }

  #summary(): string {
    return text.summary(
      [
        text.inputs(this.inputs.join(', ')),
        ...this.sizes.map((units, l) => text.hidden(l + 1, units)),
        text.output(this.outputs.length),
      ].join(', '),
    );
  }

  #note() {
    const shown = this.#layout.columns.map(({ squares }) => squares.length);
    const edges = shown.slice(1).reduce((sum, n, l) => sum + n * shown[l]!, 0);
    if (edges <= mostEdges || !this.#weights) return nothing;
    return text.drawn(formatCount(mostEdges), formatCount(edges));
  }

  /** The map of a layer: of a hidden one its activations, of two inputs the plane itself. */
  #map(layer: number): GridMap | undefined {
    if (layer === 0) return this.inputs.length === 2 ? this.#plane : undefined;
    const map = this.units?.[layer - 1];
    return map?.outputs === this.sizes[layer - 1] ? map : undefined;
  }

  #expand(layer: number, open: boolean) {
    const expanded = new Set(this.expanded);
    if (open) expanded.add(layer);
    else expanded.delete(layer);
    this.expanded = expanded;
  }

  #pin({ layer, unit }: Place, pinned: boolean) {
    this.dispatchEvent(new UnitSelect(pinned ? undefined : { layer, unit }));
  }

  #key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.active = undefined;
    const direction = directions[event.key];
    const on = (event.target as HTMLElement).dataset['place'];
    if (!direction || on === undefined) return;
    event.preventDefault();
    const next = neighbour(this.#layout, this.current, direction);
    if (!next) return;
    this.renderRoot
      .querySelector<HTMLElement>(`[data-place="${next.layer}-${next.unit}"]`)
      ?.focus();
  };

  #draw() {
    this.room = this.scroller.clientWidth;
    const active = this.active ?? this.selected;
    drawEdges(this.edges, this.#layout, this.#weights, active, this.#isOn);
    const scales = new Map<GridMap, Scale>();
    for (const canvas of this.maps) {
      const [layer, unit] = [Number(canvas.dataset['layer']), Number(canvas.dataset['unit'])];
      const map = this.#map(layer)!;
      if (this.#painted.get(canvas) === map) continue;
      if (!scales.has(map)) scales.set(map, mapScale(map));
      show(canvas, paint(map, scales.get(map)!, unit));
      this.#painted.set(canvas, map);
    }
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .layers {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.35rem;
        margin-block-end: 0.5rem;
      }
      .layers .number {
        min-inline-size: 7.5rem;
        text-align: center;
      }
      .step {
        min-block-size: 1.75rem;
        min-inline-size: 1.75rem;
        padding: 0;
        color: var(--quiet);
      }
      .scroller {
        overflow: auto hidden;
      }
      .stage,
      .plan,
      .field {
        position: relative;
      }
      .heads {
        position: relative;
        block-size: 3.5rem;
      }
      .head {
        position: absolute;
        display: grid;
        justify-items: center;
        transform: translateX(-50%);
        white-space: nowrap;
      }
      .title {
        color: var(--quiet);
        font-size: 0.75rem;
      }
      .units {
        display: flex;
        align-items: center;
      }
      .count {
        min-inline-size: 1.5rem;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      .edges {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
      }
      .square {
        position: absolute;
        min-block-size: 0;
        padding: 0;
        overflow: hidden;
        border: 1px solid var(--control-line);
        border-radius: 3px;
        background: var(--raised);
        font-size: 0.75rem;
        font-variant-numeric: tabular-nums;
      }
      .square:hover:not(:disabled) {
        background: var(--raised);
        border-color: var(--text);
      }
      .square[aria-pressed='true'] {
        border-color: var(--accent);
        outline: 2px solid var(--accent);
        background: var(--raised);
      }
      .square.output {
        border-radius: 50%;
      }
      .square.off {
        border-style: dashed;
      }
      .square.off > * {
        opacity: 0.15;
      }
      .map {
        inline-size: 100%;
        block-size: 100%;
      }
      .dot {
        inline-size: 40%;
        block-size: 40%;
        border-radius: 50%;
      }
      .name {
        position: absolute;
        padding-inline: 6px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name.left {
        text-align: end;
      }
      .more {
        position: absolute;
        inset-block-end: 0;
        min-block-size: 1.5rem;
        padding: 0 0.25rem;
        transform: translateX(-50%);
        background: var(--surface);
        color: var(--quiet);
        font-size: 0.75rem;
        white-space: nowrap;
      }
      .note {
        margin: 0.25rem 0 0;
        min-block-size: 1.2em;
        text-align: center;
        font-size: 0.75rem;
      }
      unit-card {
        position: absolute;
        z-index: 2;
        inline-size: max-content;
        max-inline-size: 100%;
        pointer-events: none;
      }
    `,
  ];
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Pixels before and after a name, and the most that a name gets. */
const namePadding = 6;
const nameMost = 104;

/** The room a list of names takes beside its squares, in pixels: as much as the longest has in this font. */
function nameRoom(names: readonly string[], font: string): number {
  if (names.length > singleMost) return 0;
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const widths = names.map((name) => context.measureText(name).width);
  // A pixel more, because engines round the widths of boxes and of letters differently.
  return Math.min(nameMost, Math.ceil(Math.max(0, ...widths)) + 1 + 2 * namePadding);
}

const same = (a: Place | undefined, b: Place) => a?.layer === b.layer && a.unit === b.unit;

declare global {
  interface HTMLElementTagNameMap {
    'network-graph': NetworkGraph;
  }
  interface HTMLElementEventMap {
    'sizes-change': SizesChange;
    'unit-select': UnitSelect;
  }
}
