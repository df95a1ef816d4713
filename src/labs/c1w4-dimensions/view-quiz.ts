/** The questions about one layer's shapes, with what is said to each answer. */
import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format/format';
import type { ViewEvents } from '../../ui/lab-view';
import {
  type Answered,
  answersOf,
  arrays,
  type AskedLayer,
  choicesOf,
  type Form,
  forms,
  shapeOf,
  withAnswer,
} from './quiz';
import type { Matrix } from '../../core/params/kinds/matrix';
import { labText } from './text';

const text = labText.quiz;

/** `number` is that of the layer, from 1. */
export function quiz(number: number, layer: AskedLayer, answers: Matrix, emit: ViewEvents) {
  const answered = answersOf(answers[0] ?? [], layer);
  const given = answered.filter(({ said }) => said !== undefined);
  const right = given.filter((answer) => answer.right).length;
  return html`<section .style=${'min-width: 0'}>
    <h2 .style=${'font-size: 0.9375rem; margin: 0 0 0.35rem'}>${text.heading(number)}</h2>
    <p .style=${'margin: 0 0 0.5rem'} role="status">
      ${text.given(formatCount(layer.units), formatCount(layer.before), formatCount(layer.m))}
      ${given.length > 0 ? text.score(right, arrays.length) : nothing}
    </p>
    <div
      .style=${'display: grid; gap: 0.5rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr))'}
    >
      ${answered.map((answer) => question(answer, number, layer, (said) => emit.set('answers', withAnswer(answers, answer.name, said), 'done')))}
    </div>
  </section>`;
}

function question(
  answer: Answered,
  number: number,
  layer: AskedLayer,
  choose: (said: Form | undefined) => void,
) {
  const { name, said, right } = answer;
  return html`<div>
    <label
      .style=${'display: grid; grid-template-columns: 3rem minmax(0, 1fr); align-items: center'}
      ><span>${name}${'⁰¹²³⁴⁵⁶⁷⁸'[number]}</span>
      <select
        .style=${'min-inline-size: 0; block-size: 2rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control-line); border-radius: var(--radius)'}
        @change=${(e: Event) =>
          choose(forms.find((form) => form === (e.target as HTMLSelectElement).value))}
      >
        <option value="" ?selected=${said === undefined}>${text.choose}</option>
        ${choicesOf(layer).map(
          (form) =>
            html`<option
              value=${form}
              ?selected=${said !== undefined && written(said, layer) === written(form, layer)}
            >
              ${written(form, layer)}
            </option>`,
        )}
      </select></label
    >
    <p
      aria-live="polite"
      .style=${`margin: 0.15rem 0 0 3rem; font-size: 0.875rem; color: var(${right ? '--accent-text' : '--danger'})`}
    >
      ${said === undefined ? nothing : right ? text.right : text.wrong(text.reasons[said][kindOf(answer)])}
    </p>
  </div>`;
}

const kindOf = ({ name }: Answered) =>
  name === 'W' || name === 'dW' ? 'weights' : name === 'b' || name === 'db' ? 'bias' : 'values';

function written(form: Form, layer: AskedLayer): string {
  const shape = shapeOf(form, layer).map(formatCount);
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
