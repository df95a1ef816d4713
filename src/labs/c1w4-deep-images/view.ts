/** The stage: the layers with their shapes and parameters, and what the network makes of pictures. */
import { html, nothing } from 'lit';
import type { Observation, PicturesProbe } from '../../core/observation';
import '../../ui/answer-gallery';
import type { CellSelect } from '../../ui/confusion-matrix';
import { formatPercent } from '../../ui/format';
import type { LabView } from '../../ui/lab-view';
import '../../ui/layer-diagram';
import { titled } from '../../ui/output-map';
import type { Params } from './params';
import { labText as text } from './text';

const panels = ['answers'];

export const view: LabView<Observation, Params> = (frame, { values, train, demand }, emit) => {
  const { cell } = (demand.probe ?? {}) as PicturesProbe;
  emit.demand({ panels, probe: { cell } });
  const shape = train.image!;
  return html`<layer-diagram
      class="wide"
      .input=${[train.n]}
      .blocks=${[]}
      .dense=${values.hidden}
      .outputs=${train.classes > 2 ? train.classes : 1}
    ></layer-diagram>
    ${titled(
      text.answers,
      html`${frame ? score(frame.metrics) : nothing}
        <answer-gallery
          .answers=${frame?.view?.answers}
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
