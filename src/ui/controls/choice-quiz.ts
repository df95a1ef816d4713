/** Questions with a few answers each: one is chosen, and where answers are judged, it is said whether it is right, and why. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { shared } from '../theme/styles';

export interface Question {
  readonly question: string;
  readonly answers: readonly string[];
  /** What is said to the answer with this index; nothing if absent. */
  judge?(answer: number): Verdict | undefined;
}

/** What is said to an answer: whether it is right, in a word or two, and why. */
export interface Verdict {
  readonly isRight: boolean;
  readonly word: string;
  readonly why: string;
}

/** A question of which one answer is right. `right` is its index; `why` is said to any answer. */
export function oneRight(
  question: string,
  answers: readonly string[],
  right: number,
  why: string,
): Question {
  const judge = (answer: number) => ({
    isRight: answer === right,
    word: answer === right ? text.right : text.wrong(answers[right]!),
    why,
  });
  return { question, answers, judge };
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
      .right b,
      .compact .right {
        color: var(--accent-text);
      }
      .wrong b,
      .compact .wrong {
        color: var(--danger);
      }
      b {
        font-weight: 600;
      }
      .compact {
        display: grid;
        gap: var(--quiz-gap, 0.5rem);
      }
      .compact label {
        display: grid;
        grid-template-columns: var(--quiz-name, 3rem) minmax(0, 1fr);
        gap: 0;
        font-size: inherit;
        color: inherit;
      }
      .compact label span {
        color: var(--quiz-name-colour, inherit);
      }
      .compact select {
        min-inline-size: 0;
        block-size: 2rem;
        font: inherit;
        color: inherit;
        background: var(--surface);
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
      }
      .verdicts {
        display: grid;
        gap: 0.25rem;
        margin-inline-start: var(--quiz-verdict, 0);
        font-size: 0.875rem;
      }
    `,
  ];

  @property({ attribute: false }) questions: readonly Question[] = [];
  /** The answer chosen to each question, by its number. */
  @property({ attribute: false }) chosen: Readonly<Record<number, number>> = {};
  /** Lists that open, where an answer can be taken back, rather than all answers side by side. */
  @property({ type: Boolean }) compact = false;
  /** What the first line of such a list says. */
  @property() prompt = '';
  /** What is said once all answers are right. */
  @property({ attribute: false }) closing: Verdict | undefined;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    if (this.compact) return this.#lists();
    return this.questions.map((question, i) => this.#question(question, i));
  }

  #choose(question: number, answer: number | undefined) {
    const { [question]: _, ...others } = this.chosen;
    this.chosen = answer === undefined ? others : { ...others, [question]: answer };
    this.dispatchEvent(new ChoiceChange(this.chosen));
  }

  #lists() {
    const verdicts = this.questions.map((question, i) => this.#verdict(question, i));
    const isDone = verdicts.length > 0 && verdicts.every((verdict) => verdict?.isRight);
    return html`<div class="compact">
      ${this.questions.map((question, i) => this.#list(question, i))}
      <div class="verdicts" aria-live="polite">
        ${verdicts.map((verdict) => verdictText(verdict))}
        ${isDone ? verdictText(this.closing) : nothing}
      </div>
    </div>`;
  }

  #list({ question, answers }: Question, i: number) {
    const chosen = this.chosen[i];
    return html`<label
      ><span>${question}</span>
      <select
        ?disabled=${this.disabled}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          this.#choose(i, value === '' ? undefined : Number(value));
        }}
      >
        <option value="" ?selected=${chosen === undefined}>${this.prompt}</option>
        ${answers.map(
          (words, j) => html`<option value=${j} ?selected=${chosen === j}>${words}</option>`,
        )}
      </select></label
    >`;
  }

  #verdict(asked: Question, i: number): Verdict | undefined {
    const answer = this.chosen[i];
    return answer === undefined ? undefined : asked.judge?.(answer);
  }

  #question(asked: Question, i: number) {
    const { question, answers } = asked;
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
                ?disabled=${this.disabled}
                @change=${() => this.#choose(i, j)}
              />
              ${words}</label
            >`,
        )}
      </div>
      <p aria-live="polite">${verdictText(this.#verdict(asked, i))}</p>
    </fieldset>`;
  }
}

function verdictText(verdict: Verdict | undefined) {
  if (!verdict || (!verdict.word && !verdict.why)) return nothing;
  const { isRight, word, why } = verdict;
  return html`<span class=${isRight ? 'right' : 'wrong'}
    >${word ? html`<b>${word}</b> ` : nothing}${why}</span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-quiz': ChoiceQuiz;
  }
  interface HTMLElementEventMap {
    'choice-change': ChoiceChange;
  }
}
