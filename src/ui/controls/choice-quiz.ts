/** Questions with a few answers each: one is chosen, and the page says whether it is right, and why. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { shared } from '../theme/styles';

/** `right` is the index of the right answer. */
export interface Question {
  readonly question: string;
  readonly answers: readonly string[];
  readonly right: number;
  readonly why: string;
}

/** An answer has been chosen: all those chosen so far. */
export class ChoiceChange extends Event {
  static readonly type = 'choice-change';
  constructor(readonly chosen: Readonly<Record<number, number>>) {
    super(ChoiceChange.type, { bubbles: true, composed: true });
  }
}

const text = uiText.quiz;

@customElement('choice-quiz')
export class ChoiceQuiz extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      fieldset {
        border: 0;
        border-block-end: 1px solid var(--hairline);
        margin: 0;
        padding: 0.75rem 0;
      }
      legend {
        padding: 0;
        float: inline-start;
        inline-size: 100%;
        margin-block-end: 0.35rem;
      }
      .answers {
        clear: both;
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
      }
      label {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
        min-block-size: 1.75rem;
      }
      input {
        accent-color: var(--accent);
        block-size: auto;
      }
      p {
        margin: 0.25rem 0 0;
        min-block-size: 1.4em;
      }
      .right {
        color: var(--accent-text);
        font-weight: 600;
      }
      .wrong {
        color: var(--danger);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) questions: readonly Question[] = [];
  /** The answer chosen to each question, by its number. */
  @property({ attribute: false }) chosen: Readonly<Record<number, number>> = {};

  protected override render() {
    return this.questions.map((question, i) => this.#question(question, i));
  }

  #choose(question: number, answer: number) {
    this.chosen = { ...this.chosen, [question]: answer };
    this.dispatchEvent(new ChoiceChange(this.chosen));
  }

  #question({ question, answers, right, why }: Question, i: number) {
    const answer = this.chosen[i];
    return html`<fieldset>
      <legend>${question}</legend>
      <div class="answers">
        ${answers.map(
          (words, j) =>
            html`<label
              ><input
                type="radio"
                name="question-${i}"
                .checked=${answer === j}
                @change=${() => this.#choose(i, j)}
              />
              ${words}</label
            >`,
        )}
      </div>
      <p aria-live="polite">
        ${
          answer === undefined
            ? nothing
            : html`<span class=${answer === right ? 'right' : 'wrong'}
                  >${answer === right ? text.right : text.wrong(answers[right]!)}</span
                >
                ${why}`
        }
      </p>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-quiz': ChoiceQuiz;
  }
  interface HTMLElementEventMap {
    'choice-change': ChoiceChange;
  }
}
