/** Numbers in a rectangle as shaded cells, with a window laid over them; a cell can be chosen, or the cells painted. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { contrast, css as cssColour, diverging, type RGB } from '../theme/colours';
import { Drawing, fit } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { shared } from '../theme/styles';

/** A cell was chosen. */
export class CellChosen extends Event {
  static readonly type = 'cell-chosen';
  constructor(
    readonly row: number,
    readonly column: number,
  ) {
    super(CellChosen.type, { bubbles: true, composed: true });
  }
}

/** Cells were painted or rubbed out: all rows as they are now. `drag` while the hand moves. */
export class CellsPainted extends Event {
  static readonly type = 'cells-painted';
  constructor(
    readonly rows: readonly (readonly number[])[],
    readonly phase: 'drag' | 'done',
  ) {
    super(CellsPainted.type, { bubbles: true, composed: true });
  }
}

/** Some cells that are marked together, such as those under a kernel. */
export interface CellWindow {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

const text = uiText.cells;
const DARK: RGB = [20, 23, 26];
const LIGHT: RGB = [255, 255, 255];
/** Numbers are written where a cell is at least so wide (px). */
const LEGIBLE = 24;

@customElement('cell-grid')
export class CellGrid extends LitElement {
  @property() label = '';
  @property({ attribute: false }) rows: readonly (readonly number[])[] = [];
  /** So many cells at each edge are padding, drawn as such. */
  @property({ type: Number }) pad = 0;
  @property({ attribute: false }) window: CellWindow | undefined;
  @property({ attribute: false }) selected: readonly [row: number, column: number] | undefined;
  @property({ type: Boolean }) selectable = false;
  @property({ type: Boolean }) paintable = false;
  /** `grey`: 0 is black and `most` white, as in a picture. `signed`: orange below 0, blue above. */
  @property() tone: 'grey' | 'signed' = 'signed';
  /** The size that gets the full colour; by default the largest there is. */
  @property({ type: Number }) most: number | undefined;
  /** The widest that a cell becomes, in pixels. */
  @property({ type: Number }) cell = 40;

  @query('canvas') private canvas!: HTMLCanvasElement;
  /** While painting: the value it paints with, the rows so far, and the cell last painted. */
  #stroke:
    | { readonly value: number; rows: number[][]; last: readonly [row: number, column: number] }
    | undefined;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const [height, width] = [this.rows.length, this.rows[0]?.length ?? 0];
    const active = this.selectable || this.paintable;
    return html`<canvas
      role=${active ? 'application' : 'img'}
      tabindex=${active ? 0 : nothing}
      aria-roledescription=${active ? text.role : nothing}
      aria-label=${this.#description(height, width)}
      .style=${`max-inline-size: ${width * this.cell}px; aspect-ratio: ${width} / ${height}; ${this.paintable ? 'touch-action: none; cursor: crosshair' : ''}`}
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${this.#up}
      @keydown=${this.#key}
    ></canvas>`;
  }

  #description(height: number, width: number): string {
    const [row, column] = this.selected ?? [];
    const chosen =
      row === undefined || column === undefined
        ? ''
        : text.chosen(row + 1, column + 1, formatNumber(this.rows[row]?.[column] ?? NaN));
    return [`${this.label}: ${text.size(height, width)}`, chosen].filter(Boolean).join(' ');
  }

  #draw() {
    const { context, width } = fit(this.canvas);
    const columns = this.rows[0]?.length ?? 1;
    const cell = width / columns;
    const most = this.most ?? Math.max(1e-12, ...this.rows.flat().map(Math.abs));
    this.rows.forEach((row, i) =>
      row.forEach((value, j) => this.#drawCell(context, [i, j], value, cell, most)),
    );
    const style = getComputedStyle(this);
    context.strokeStyle = style.getPropertyValue('--accent');
    context.lineWidth = 3;
    if (this.window) {
      const { row, column, height, width: across } = this.window;
      context.strokeRect(
        column * cell + 1.5,
        row * cell + 1.5,
        across * cell - 3,
        height * cell - 3,
      );
    }
    if (this.selected) {
      const [row, column] = this.selected;
      context.strokeRect(column * cell + 1.5, row * cell + 1.5, cell - 3, cell - 3);
    }
  }

  #drawCell(
    context: CanvasRenderingContext2D,
    [row, column]: readonly [number, number],
    value: number,
    cell: number,
    most: number,
  ) {
    const t = Math.min(1, Math.max(-1, value / most));
    const grey = 255 * Math.max(0, t);
    const colour: RGB = this.tone === 'grey' ? [grey, grey, grey] : diverging(t);
    const edge = this.#isPadding(row, column);
    context.globalAlpha = edge ? 0.45 : 1;
    context.fillStyle = cssColour(colour);
    const gap = cell >= 10 ? 0.5 : 0;
    context.fillRect(column * cell + gap, row * cell + gap, cell - 2 * gap, cell - 2 * gap);
    context.globalAlpha = 1;
    if (cell < LEGIBLE) return;
    context.fillStyle = cssColour(
      contrast(colour, DARK) > contrast(colour, LIGHT) || edge ? DARK : LIGHT,
    );
    context.font = `${Math.min(15, cell * 0.36)}px ${getComputedStyle(this).fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(short(value), (column + 0.5) * cell, (row + 0.5) * cell, cell - 2);
  }

  #isPadding(row: number, column: number): boolean {
    const { pad } = this;
    const inside = (at: number, n: number) => at >= pad && at < n - pad;
    return !inside(row, this.rows.length) || !inside(column, this.rows[0]?.length ?? 0);
  }

  #at({ offsetX, offsetY }: PointerEvent): readonly [row: number, column: number] {
    const columns = this.rows[0]?.length ?? 1;
    const cell = this.canvas.clientWidth / columns;
    const clamp = (at: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor(at)));
    return [clamp(offsetY / cell, this.rows.length), clamp(offsetX / cell, columns)];
  }

  #down = (e: PointerEvent) => {
    const at = this.#at(e);
    if (this.paintable) {
      this.canvas.setPointerCapture(e.pointerId);
      this.#begin(at);
      this.#paint(at, 'drag');
    } else if (this.selectable) this.#choose(...at);
  };

  #move = (e: PointerEvent) => {
    if (this.#stroke) this.#paint(this.#at(e), 'drag');
    else if (this.selectable && e.pointerType === 'mouse') this.#choose(...this.#at(e));
  };

  #up = (e: PointerEvent) => {
    if (!this.#stroke) return;
    this.#paint(this.#at(e), 'done');
    this.#stroke = undefined;
  };

  /** A stroke that starts on ink rubs out. */
  #begin(at: readonly [row: number, column: number]) {
    const value = this.rows[at[0]]![at[1]]! > 0 ? 0 : (this.most ?? 1);
    this.#stroke = { value, rows: this.rows.map((row) => [...row]), last: at };
  }

  /** Paints every cell on the way from the last one. */
  #paint(to: readonly [row: number, column: number], phase: 'drag' | 'done') {
    const stroke = this.#stroke!;
    const [row, column] = stroke.last;
    const steps = Math.max(1, Math.abs(to[0] - row), Math.abs(to[1] - column));
    for (let i = 0; i <= steps; i++) {
      const [y, x] = [row + ((to[0] - row) * i) / steps, column + ((to[1] - column) * i) / steps];
      stroke.rows[Math.round(y)]![Math.round(x)] = stroke.value;
    }
    stroke.last = to;
    this.dispatchEvent(
      new CellsPainted(
        stroke.rows.map((r) => [...r]),
        phase,
      ),
    );
  }

  #choose(row: number, column: number) {
    const [r, c] = this.selected ?? [];
    if (r !== row || c !== column) this.dispatchEvent(new CellChosen(row, column));
  }

  /** Arrow keys walk from cell to cell; space paints. */
  #key = (e: KeyboardEvent) => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const [row, column] = this.selected ?? [0, 0];
    const move = moves[e.key];
    if (move) {
      const to = (at: number, n: number) => Math.min(n - 1, Math.max(0, at));
      this.#choose(
        to(row + move[0], this.rows.length),
        to(column + move[1], this.rows[0]?.length ?? 1),
      );
    } else if (this.paintable && (e.key === ' ' || e.key === 'Enter')) {
      this.#begin([row, column]);
      this.#paint([row, column], 'done');
      this.#stroke = undefined;
    } else return;
    e.preventDefault();
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      canvas {
        display: block;
        inline-size: 100%;
        border-radius: 3px;
      }
    `,
  ];
}

/** At most four characters or so. */
function short(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e4) return formatNumber(value);
  // A power of ten leaves room for one digit.
  const digits = size >= 10 ? 3 : size >= 1e-3 ? 2 : 1;
  return formatNumber(Number(value.toPrecision(digits)));
}

declare global {
  interface HTMLElementTagNameMap {
    'cell-grid': CellGrid;
  }
  interface HTMLElementEventMap {
    'cell-chosen': CellChosen;
    'cells-painted': CellsPainted;
  }
}
