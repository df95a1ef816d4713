/** What a classifier of pictures makes of a set: the confusion matrix, and the pictures of one of its cells, or the mistakes. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answer, Answers } from '../../core/panels/pictures';
import { answersText as text } from './answer-gallery.text';
import './confusion-matrix';
import { formatPercent } from '../format/format';
import './image-grid';
import type { ImageSelect } from './image-grid';
import type { PictureShape } from './pixels';
import { shared } from '../theme/styles';

/** The mistakes are wanted again rather than the pictures of a cell. */
export class MistakesSelect extends Event {
  static readonly type = 'mistakes-select';
  constructor() {
    super(MistakesSelect.type, { bubbles: true, composed: true });
  }
}

/** A picture was chosen. */
export class AnswerSelect extends Event {
  static readonly type = 'answer-select';
  constructor(readonly shown: Answer) {
    super(AnswerSelect.type, { bubbles: true, composed: true });
  }
}

/** Tells of a chosen cell by the `cell-select` of its matrix. */
@customElement('answer-gallery')
export class AnswerGallery extends LitElement {
  @property({ attribute: false }) answers: Answers | undefined;
  @property({ attribute: false }) labels: readonly string[] = [];
  @property({ attribute: false }) shape: PictureShape = { height: 1, width: 1, channels: 3 };
  /** The cell whose pictures are shown. */
  @property({ attribute: false }) cell: readonly [truth: number, answer: number] | undefined;
  @property({ type: Number }) size = 64;
  /** Whether a picture can be chosen. */
  @property({ type: Boolean }) selectable = false;

  protected override render() {
    const { labels } = this;
    const answers = this.#current();
    return html`<p class="quiet">${answers ? text.heading(answers.set, answers.m) : text.toCome}</p>
      <confusion-matrix
        selectable
        .labels=${labels}
        .counts=${answers?.confusion ?? []}
        .selected=${this.cell}
      ></confusion-matrix>
      ${answers ? this.#pictures(answers) : nothing}`;
  }

  /** The answers, unless they are to other classes: a frame may be older than the labels. */
  #current(): Answers | undefined {
    return this.answers?.confusion.length === this.labels.length ** 2 ? this.answers : undefined;
  }

  #pictures({ shown, total }: Answers) {
    const { labels, cell } = this;
    return html`<div class="title">
        <strong
          >${cell ? text.cell(labels[cell[0]]!, labels[cell[1]]!, total) : text.mistakes(total, shown.length)}</strong
        >
        ${
          cell
            ? html`<button
                class="outlined"
                @click=${() => this.dispatchEvent(new MistakesSelect())}
              >
                ${text.back}
              </button>`
            : nothing
        }
      </div>
      <image-grid
        ?selectable=${this.selectable}
        .images=${joined(shown.map(({ pixels }) => pixels))}
        .shape=${this.shape}
        .size=${this.size}
        .captions=${shown.map(({ truth, answer, certainty }) =>
          text.caption(labels[truth]!, labels[answer]!, formatPercent(certainty)),
        )}
        .right=${shown.map(({ truth, answer }) => truth === answer)}
        @image-select=${({ index }: ImageSelect) => this.#choose(shown[index ?? -1])}
      ></image-grid>`;
  }

  #choose(shown: Answer | undefined) {
    if (shown) this.dispatchEvent(new AnswerSelect(shown));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      p {
        margin: 0 0 0.5rem;
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: center;
        min-block-size: 2.25rem;
        margin-block-start: 0.5rem;
      }
      strong {
        font-weight: 500;
      }
    `,
  ];
}

/** One picture after the other. */
function joined(pictures: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pictures.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const picture of pictures) {
    all.set(picture, at);
    at += picture.length;
  }
  return all;
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-gallery': AnswerGallery;
  }
  interface HTMLElementEventMap {
    'mistakes-select': MistakesSelect;
    'answer-select': AnswerSelect;
  }
}
