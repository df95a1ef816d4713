/** A surface from above: shades and contour lines of J, the ways of descents over it, and the ring where one starts. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { GridMap } from '../../core/panels/maps';
import type { Pair, Surface } from '../../nn/surfaces';
import { surfaceText } from '../../nn/surfaces.text';
import { contour, type Segment } from './contour';
import { drawArrow, drawPath, type Path } from './descent-path';
import { Drawing, fit, show } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { paint } from './palette';
import { Plane } from './plane';
import { shared } from '../theme/styles';
import {
  contourLevels,
  gridOf,
  isSameSurface,
  placeAt,
  roundPlace,
  roundStep,
} from './surface-grid';
import { niceTicks } from '../charts/ticks';
import { TouchGuard } from '../controls/touch-guard';

/** The learner has moved the start. */
export class StartChange extends Event {
  static readonly type = 'start-change';
  constructor(
    readonly place: Pair,
    readonly phase: 'drag' | 'done',
  ) {
    super(StartChange.type, { bubbles: true, composed: true });
  }
}

/** Cells a side, contour lines, and the share of the colour ramp that is used, so that lines show on it. */
const SIDE = 120;
const LEVELS = 14;
const RAMP = 0.62;
/** The longest arrow of a gradient (CSS pixels), and the length of the gradient at which it is half as long. */
const ARROW = 70;
const HALF = 4;
const INK = '#14171a';
const text = surfaceText.map;

type Shown = Pick<Surface, 'domain' | 'value' | 'minima'>;
const isOther = (now: Shown, before: Shown | undefined) => !before || !isSameSurface(now, before);

@customElement('surface-map')
export class SurfaceMap extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .map {
        position: relative;
        width: 100%;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--lowered);
        touch-action: pan-y;
      }
      .map.editable {
        cursor: crosshair;
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
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  /** Views make it anew with every frame; one with the same heights is no change. */
  @property({ attribute: false, hasChanged: isOther })
  surface!: Shown;
  @property({ attribute: false }) paths: readonly Path[] = [];
  /** ∇J at the end of the current path; the arrow points against it. */
  @property({ attribute: false }) gradient: Pair | undefined;
  @property({ attribute: false }) start: Pair | undefined;
  /** Whether the start can be moved. */
  @property({ type: Boolean }) editable = false;
  /** How levels are spaced: evenly (1), or closer towards the lowest (2). */
  @property({ type: Number }) power = 2;
  /** The names of the two parameters. */
  @property({ attribute: false }) names: readonly [string, string] = ['w', 'b'];
  /** What is seen, for screen readers. */
  @property() summary = '';

  @state() private readout = '';
  @query('canvas.picture') private picture!: HTMLCanvasElement;
  @query('canvas.lines') private overlay!: HTMLCanvasElement;
  #grid: GridMap | undefined;
  #lines: readonly Segment[] = [];
  #held = false;
  #before: Pair | undefined;
  /** Where the keys have moved the start to, until they are let go. */
  #moved: Pair | undefined;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
    new TouchGuard(this, '.map.editable');
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('surface') && !changed.has('power')) return;
    const { map, low, high } = gridOf(this.surface, SIDE);
    const shade = map.values.map((j) => ((j - low) / (high - low)) ** (1 / this.power));
    this.#grid = { ...map, values: shade };
    this.#lines = contourLevels(low, high, LEVELS, this.power).flatMap((j) => contour(map, j));
  }

  protected override render() {
    const { x, y } = this.surface.domain;
    const aspect = (x[1] - x[0]) / (y[1] - y[0]);
    return html`<div
        class="map ${this.editable ? 'editable' : ''}"
        .style=${`aspect-ratio: ${aspect}`}
        role=${this.editable ? 'application' : 'img'}
        tabindex=${this.editable ? 0 : nothing}
        aria-label=${this.#name()}
        @pointerdown=${this.#press}
        @pointermove=${this.#move}
        @pointerup=${this.#release}
        @pointercancel=${this.#cancel}
        @pointerleave=${() => (this.readout = '')}
        @keydown=${this.#key}
        @keyup=${this.#keyUp}
        @blur=${this.#keyUp}
      >
        <canvas class="picture"></canvas>
        <canvas class="lines"></canvas>
      </div>
      <div class="readout number" aria-hidden="true">${this.readout}</div>`;
  }

  #name(): string {
    return [text.name, this.summary, this.editable ? text.keys : ''].filter(Boolean).join(' ');
  }

  get #plane(): Plane {
    const { clientWidth, clientHeight } = this.overlay;
    return new Plane(this.surface.domain, clientWidth, clientHeight);
  }

  #draw() {
    const { context, width, height } = fit(this.overlay);
    if (width === 0 || !this.#grid) return;
    show(this.picture, paint(this.#grid, { kind: 'sequential', from: 0, to: 1 / RAMP }));
    const plane = this.#plane;
    this.#drawContours(context, width, height);
    this.#drawAxes(context, plane);
    for (const place of this.surface.minima) drawCross(context, plane.at(...place));
    if (this.start) drawRing(context, plane.at(...this.start));
    const at = (x: number, y: number) => plane.at(x, y);
    for (const path of [...this.paths].sort((a, b) => Number(a.current) - Number(b.current))) {
      if (path.current) this.#drawGradient(context, plane, path);
      drawPath(context, path, at);
    }
  }

  #drawContours(context: CanvasRenderingContext2D, width: number, height: number) {
    const [w, h] = [width / SIDE, height / SIDE];
    context.beginPath();
    for (const [x1, y1, x2, y2] of this.#lines) {
      context.moveTo((x1 + 0.5) * w, (y1 + 0.5) * h);
      context.lineTo((x2 + 0.5) * w, (y2 + 0.5) * h);
    }
    context.strokeStyle = `${INK}59`;
    context.lineWidth = 1;
    context.stroke();
  }

  /** Round numbers along the lower and the left edge, and the names of the parameters at their ends. */
  #drawAxes(context: CanvasRenderingContext2D, plane: Plane) {
    const { x, y } = this.surface.domain;
    const { width, height } = plane;
    context.fillStyle = INK;
    context.strokeStyle = INK;
    context.lineWidth = 1;
    const { fontFamily } = getComputedStyle(this);
    context.font = `italic 600 13px ${fontFamily}`;
    const end = width - context.measureText(this.names[0]).width - 26;
    context.font = `11px ${fontFamily}`;
    context.beginPath();
    context.textAlign = 'center';
    for (const tick of niceTicks(x[0], x[1], width / 90)) {
      const [px] = plane.at(tick, y[0]);
      if (px < 24 || px > end) continue;
      context.moveTo(px, height);
      context.lineTo(px, height - 4);
      context.fillText(formatNumber(tick), px, height - 7);
    }
    context.textAlign = 'left';
    for (const tick of niceTicks(y[0], y[1], height / 60)) {
      const [, py] = plane.at(x[0], tick);
      if (py < 22 || py > height - 22) continue;
      context.moveTo(0, py);
      context.lineTo(4, py);
      context.fillText(formatNumber(tick), 7, py + 4);
    }
    context.stroke();
    context.font = `italic 600 13px ${fontFamily}`;
    context.fillText(this.names[1], 6, 15);
    context.textAlign = 'right';
    context.fillText(this.names[0], width - 7, height - 7);
  }

  /** The direction of steepest descent, longer where it is steeper. */
  #drawGradient(context: CanvasRenderingContext2D, plane: Plane, { points }: Path) {
    const [gx, gy] = this.gradient ?? [0, 0];
    const length = Math.hypot(gx, gy);
    const [x, y] = [points.at(-2)!, points.at(-1)!];
    if (!(length > 1e-9) || !Number.isFinite(length)) return;
    const drawn = (ARROW * length) / (length + HALF) + 10;
    const [px, py] = plane.at(x, y);
    if (!Number.isFinite(px) || !Number.isFinite(py)) return;
    drawArrow(context, [px, py], [px - (drawn * gx) / length, py + (drawn * gy) / length]);
  }

  #placeUnder(event: PointerEvent): Pair {
    const { left, top } = this.overlay.getBoundingClientRect();
    return this.#plane.point(event.clientX - left, event.clientY - top);
  }

  #give(place: Pair, phase: 'drag' | 'done') {
    this.dispatchEvent(new StartChange(roundPlace(this.surface.domain, place), phase));
  }

  #press = (event: PointerEvent) => {
    if (!this.editable || event.button !== 0) return;
    this.#held = true;
    this.#before = this.start;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#give(this.#placeUnder(event), 'drag');
  };

  #move = (event: PointerEvent) => {
    const [x, y] = this.#placeUnder(event);
    const j = this.surface.value(x, y);
    this.readout = text.at(
      this.names.map((name, i) => `${name} ${formatNumber(i === 0 ? x : y)}`).join('  '),
      formatNumber(j),
    );
    if (this.#held) this.#give([x, y], 'drag');
  };

  #release = (event: PointerEvent) => {
    if (!this.#held) return;
    this.#held = false;
    this.#give(this.#placeUnder(event), 'done');
  };

  /** The system has taken the pointer away: the start is where it was. */
  #cancel = () => {
    if (this.#held && this.#before) this.#give(this.#before, 'done');
    this.#held = false;
  };

  /** Arrow keys move the start by a round step, with Shift by five. */
  #key = (event: KeyboardEvent) => {
    if (!this.editable) return;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }[
      event.key
    ];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const { domain } = this.surface;
    const [x, y] = this.#moved ?? this.start ?? placeAt(domain, 0.5, 0.5);
    const far = event.shiftKey ? 5 : 1;
    this.#moved = roundPlace(domain, [
      x + far * way[0]! * roundStep(domain.x),
      y + far * way[1]! * roundStep(domain.y),
    ]);
    this.#give(this.#moved, 'drag');
  };

  #keyUp = () => {
    if (this.#moved) this.#give(this.#moved, 'done');
    this.#moved = undefined;
  };
}

function drawRing(context: CanvasRenderingContext2D, [x, y]: readonly [number, number]) {
  for (const [width, style] of [
    [5, '#ffffffc0'],
    [2, INK],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 9, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
}

function drawCross(context: CanvasRenderingContext2D, [x, y]: readonly [number, number]) {
  context.beginPath();
  context.moveTo(x - 5, y);
  context.lineTo(x + 5, y);
  context.moveTo(x, y - 5);
  context.lineTo(x, y + 5);
  context.strokeStyle = INK;
  context.lineWidth = 1.75;
  context.stroke();
}

declare global {
  interface HTMLElementTagNameMap {
    'surface-map': SurfaceMap;
  }
  interface HTMLElementEventMap {
    'start-change': StartChange;
  }
}
