/** Answers: a list that opens for each question. Whether they are right is said by a lab's view, which has the quiz on its stage. */
import { html } from 'lit';
import type { AnswersParam } from '../../../core/params/kinds/answers';
import type { ChoiceChange } from '../choice-quiz';
import '../choice-quiz';
import type { Control } from './control';
import { paramsText } from './params.text';

export const control: Control<AnswersParam> = {
  names: 'group',
  body: (host) =>
    html`<choice-quiz
      compact
      role="group"
      aria-label=${host.param.label}
      .style=${'--quiz-name: minmax(0, 1fr)'}
      prompt=${paramsText.choose}
      .questions=${host.param.questions}
      .chosen=${Object.fromEntries(
        host.value.flatMap((number, i) => (number > 0 ? [[i, number - 1]] : [])),
      )}
      ?disabled=${host.disabled}
      @choice-change=${({ chosen }: ChoiceChange) =>
        host.emit(
          host.param.questions.map((_, i) => (chosen[i] ?? -1) + 1),
          'done',
        )}
    ></choice-quiz>`,
};
