/** Rectangles with classes on a square of side 1: dragged, or moved and sized with arrow keys. */
import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Box } from '../../core/params/kinds/boxes';
import { formatExact } from '../format/format';
import { shared } from '../theme/styles';
import type { Phase } from './params/control';
import { paramsText as text } from './params/params.text';

/** The boxes as they are now. */
export class BoxesChange extends Event {
  static readonly type = 'boxes-change';
  constructor(
    readonly boxes: readonly Box[],
    readonly phase: Phase,
  ) {
    super(BoxesChange.type, { bubbles: true, composed: true });
  }
}

/** Edges lie on multiples of this; links are short then. */
const STEP = 0.01;
/** No side is shorter. */
const LEAST = 0.02;

/** A drag: which box, from where on the square, and how it was. */
interface Drag {
  readonly index: number;
  readonly isCorner: boolean;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

@customElement('box-editor')
export class BoxEditor extends LitElement {
  @property() label = '';
  @property({ attribute: false }) labels: readonly string[] = [];
  @property({ attribute: false }) boxes: readonly Box[] = [];
  /** How many there can be. */
  @property({ type: Number }) most = 1;
  @property({ type: Boolean }) disabled = false;

  /** What the hand moves at this moment. */
  @state() private drag: Drag | undefined;

  protected override render() {
    return html`<svg
        viewBox="0 0 1 1"
        role="group"
        aria-label=${text.canvas(this.label)}
        aria-describedby="keys"
        @pointermove=${this.#move}
        @pointerup=${this.#drop}
        @pointercancel=${this.#drop}
      >
        ${this.boxes.map((box, i) => this.#drawn(box, i))}
      </svg>
      <p id="keys" class="quiet">${text.boxKeys}</p>
      ${this.boxes.map((box, i) => this.#row(box, i))}
      <button
        class="outlined"
        ?disabled=${this.disabled || this.boxes.length >= this.most}
        @click=${() => this.#emit([...this.boxes, { left: 0.3, top: 0.3, right: 0.7, bottom: 0.7, label: 0 }], 'done')}
      >
        ${text.addBox}
      </button>`;
  }

  #drawn(box: Box, i: number) {
    const { left, top, right, bottom, label } = box;
    const [from, to] = [
      [left, top],
      [right, bottom],
    ].map((corner) => corner.map(formatExact));
    const edges = text.edges(from![0]!, from![1]!, to![0]!, to![1]!);
    return svg`<g
      tabindex=${this.disabled ? -1 : 0}
      role="img"
      aria-label=${text.box(i + 1, this.labels[label] ?? '', edges)}
      @keydown=${(e: KeyboardEvent) => this.#key(e, i)}
    >
      <rect x=${left} y=${top} width=${right - left} height=${bottom - top}
        @pointerdown=${(e: PointerEvent) => this.#take(e, i, false)} />
      <circle cx=${right} cy=${bottom} r="0.03"
        @pointerdown=${(e: PointerEvent) => this.#take(e, i, true)} />
      <text x=${left + 0.01} y=${top + 0.06}>${this.labels[label]}</text>
    </g>`;
  }

  #row(box: Box, i: number) {
    return html`<div class="row">
      <select
        class="outlined"
        aria-label=${text.classOf(i + 1)}
        ?disabled=${this.disabled}
        @change=${({ target }: Event) => this.#replace(i, { ...box, label: (target as HTMLSelectElement).selectedIndex }, 'done')}
      >
        ${this.labels.map((name, k) => html`<option ?selected=${k === box.label}>${name}</option>`)}
      </select>
      <button
        class="outlined"
        aria-label=${text.removeBox(i + 1)}
        ?disabled=${this.disabled}
        @click=${() => this.#remove(i)}
      >
        ×
      </button>
    </div>`;
  }

  #key(event: KeyboardEvent, i: number) {
    if (this.disabled) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return this.#remove(i);
    }
    const [dx, dy] = directions[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const box = this.boxes[i]!;
    this.#replace(i, (event.shiftKey ? sized : moved)(box, dx * STEP, dy * STEP), 'done');
  }

  #take(event: PointerEvent, index: number, isCorner: boolean) {
    if (this.disabled) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.drag = { index, isCorner, ...this.#place(event), box: this.boxes[index]! };
  }

  #move = (event: PointerEvent) => this.#follow(event, 'drag');

  #drop = (event: PointerEvent) => {
    this.#follow(event, 'done');
    this.drag = undefined;
  };

  #follow(event: PointerEvent, phase: Phase) {
    if (!this.drag) return;
    const { index, isCorner, x, y, box } = this.drag;
    const to = this.#place(event);
    this.#replace(index, (isCorner ? sized : moved)(box, to.x - x, to.y - y), phase);
  }

  /** Where the pointer is, in sides of the square. */
  #place({ clientX, clientY }: PointerEvent) {
    const { left, top, width, height } = this.renderRoot
      .querySelector('svg')!
      .getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  #replace(index: number, box: Box, phase: Phase) {
    this.#emit(
      this.boxes.map((old, i) => (i === index ? box : old)),
      phase,
    );
  }

  #remove(index: number) {
    this.#emit(
      this.boxes.filter((_, i) => i !== index),
      'done',
    );
  }

  #emit(boxes: readonly Box[], phase: Phase) {
    this.boxes = boxes;
    this.dispatchEvent(new BoxesChange(boxes, phase));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.375rem;
        justify-items: start;
      }
      svg {
        inline-size: 100%;
        max-inline-size: 16rem;
        aspect-ratio: 1;
        border: 1px solid var(--control-line);
        touch-action: none;
      }
      rect {
        fill: var(--accent-soft);
        fill-opacity: 0.6;
        stroke: var(--accent);
        stroke-width: 0.01;
        cursor: move;
      }
      circle {
        fill: var(--accent);
        cursor: nwse-resize;
      }
      g:focus-visible {
        outline: none;
      }
      g:focus-visible rect {
        stroke-width: 0.02;
      }
      text {
        font-size: 0.05px;
        fill: var(--text);
        pointer-events: none;
      }
      .row {
        display: flex;
        gap: 0.375rem;
      }
      p {
        margin: 0;
        font-size: 0.8125rem;
      }
    `,
  ];
}

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** On the grid of steps, without the last bits of a product. */
const onGrid = (edge: number) => Number((Math.round(edge / STEP) * STEP).toFixed(2));

/** The box moved by so much, as far as the square goes. */
function moved({ left, top, right, bottom, label }: Box, dx: number, dy: number): Box {
  const x = onGrid(Math.min(1 - right, Math.max(-left, dx)));
  const y = onGrid(Math.min(1 - bottom, Math.max(-top, dy)));
  return {
    left: onGrid(left + x),
    top: onGrid(top + y),
    right: onGrid(right + x),
    bottom: onGrid(bottom + y),
    label,
  };
}

/** The box with its lower right corner moved by so much. */
function sized(box: Box, dx: number, dy: number): Box {
  return {
    ...box,
    right: onGrid(Math.min(1, Math.max(box.left + LEAST, box.right + dx))),
    bottom: onGrid(Math.min(1, Math.max(box.top + LEAST, box.bottom + dy))),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'box-editor': BoxEditor;
  }
  interface HTMLElementEventMap {
    'boxes-change': BoxesChange;
  }
}
