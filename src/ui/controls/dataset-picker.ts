/** The sets one can choose, each as a small picture of its points. */
import { css, html, LitElement } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { classMark } from '../theme/colours';
import { Drawing, fit } from '../canvas/drawing';
import { traceMarker } from '../charts/markers';
import { shared } from '../theme/styles';

/** A set to choose. Points lie in a unit square, y up; `group` is the class of each. */
export interface Thumbnail {
  readonly id: string;
  readonly name: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly group: ArrayLike<number>;
}

/** The learner has chosen a set. */
export class DatasetSelect extends Event {
  static readonly type = 'dataset-select';
  constructor(readonly id: string) {
    super(DatasetSelect.type, { bubbles: true, composed: true });
  }
}

@customElement('dataset-picker')
export class DatasetPicker extends LitElement {
  static override styles = [
    shared,
    css`
      .sets {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(3.5rem, 1fr));
        gap: 0.35rem;
      }
      button {
        display: block;
        padding: 0;
        border: 1px solid var(--hairline);
        aspect-ratio: 1;
        min-height: 0;
        overflow: hidden;
      }
      button[aria-checked='true'] {
        border: 2px solid var(--accent);
        background: none;
      }
      canvas {
        width: 100%;
        height: 100%;
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) sets: readonly Thumbnail[] = [];
  @property() selected = '';
  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.canvases.forEach((canvas, i) => draw(canvas, this.sets[i]!)));
  }

  protected override render() {
    const focusable = this.sets.some(({ id }) => id === this.selected)
      ? this.selected
      : this.sets[0]?.id;
    return html`<div
      class="sets"
      role="radiogroup"
      aria-label=${uiText.data.choose}
      @keydown=${this.#key}
    >
      ${this.sets.map(
        ({ id, name }) =>
          html`<button
            role="radio"
            aria-checked=${id === this.selected}
            aria-label=${name}
            title=${name}
            tabindex=${id === focusable ? 0 : -1}
            @click=${() => this.#choose(id)}
          >
            <canvas></canvas>
          </button>`,
      )}
    </div>`;
  }

  /** Arrow keys choose the next set, as in any group of radio buttons. */
  #key = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = this.sets.findIndex(({ id }) => id === this.selected);
    const next = this.sets[(at + step + this.sets.length) % this.sets.length]!;
    this.#choose(next.id);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[aria-label="${next.name}"]`)?.focus(),
    );
  };

  #choose(id: string) {
    if (id !== this.selected) this.dispatchEvent(new DatasetSelect(id));
  }
}

function draw(canvas: HTMLCanvasElement, { x, y, group }: Thumbnail): void {
  const { context, width, height } = fit(canvas);
  const margin = 5;
  for (let i = 0; i < x.length; i++) {
    const mark = classMark(group[i]!);
    context.beginPath();
    const at = [
      margin + x[i]! * (width - 2 * margin),
      height - margin - y[i]! * (height - 2 * margin),
    ] as const;
    traceMarker(context, 'circle', ...at, 1.4);
    context.fillStyle = mark.colour;
    context.fill();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dataset-picker': DatasetPicker;
  }
  interface HTMLElementEventMap {
    'dataset-select': DatasetSelect;
  }
}
