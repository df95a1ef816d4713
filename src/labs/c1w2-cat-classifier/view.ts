/** The stage: the weights as a picture, what the unit makes of pictures, and its mistakes; for the course's files, their printed costs. */
import { html, nothing } from 'lit';
import type { PicturesProbe } from '../../core/observation';
import '../../ui/answer-gallery';
import type { CellSelect } from '../../ui/confusion-matrix';
import { formatPercent } from '../../ui/format';
import type { LabView } from '../../ui/lab-view';
import { titled } from '../../ui/output-map';
import '../../ui/weight-image';
import { courseCosts, courseRate, isTheCourses } from './course';
import type { Seen } from './noted';
import type { Params } from './params';
import { labText as text } from './text';

const panels = ['weights', 'answers'];

export const view: LabView<Seen, Params> = (frame, { values, train, demand }, emit) => {
  const { cell } = (demand.probe ?? {}) as PicturesProbe;
  emit.demand({ panels, probe: { cell } });
  const seen = frame?.view;
  const shape = train.image!;
  return html`${titled(
    text.weights,
    html`<weight-image .layer=${seen?.layers?.[0]} .shape=${shape} .size=${168}></weight-image>`,
    'wide',
  )}
  ${isTheCourses(train) && values.rate === courseRate ? course(seen?.noted) : nothing}
  ${titled(
    text.answers,
    html`${frame ? score(frame.metrics) : nothing}
      <answer-gallery
        .answers=${seen?.answers}
        .labels=${train.labels}
        .shape=${shape}
        .cell=${cell}
        @cell-select=${({ truth, answer }: CellSelect) =>
          emit.demand({ panels, probe: { cell: [truth, answer] } })}
        @mistakes-select=${() => emit.demand({ panels, probe: {} })}
      ></answer-gallery>`,
    'wide',
  )}`;
};

function score({ accuracy, devAccuracy }: Readonly<Record<string, number>>) {
  if (accuracy === undefined || devAccuracy === undefined) return nothing;
  return html`<p .style=${'margin: 0 0 0.5rem'}>
    ${text.score(formatPercent(accuracy), formatPercent(devAccuracy))}
  </p>`;
}

/** The table "course / here / difference". */
function course(noted: Float64Array | undefined) {
  return html`<table class="wide">
    <caption .style=${'text-align: start'}>
      ${text.course}
    </caption>
    <thead>
      <tr>
        ${[text.step, text.printed, text.here, text.difference].map(
          (head) => html`<th scope="col">${head}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${courseCosts.map(([step, cost], i) => {
        const here = noted?.[i] ?? NaN;
        const shown = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(6));
        return html`<tr>
          <th scope="row">${step}</th>
          <td>${shown(cost)}</td>
          <td>${shown(here)}</td>
          <td>${shown(Math.abs(here - cost))}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
