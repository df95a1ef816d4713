/** What is taken for what: confusion matrix, precision and recall of each class, and the mistakes, the most certain first. */
import { html, nothing } from 'lit';
import { precisionAndRecall } from '../../core/metrics';
import type { Answers, Observation } from '../../core/observation';
import '../../ui/confusion-matrix';
import type { CellSelect } from '../../ui/confusion-matrix';
import { formatPercent } from '../../ui/format';
import '../../ui/image-grid';
import type { ImageSelect } from '../../ui/image-grid';
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
  const { labels } = train;
  const found = seen?.answers?.confusion.length === labels.length ** 2 ? seen.answers : undefined;
  const { cell: _, ...rest } = choice;
  return html`<figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
      <figcaption class="quiet">${text.measured(found?.set ?? 'dev', found?.m)}</figcaption>
      <confusion-matrix
        selectable
        .labels=${labels}
        .counts=${found?.confusion ?? []}
        .selected=${choice.cell}
        @cell-select=${({ truth, answer }: CellSelect) =>
          emit.demand(demandOf({ ...choice, cell: [truth, answer] }))}
      ></confusion-matrix>
    </figure>
    <figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
      <figcaption
        .style=${'display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; min-block-size: 2.25rem'}
      >
        <strong .style=${'font-weight: 500'}>${titleOf(found, choice, labels)}</strong>
        ${
          choice.cell
            ? html`<button class="outlined" @click=${() => emit.demand(demandOf(rest))}>
                ${text.backToMistakes}
              </button>`
            : nothing
        }
      </figcaption>
      <image-grid
        selectable
        .images=${pixels(found)}
        .shape=${train.image!}
        .size=${48}
        .captions=${(found?.shown ?? []).map(({ truth, answer, certainty }) =>
          text.taken(labels[truth]!, labels[answer]!, formatPercent(certainty)),
        )}
        @image-select=${({ index }: ImageSelect) => {
          const shown = index === undefined ? undefined : found?.shown[index];
          if (!shown) return;
          const picture = { pixels: Array.from(shown.pixels, (v) => Math.round(255 * v)) };
          emit.demand(demandOf({ ...choice, tab: 'inside', index: undefined, picture }));
        }}
      ></image-grid>
    </figure>
    ${classTable(found, labels)}`;
}

function titleOf(found: Answers | undefined, { cell }: Choice, labels: readonly string[]): string {
  if (!found) return text.mistakesToCome;
  if (cell) return text.inCell(labels[cell[0]]!, labels[cell[1]]!, found.total);
  return text.mistakes(found.total, found.m, found.shown.length);
}

function pixels(found: Answers | undefined): Float32Array {
  if (!found || found.shown.length === 0) return new Float32Array();
  const n = found.shown[0]!.pixels.length;
  const all = new Float32Array(found.shown.length * n);
  for (const [i, shown] of found.shown.entries()) all.set(shown.pixels, i * n);
  return all;
}

/** Precision, recall and F₁ of each class. */
function classTable(found: Answers | undefined, labels: readonly string[]) {
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
        const result = found && precisionAndRecall(found.confusion, labels.length, i);
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
