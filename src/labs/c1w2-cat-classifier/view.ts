/** The stage: the weights as a picture, what the unit makes of pictures, and its mistakes. */
import { html, nothing } from 'lit';
import type { Observation, PicturesProbe } from '../../core/observation';
import '../../ui/answer-gallery';
import type { CellSelect } from '../../ui/confusion-matrix';
import { formatPercent } from '../../ui/format';
import type { LabView } from '../../ui/lab-view';
import { titled } from '../../ui/output-map';
import '../../ui/weight-image';
import type { Params } from './params';
import { labText as text } from './text';

const panels = ['weights', 'answers'];

export const view: LabView<Observation, Params> = (frame, { train, demand }, emit) => {
  const { cell } = (demand.probe ?? {}) as PicturesProbe;
  emit.demand({ panels, probe: { cell } });
  const seen = frame?.view;
  const shape = train.image!;
  return html`${titled(
    text.weights,
    html`<weight-image .layer=${seen?.layers?.[0]} .shape=${shape} .size=${168}></weight-image>`,
    'wide',
  )}
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
