/** Small pictures in rows, each with a caption and a right/wrong mark; one can be chosen. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { Drawing, show } from '../canvas/drawing';
import { icon } from '../theme/icons';
import { crispWidth, picturePixels, type PictureShape } from './pixels';
import { shared } from '../theme/styles';

/** A picture was chosen, or, when it was the chosen one already, none. */
export class ImageSelect extends Event {
  static readonly type = 'image-select';
  constructor(readonly index: number | undefined) {
    super(ImageSelect.type, { bubbles: true, composed: true });
  }
}

const text = uiText.images;

@customElement('image-grid')
export class ImageGrid extends LitElement {
  /** m × height × width × channels, values 0…1. */
  @property({ attribute: false }) images = new Float32Array();
  @property({ attribute: false }) shape: PictureShape = { height: 1, width: 1, channels: 1 };
  /** One for each picture, such as “circle → square”. */
  @property({ attribute: false }) captions: readonly string[] = [];
  /** Whether the model was right about each picture. */
  @property({ attribute: false }) right: readonly boolean[] = [];
  @property({ type: Number }) selected: number | undefined;
  @property({ type: Boolean }) selectable = false;
  /** Pictures in a row; 0 is as many as there is room for. */
  @property({ type: Number }) columns = 0;
  /** About how wide a picture is shown, in pixels. */
  @property({ type: Number }) size = 64;

  @state() private current = 0;
  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;
  @queryAll('button') private buttons!: NodeListOf<HTMLButtonElement>;
  /** What each canvas shows, so that a new size or theme paints nothing again. */
  #shown = new WeakMap<HTMLCanvasElement, Float32Array>();

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const width = crispWidth(this.shape.width, this.size);
    const tile = Math.max(width, this.captions.length ? 84 : 0);
    const columns = this.columns
      ? `repeat(${this.columns}, minmax(0, ${tile}px))`
      : `repeat(auto-fill, min(100%, ${tile + 8}px))`;
    return html`<div
      class="images"
      role=${this.selectable ? 'group' : 'list'}
      aria-label=${text.grid(this.#count)}
      .style=${`grid-template-columns: ${columns}; --tile: ${tile}px; --width: ${width}px; --ratio: ${this.shape.width} / ${this.shape.height}`}
      @keydown=${this.#key}
    >
      ${Array.from({ length: this.#count }, (_, i) => this.#tile(i))}
    </div>`;
  }

  get #count(): number {
    const { height, width, channels } = this.shape;
    return Math.floor(this.images.length / (height * width * channels));
  }

  #tile(index: number) {
    const caption = this.captions[index];
    const right = this.right[index];
    const verdict = right === undefined ? '' : right ? text.right : text.wrong;
    const said = text.image(index + 1, [caption, verdict].filter(Boolean).join(', '));
    const body = html`<canvas></canvas> ${
        caption === undefined && right === undefined
          ? nothing
          : html`<span class="caption" title=${caption ?? nothing}>
              ${
                right === undefined
                  ? nothing
                  : html`<span class=${right ? 'right' : 'wrong'}
                      >${icon(right ? 'check' : 'x')}</span
                    >`
              }
              <span class="words">${caption}</span>
            </span>`
      }`;
    if (!this.selectable) {
      return html`<div role="listitem" class="tile">
        <div role="img" aria-label=${said}>${body}</div>
      </div>`;
    }
    return html`<button
      class="tile"
      aria-label=${said}
      aria-pressed=${index === this.selected}
      tabindex=${index === Math.min(this.current, this.#count - 1) ? 0 : -1}
      @focus=${() => (this.current = index)}
      @click=${() =>
        this.dispatchEvent(new ImageSelect(index === this.selected ? undefined : index))}
    >
      ${body}
    </button>`;
  }

  /** Arrow keys move the focus over the rows as they are shown now. */
  #key = (event: KeyboardEvent) => {
    if (!this.selectable) return;
    const tops = Array.from(this.buttons, (button) => button.offsetTop);
    const row = Math.max(1, tops.filter((top) => top === tops[0]).length);
    const last = tops.length - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowRight: this.current + 1,
      ArrowLeft: this.current - 1,
      ArrowDown: this.current + row,
      ArrowUp: this.current - row,
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next >= 0 && next <= last) this.buttons[next]!.focus();
  };

  #draw() {
    this.canvases.forEach((canvas, i) => {
      if (this.#shown.get(canvas) === this.images && canvas.width === this.shape.width) return;
      show(canvas, picturePixels(this.images, this.shape, i));
      this.#shown.set(canvas, this.images);
    });
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .images {
        display: grid;
        gap: 0.5rem;
      }
      .tile {
        display: block;
        align-self: start;
        padding: 0.25rem;
        min-inline-size: 0;
        text-align: center;
        border-radius: var(--radius);
      }
      button[aria-pressed='true'] {
        box-shadow: 0 0 0 2px var(--accent);
      }
      canvas {
        display: block;
        inline-size: var(--width);
        max-inline-size: 100%;
        aspect-ratio: var(--ratio);
        margin-inline: auto;
        border-radius: 2px;
        outline: 1px solid var(--hairline);
        image-rendering: pixelated;
      }
      .caption {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.15rem;
        margin-block-start: 0.25rem;
        inline-size: min(var(--tile), 100%);
        margin-inline: auto;
        font-size: 0.75rem;
        line-height: 1.3;
      }
      .words {
        display: -webkit-box;
        overflow: hidden;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }
      .caption .icon {
        flex: none;
      }
      .right {
        color: var(--accent-text);
      }
      .wrong {
        color: var(--danger);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'image-grid': ImageGrid;
  }
  interface HTMLElementEventMap {
    'image-select': ImageSelect;
  }
}
