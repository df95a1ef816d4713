/** What is taken for what: confusion matrix, precision and recall of each class, and the mistakes, the most certain first. */
import { html } from 'lit';
import { precisionAndRecall } from '../../nn/metrics';
import type { Answers } from '../../core/panels/pictures';
import '../../ui/images/answer-gallery';
import type { AnswerSelect } from '../../ui/images/answer-gallery';
import type { CellSelect } from '../../ui/images/confusion-matrix';
import { formatPercent } from '../../ui/format/format';
import type { Context, Events, Shown } from './view-choice';
import { labText as text } from './text';

export function answers(
  seen: Shown | undefined,
  { train, chosen: { cell } }: Context,
  emit: Events,
) {
  const set = seen?.answers?.set ?? 'dev';
  return html`<answer-gallery
      class="wide"
      selectable
      .answers=${seen?.answers}
      .labels=${train.labels}
      .shape=${train.image!}
      .size=${48}
      .cell=${cell && ([cell.truth, cell.answer] as const)}
      @cell-select=${({ truth, answer }: CellSelect) => emit.choose({ cell: { truth, answer } })}
      @mistakes-select=${() => emit.choose({ cell: undefined })}
      @answer-select=${({ shown: { index } }: AnswerSelect) =>
        emit.choose({ tab: 'inside', picture: { set, index } })}
    ></answer-gallery>
    ${classTable(seen?.answers, train.labels)}`;
}

/** Precision, recall and F₁ of each class. */
function classTable(found: Answers | undefined, labels: readonly string[]) {
  const isCurrent = found?.confusion.length === labels.length ** 2;
  return html`<table class="wide">
    <caption .style=${'text-align: start'}>
      ${text.perClass}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.class}</th>
        <th scope="col">${text.precision}</th>
        <th scope="col">${text.recall}</th>
        <th scope="col">F₁</th>
      </tr>
    </thead>
    <tbody>
      ${labels.map((label, i) => {
        const result = isCurrent
          ? precisionAndRecall(found.confusion, labels.length, i)
          : undefined;
        const shown = (value: number | undefined) =>
          value === undefined ? '–' : formatPercent(value);
        return html`<tr>
          <th scope="row">${label}</th>
          <td>${shown(result?.precision)}</td>
          <td>${shown(result?.recall)}</td>
          <td>${shown(result?.f1)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
