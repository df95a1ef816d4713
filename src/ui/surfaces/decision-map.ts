/** The model's output over the plane, with the data on it, the decision line, and tools to draw points. With one feature: value against feature. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Domain, GridMap } from '../../core/panels/maps';
import type { Point } from '../../core/params';
import { uiText } from '../ui.text';
import type { Dataset } from '../../data/dataset';
import { classMark, css as cssColour, diverging } from '../theme/colours';
import { contour } from './contour';
import { Drawing, fit, show } from '../canvas/drawing';
import { formatNumber, formatPercent } from '../format/format';
import { icon } from '../theme/icons';
import { traceMarker } from '../charts/markers';
import { paint } from './palette';
import { Plane } from './plane';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { TouchGuard } from '../controls/touch-guard';

/** The learner has drawn, moved or erased points; these are all of them now. */
export class PointsChange extends Event {
  static readonly type = 'points-change';
  constructor(
    readonly points: readonly Point[],
    readonly phase: 'drag' | 'done',
  ) {
    super(PointsChange.type, { bubbles: true, composed: true });
  }
}

const tools = ['add', 'move', 'erase'] as const;
type Tool = (typeof tools)[number];

/** Pixels within which a point is taken up or erased. */
const REACH = 16;
/** The keyboard's cursor moves by this share of the plane. */
const STRIDE = 1 / 40;
/** Probabilities are painted paler than the points of their class, so that points stand out. */
const PALE = 0.35;
const text = uiText.map;

@customElement('decision-map')
export class DecisionMap extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .map {
        position: relative;
        aspect-ratio: 1;
        width: 100%;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--lowered);
      }
      :host([wide]) .map {
        aspect-ratio: 16 / 10;
      }
      .map.editing {
        cursor: crosshair;
        touch-action: pan-y;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        pointer-events: none;
      }
      .readout {
        min-height: 1.4em;
        color: var(--quiet);
        font-size: 0.8125rem;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.125rem;
        font-size: 0.8125rem;
      }
      .classes {
        display: inline-flex;
        align-items: center;
        gap: 0.125rem;
        margin-inline-start: 0.5rem;
      }
      .swatch {
        width: 0.75rem;
        height: 0.75rem;
        border-radius: 50%;
        display: inline-block;
      }
      input {
        width: 5rem;
        border-color: var(--control-line);
      }
    `,
  ];

  @property({ attribute: false }) map: GridMap | undefined;
  /** The plane to draw while there is no map. */
  @property({ attribute: false }) domain: Domain = { x: [-1, 1], y: [-1, 1] };
  /** 0: regression. */
  @property({ type: Number }) classes = 2;
  @property({ attribute: false }) train: Dataset | undefined;
  @property({ attribute: false }) dev: Dataset | undefined;
  /** The points the learner has drawn; they are the last of the data. */
  @property({ attribute: false }) points: readonly Point[] = [];
  @property({ type: Number, attribute: 'max-points' }) maxPoints = 2000;
  @property({ type: Boolean }) editable = false;
  /** What the map shows, for screen readers. */
  @property() label: string = text.name;
  /** The map of a single unit: signed, no decision line. */
  @property({ type: Boolean }) signed = false;

  @state() private tool: Tool | undefined;
  @state() private value = 0;
  @state() private readout = '';
  @state() private said = '';
  /** The keyboard's cursor, as shares of the plane. */
  @state() private cursor: readonly [number, number] | undefined;
  @query('canvas.picture') private picture!: HTMLCanvasElement;
  @query('canvas.points') private overlay!: HTMLCanvasElement;
  /** The number of the point that the hand holds. */
  #held: number | undefined;
  #before: readonly Point[] = [];

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
    new TouchGuard(this, '.map.editing');
  }

  protected override render() {
    return html`<div
        class="map ${this.tool ? 'editing' : ''}"
        role=${this.editable ? 'application' : 'img'}
        tabindex=${this.editable ? 0 : nothing}
        aria-label=${this.#summary()}
        @pointerdown=${this.#press}
        @pointermove=${this.#move}
        @pointerup=${this.#release}
        @pointercancel=${this.#cancel}
        @pointerleave=${() => (this.readout = '')}
        @keydown=${this.#key}
        @blur=${() => (this.cursor = undefined)}
      >
        <canvas class="picture"></canvas>
        <canvas class="points"></canvas>
      </div>
      <div class="readout number" aria-hidden="true">${this.readout}</div>
      ${this.editable ? this.#tools() : nothing}
      <p class="hidden" aria-live="polite">${this.said}</p>`;
  }

  #tools() {
    const icons = { add: 'plus', move: 'move', erase: 'eraser' } as const;
    return html`<div class="tools" role="group" aria-label=${text.tools}>
      ${tools.map(
        (tool) =>
          html`<button
            aria-pressed=${this.tool === tool}
            @click=${() => (this.tool = this.tool === tool ? undefined : tool)}
          >
            ${icon(icons[tool])} ${text[tool]}
          </button>`,
      )}
      ${this.tool === 'add' ? this.#valueChoice() : nothing}
      ${
        this.points.length > 0
          ? html`<button @click=${() => this.#give([])}>${icon('trash')} ${text.clear}</button>`
          : nothing
      }
    </div>`;
  }

  #valueChoice() {
    if (this.#curve) return nothing;
    if (this.classes === 0)
      return html`<label class="classes"
        >${text.value}
        <input
          type="number"
          step="any"
          .value=${String(this.value)}
          @input=${(e: Event) => (this.value = (e.target as HTMLInputElement).valueAsNumber || 0)}
      /></label>`;
    return html`<span class="classes" role="group" aria-label=${text.class}>
      ${Array.from(
        { length: this.classes },
        (_, c) =>
          html`<button aria-pressed=${this.value === c} @click=${() => (this.value = c)}>
            <span class="swatch" .style=${`background: ${classMark(c).colour}`}></span>
            ${this.#nameOf(c)}
          </button>`,
      )}
    </span>`;
  }

  /** One feature: the plane is feature × value. */
  get #curve(): boolean {
    return this.train?.n === 1 && this.classes === 0;
  }

  get #plane(): Plane {
    const { clientWidth, clientHeight } = this.overlay;
    const domain = this.map && !this.#curve ? this.map.domain : this.domain;
    return new Plane(domain, clientWidth, clientHeight);
  }

  #nameOf(c: number): string {
    return this.train?.labels[c] ?? String(c);
  }

  #summary(): string {
    const count = (set: Dataset | undefined) => formatNumber(set?.m ?? 0);
    if (this.#curve) return text.plotSummary(this.train!.features[0]!, count(this.train));
    const drawn = this.points.length > 0 ? text.drawn(formatNumber(this.points.length)) : '';
    const keys = this.editable ? ` ${text.keys}` : '';
    if (this.signed) return this.label;
    return `${this.label}. ${text.summary(count(this.train), count(this.dev), drawn)}${keys}`;
  }

  #draw() {
    const { context, width, height } = fit(this.overlay);
    if (width === 0) return;
    const plane = this.#plane;
    if (this.map && !this.#curve) show(this.picture, paint(this.map, this.#scale(this.map)));
    else this.picture.getContext('2d')!.clearRect(0, 0, this.picture.width, this.picture.height);
    if (this.map && !this.#curve && this.map.outputs === 1 && this.classes === 2 && !this.signed)
      this.#drawLine(context, this.map, width, height);
    const size = Math.max(1.5, Math.min(4.5, width / 90));
    if (this.dev) this.#drawPoints(context, plane, this.dev, size, true);
    if (this.train) this.#drawPoints(context, plane, this.train, size, false);
    if (this.#curve) this.#drawCurve(context, plane);
    if (this.cursor) this.#drawCursor(context, width, height);
  }

  #scale(map: GridMap) {
    if (this.classes > 2 && !this.signed) return { kind: 'classes' } as const;
    if (this.classes === 2 && !this.signed)
      return { kind: 'diverging', from: -PALE, to: 1 + PALE } as const;
    const most = this.signed ? largest(map.values) : this.#largestTarget;
    return { kind: 'diverging', from: -most, to: most } as const;
  }

  /** Values are coloured around 0 on the scale of the data. */
  get #largestTarget(): number {
    return largest(this.train?.y ?? []);
  }

  #drawLine(context: CanvasRenderingContext2D, map: GridMap, width: number, height: number) {
    const cell = [width / map.side, height / map.side] as const;
    context.beginPath();
    for (const [x1, y1, x2, y2] of contour(map, 0.5)) {
      context.moveTo((x1 + 0.5) * cell[0], (y1 + 0.5) * cell[1]);
      context.lineTo((x2 + 0.5) * cell[0], (y2 + 0.5) * cell[1]);
    }
    context.strokeStyle = '#14171a';
    context.lineWidth = 1.5;
    context.stroke();
  }

  /** The first row of the map is the model's value along the feature. */
  #drawCurve(context: CanvasRenderingContext2D, plane: Plane) {
    const { map } = this;
    context.strokeStyle = customProperty(this, '--hairline');
    context.lineWidth = 1;
    const zero = plane.at(0, 0)[1];
    context.beginPath();
    context.moveTo(0, zero);
    context.lineTo(plane.width, zero);
    context.stroke();
    if (!map) return;
    const { x } = map.domain;
    context.beginPath();
    for (let i = 0; i < map.side; i++) {
      const at = x[0] + ((i + 0.5) / map.side) * (x[1] - x[0]);
      context.lineTo(...plane.at(at, map.values[i * map.outputs]!));
    }
    context.strokeStyle = customProperty(this, '--accent');
    context.lineWidth = 2.5;
    context.lineJoin = 'round';
    context.stroke();
  }

  /** Training points are filled, held-out ones hollow; classes have colours and shapes. */
  #drawPoints(
    context: CanvasRenderingContext2D,
    plane: Plane,
    { x, y, m, n }: Dataset,
    size: number,
    hollow: boolean,
  ) {
    if (n > 2) return;
    const most = this.#largestTarget;
    for (let i = 0; i < m; i++) {
      const at = this.#curve ? plane.at(x[i]!, y[i]!) : plane.at(x[2 * i]!, x[2 * i + 1]!);
      const value = y[i]!;
      const mark = classMark(this.classes === 0 ? 0 : value);
      const colour = this.#curve
        ? customProperty(this, '--text')
        : this.classes === 0
          ? cssColour(diverging(value / most))
          : mark.colour;
      context.beginPath();
      traceMarker(context, this.classes === 0 ? 'circle' : mark.marker, ...at, size);
      context.lineWidth = hollow ? 1.75 : 1;
      context.strokeStyle = hollow
        ? colour
        : this.classes === 0 && !this.#curve
          ? '#14171a99'
          : '#ffffffd0';
      context.fillStyle = hollow ? '#ffffff' : colour;
      context.fill();
      context.stroke();
    }
  }

  #drawCursor(context: CanvasRenderingContext2D, width: number, height: number) {
    const [u, v] = this.cursor!;
    const [x, y] = [u * width, v * height];
    context.strokeStyle = '#14171a';
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x - 9, y);
    context.lineTo(x + 9, y);
    context.moveTo(x, y - 9);
    context.lineTo(x, y + 9);
    context.stroke();
  }

  #pixels(event: PointerEvent): readonly [number, number] {
    const { left, top } = this.overlay.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  #press = (event: PointerEvent) => {
    if (!this.tool || event.button !== 0) return;
    const [px, py] = this.#pixels(event);
    if (this.tool === 'add') return this.#add(px, py);
    const near = this.#nearest(px, py);
    if (near === undefined) return;
    if (this.tool === 'erase') return this.#erase(near);
    this.#held = near;
    this.#before = this.points;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  #move = (event: PointerEvent) => {
    const [px, py] = this.#pixels(event);
    this.readout = this.#describe(...this.#plane.point(px, py));
    if (this.#held !== undefined) this.#place(this.#held, px, py, 'drag');
  };

  #release = (event: PointerEvent) => {
    if (this.#held === undefined) return;
    const [held, [px, py]] = [this.#held, this.#pixels(event)];
    this.#held = undefined;
    this.#place(held, px, py, 'done');
  };

  /** The system has taken the pointer away: the point is where it was. */
  #cancel = () => {
    if (this.#held !== undefined) this.#give(this.#before);
    this.#held = undefined;
  };

  /** Arrow keys move the cursor; Enter adds, takes up or puts down; Delete erases. */
  #key = (event: KeyboardEvent) => {
    if (!this.editable) return;
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
      event.key
    ];
    const [u, v] = this.cursor ?? [0.5, 0.5];
    const { width, height } = this.#plane;
    if (move) {
      const clamp = (share: number) => Math.min(1, Math.max(0, share));
      this.cursor = [clamp(u + move[0]! * STRIDE), clamp(v + move[1]! * STRIDE)];
      const [px, py] = [this.cursor[0] * width, this.cursor[1] * height];
      this.readout = this.said = this.#describe(...this.#plane.point(px, py));
      if (this.#held !== undefined) this.#place(this.#held, px, py, 'drag');
    } else if (event.key === 'Enter') this.#enter(u * width, v * height);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const near = this.#nearest(u * width, v * height);
      if (near !== undefined) this.#erase(near);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #enter(px: number, py: number) {
    if (this.#held !== undefined) {
      const held = this.#held;
      this.#held = undefined;
      return this.#place(held, px, py, 'done');
    }
    const near = this.tool === 'move' ? this.#nearest(px, py) : undefined;
    if (near === undefined) return this.#add(px, py);
    this.#held = near;
    this.said = text.taken;
  }

  #add(px: number, py: number) {
    if (this.points.length >= this.maxPoints) {
      this.said = this.readout = text.full(formatNumber(this.maxPoints));
      return;
    }
    const [x, y] = this.#plane.point(px, py).map(rounded) as [number, number];
    const point: Point = this.#curve ? [x, 0, y] : [x, y, this.value];
    const label = this.classes === 0 ? formatNumber(point[2]) : this.#nameOf(this.value);
    this.said = text.added(label, formatNumber(x), formatNumber(y));
    this.#give([...this.points, point]);
  }

  #place(index: number, px: number, py: number, phase: 'drag' | 'done') {
    const [x, y] = this.#plane.point(px, py).map(rounded) as [number, number];
    const [, x2, value] = this.points[index]!;
    const moved: Point = this.#curve ? [x, x2, y] : [x, y, value];
    if (phase === 'done') this.said = text.moved(formatNumber(x), formatNumber(y));
    this.#give(this.points.with(index, moved), phase);
  }

  #erase(index: number) {
    this.said = text.erased;
    this.#give(this.points.toSpliced(index, 1));
  }

  #give(points: readonly Point[], phase: 'drag' | 'done' = 'done') {
    this.dispatchEvent(new PointsChange(points, phase));
  }

  /** The drawn point nearest to these pixels, within reach. */
  #nearest(px: number, py: number): number | undefined {
    const plane = this.#plane;
    const distances = this.points.map(([x1, x2, y]) => {
      const [x, at] = this.#curve ? plane.at(x1, y) : plane.at(x1, x2);
      return Math.hypot(x - px, at - py);
    });
    const least = Math.min(...distances);
    return least <= REACH ? distances.indexOf(least) : undefined;
  }

  #describe(x: number, y: number): string {
    const place = [formatNumber(x), formatNumber(y)] as const;
    const { map } = this;
    if (!map || this.#curve) return text.place(...place);
    const share = (value: number, [low, high]: readonly [number, number]) =>
      (value - low) / (high - low);
    const cell = (part: number) => Math.min(map.side - 1, Math.max(0, Math.floor(part * map.side)));
    const row = cell(1 - share(y, map.domain.y));
    const at = (row * map.side + cell(share(x, map.domain.x))) * map.outputs;
    return text.at(...place, this.#said(map.values.subarray(at, at + map.outputs)));
  }

  #said(output: Float32Array): string {
    if (this.signed || this.classes === 0) return formatNumber(output[0]!);
    const probabilities = output.length === 1 ? [1 - output[0]!, output[0]!] : [...output];
    const best = probabilities.indexOf(Math.max(...probabilities));
    return text.probability(this.#nameOf(best), formatPercent(probabilities[best]!));
  }
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++)
    if (Math.abs(values[i]!) > most) most = Math.abs(values[i]!);
  return most || 1;
}

/** Four digits are finer than any hand, and keep links short. */
const rounded = (value: number) => Number(value.toPrecision(4));

declare global {
  interface HTMLElementTagNameMap {
    'decision-map': DecisionMap;
  }
  interface HTMLElementEventMap {
    'points-change': PointsChange;
  }
}
