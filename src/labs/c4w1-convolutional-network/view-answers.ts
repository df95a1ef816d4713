/** What is taken for what: confusion matrix, precision and recall of each class, and the mistakes, the most certain first. */
import { html } from 'lit';
import { precisionAndRecall } from '../../nn/metrics';
import type { Answers, Observation } from '../../core/observation';
import '../../ui/images/answer-gallery';
import type { AnswerSelect } from '../../ui/images/answer-gallery';
import type { CellSelect } from '../../ui/images/confusion-matrix';
import { formatPercent } from '../../ui/format/format';
import type { ViewContext, ViewEvents } from '../../ui/lab-view';
import { type Choice, demandOf } from './view-choice';
import type { Params } from './params';
import { labText as text } from './text';

export function answers(
  seen: Observation | undefined,
  { train }: ViewContext<Params>,
  choice: Choice,
  emit: ViewEvents,
) {
  const { cell: _, ...rest } = choice;
  return html`<answer-gallery
      class="wide"
      selectable
      .answers=${seen?.answers}
      .labels=${train.labels}
      .shape=${train.image!}
      .size=${48}
      .cell=${choice.cell}
      @cell-select=${({ truth, answer }: CellSelect) =>
        emit.demand(demandOf({ ...choice, cell: [truth, answer] }))}
      @mistakes-select=${() => emit.demand(demandOf(rest))}
      @answer-select=${({ shown }: AnswerSelect) => {
        const picture = { pixels: Array.from(shown.pixels, (v) => Math.round(255 * v)) };
        emit.demand(demandOf({ ...choice, tab: 'inside', index: undefined, picture }));
      }}
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
