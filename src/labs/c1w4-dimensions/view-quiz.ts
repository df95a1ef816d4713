/** The questions about one layer's shapes, with what is said to each answer. */
import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format/format';
import type { ViewEvents } from '../../ui/lab-view';
import { type Answers, withAnswer } from '../../core/params/kinds/answers';
import { type ChoiceChange, type Question } from '../../ui/controls/choice-quiz';
import {
  type ArrayName,
  answersOf,
  arrays,
  type AskedLayer,
  choicesOf,
  type Form,
  forms,
  isRight,
  shapeOf,
} from './quiz';
import { labText } from './text';

const text = labText.quiz;

/** `number` is that of the layer, from 1. */
export function quiz(number: number, layer: AskedLayer, answers: Answers, emit: ViewEvents) {
  const answered = answersOf(answers, layer);
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
      ${answered.map(({ name, said }, i) => {
        const options = choicesOf(layer);
        const chosen = options.findIndex(
          (form) => said !== undefined && written(said, layer) === written(form, layer),
        );
        return html`<choice-quiz
          compact
          prompt=${text.choose}
          .style=${'--quiz-verdict: 3rem; --quiz-gap: 0.15rem'}
          .questions=${[question(name, number, layer, options)]}
          .chosen=${chosen < 0 ? {} : { 0: chosen }}
          @choice-change=${({ chosen: { 0: answer } }: ChoiceChange) => {
            const form = answer === undefined ? undefined : forms.indexOf(options[answer]!);
            emit.set('answers', withAnswer(answers, i, form), 'done');
          }}
        ></choice-quiz>`;
      })}
    </div>
  </section>`;
}

function question(
  name: ArrayName,
  number: number,
  layer: AskedLayer,
  options: readonly Form[],
): Question {
  return {
    question: `${name}${'⁰¹²³⁴⁵⁶⁷⁸'[number]}`,
    answers: options.map((form) => written(form, layer)),
    judge(answer) {
      const form = options[answer]!;
      const right = isRight(name, form, layer);
      const why = right ? text.right : text.wrong(text.reasons[form][kindOf(name)]);
      return { isRight: right, word: '', why };
    },
  };
}

const kindOf = (name: ArrayName) =>
  name === 'W' || name === 'dW' ? 'weights' : name === 'b' || name === 'db' ? 'bias' : 'values';

function written(form: Form, layer: AskedLayer): string {
  const shape = shapeOf(form, layer).map(formatCount);
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
