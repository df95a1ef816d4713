/** A pad to draw on with mouse, finger, pen or keys; tells at every move what is drawn. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { picturesText } from '../images/pictures.text';
import { Drawing, fit } from '../canvas/drawing';
import { icon } from '../theme/icons';
import type { Stroke } from './strokes';
import { shared } from '../theme/styles';

/** The drawing has changed: all its lines. A line that is being drawn comes in the phase `drag`. */
export class DrawingChange extends Event {
  static readonly type = 'drawing-change';
  constructor(
    readonly strokes: readonly Stroke[],
    readonly phase: 'drag' | 'done',
  ) {
    super(DrawingChange.type, { bubbles: true, composed: true });
  }
}

const text = picturesText.pad;

/** How far an arrow key moves the pen, as a part of the pad; and its line, in pixels of a pad of 280. */
const STRIDE = 1 / 28;
const LINE = 18;
/** Points nearer than this to the last one add nothing. */
const CLOSE = 1 / 280;

@customElement('draw-pad')
export class DrawPad extends LitElement {
  @property({ attribute: false }) strokes: readonly Stroke[] = [];
  @property() label: string = text.label;

  /** Where the pen of the keyboard is, and whether it is down; undefined while the keyboard is elsewhere. */
  @state() private pen:
    | { readonly x: number; readonly y: number; readonly down: boolean }
    | undefined;
  @state() private said = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  #pointer: number | undefined;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const empty = this.strokes.length === 0;
    return html`<canvas
        tabindex="0"
        role="application"
        aria-label=${this.label}
        aria-describedby="keys"
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
        @keydown=${this.#key}
        @blur=${() => (this.pen = undefined)}
      ></canvas>
      <div class="tools">
        <button class="outlined" ?disabled=${empty} @click=${this.#undo}>
          ${icon('undo')} ${text.undo}
        </button>
        <button class="outlined" ?disabled=${empty} @click=${this.#clear}>
          ${icon('eraser')} ${text.clear}
        </button>
      </div>
      <p id="keys" class="hidden">${text.keys}</p>
      <p class="hidden" aria-live="polite">${this.said}</p>`;
  }

  #down = (event: PointerEvent) => {
    if (event.button !== 0 || this.#pointer !== undefined) return;
    this.#pointer = event.pointerId;
    this.canvas.setPointerCapture(event.pointerId);
    this.#change([...this.strokes, this.#place(event)]);
  };

  #move = (event: PointerEvent) => {
    if (event.pointerId !== this.#pointer) return;
    const events = event.getCoalescedEvents?.() ?? [];
    let line = this.strokes.at(-1) ?? [];
    for (const e of events.length > 0 ? events : [event]) line = extended(line, this.#place(e));
    if (line !== this.strokes.at(-1)) this.#change([...this.strokes.slice(0, -1), line]);
  };

  #up = (event: PointerEvent) => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.#change(this.strokes, 'done');
  };

  #place({ clientX, clientY }: PointerEvent): readonly [number, number] {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    const within = (part: number) => Math.min(1, Math.max(0, part));
    return [within((clientX - left) / width), within((clientY - top) / height)];
  }

  /** Arrow keys move the pen, Space puts it down and lifts it; Backspace takes back, Delete clears. */
  #key = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const move = moves[event.key];
    if (move) this.#step(move[0], move[1]);
    else if (event.key === ' ' || event.key === 'Enter') this.#putDown();
    else if (event.key === 'Backspace') this.#undo();
    else if (event.key === 'Delete') this.#clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #step(right: number, down: number) {
    const pen = this.pen ?? { x: 0.5, y: 0.25, down: false };
    const within = (part: number) => Math.min(1, Math.max(0, part));
    const next = { ...pen, x: within(pen.x + right * STRIDE), y: within(pen.y + down * STRIDE) };
    this.pen = next;
    if (!next.down) return;
    const line = extended(this.strokes.at(-1) ?? [], [next.x, next.y]);
    this.#change([...this.strokes.slice(0, -1), line]);
  }

  #putDown() {
    const pen = this.pen ?? { x: 0.5, y: 0.25, down: false };
    this.pen = { ...pen, down: !pen.down };
    this.said = pen.down ? text.lifted : text.down;
    if (pen.down) this.#change(this.strokes, 'done');
    else this.#change([...this.strokes, [pen.x, pen.y]]);
  }

  #undo = () => {
    if (this.pen) this.pen = { ...this.pen, down: false };
    this.#change(this.strokes.slice(0, -1), 'done');
  };

  #clear = () => {
    if (this.pen) this.pen = { ...this.pen, down: false };
    this.said = text.cleared;
    this.#change([], 'done');
  };

  #change(strokes: readonly Stroke[], phase: 'drag' | 'done' = 'drag') {
    this.strokes = strokes;
    this.dispatchEvent(new DrawingChange(strokes, phase));
  }

  #draw() {
    const { context, width } = fit(this.canvas);
    const style = getComputedStyle(this);
    context.lineWidth = (LINE / 280) * width;
    context.lineCap = context.lineJoin = 'round';
    context.strokeStyle = style.getPropertyValue('--text');
    for (const stroke of this.strokes) {
      context.beginPath();
      context.moveTo(stroke[0]! * width, stroke[1]! * width);
      for (let i = 0; i < stroke.length; i += 2)
        context.lineTo(stroke[i]! * width, stroke[i + 1]! * width);
      context.stroke();
    }
    if (this.strokes.length === 0 && !this.pen) {
      context.fillStyle = style.getPropertyValue('--quiet');
      context.font = `14px ${style.fontFamily}`;
      context.textAlign = 'center';
      context.fillText(text.hint, width / 2, width / 2);
    }
    if (!this.pen) return;
    context.beginPath();
    context.arc(this.pen.x * width, this.pen.y * width, 0.5 * context.lineWidth, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = style.getPropertyValue('--accent');
    context.stroke();
    if (!this.pen.down) return;
    context.fillStyle = style.getPropertyValue('--accent');
    context.fill();
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        inline-size: 100%;
        max-inline-size: 17.5rem;
      }
      canvas {
        display: block;
        inline-size: 100%;
        aspect-ratio: 1;
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
        cursor: crosshair;
        touch-action: none;
      }
      .tools {
        display: flex;
        gap: 0.5rem;
        margin-block-start: 0.5rem;
      }
    `,
  ];
}

/** A line with another point, unless that is where it ends already. */
function extended(line: Stroke, [x, y]: readonly [number, number]): Stroke {
  const [lastX, lastY] = line.slice(-2);
  const near = lastX !== undefined && Math.abs(lastX - x) < CLOSE && Math.abs(lastY! - y) < CLOSE;
  return near ? line : [...line, x, y];
}

declare global {
  interface HTMLElementTagNameMap {
    'draw-pad': DrawPad;
  }
  interface HTMLElementEventMap {
    'drawing-change': DrawingChange;
  }
}
