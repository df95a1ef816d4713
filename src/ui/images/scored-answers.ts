/** What a classifier makes of pictures: its two accuracies in a sentence, and the gallery of its answers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Demand } from '../../core/lab';
import type { Observation, PicturesProbe } from '../../core/observation';
import type { Frame, Metrics } from '../../core/run';
import { answersText as text } from './answer-gallery.text';
import type { Dataset } from '../../data/dataset';
import './answer-gallery';
import type { CellSelect } from './confusion-matrix';
import { formatPercent } from '../format/format';
import { titled } from '../surfaces/output-map';

/** `panels` with the cell of the confusion matrix that the learner has chosen: what a view with these answers demands. */
export function answersDemand(panels: readonly string[], { probe }: Demand): Demand {
  const { cell } = (probe ?? {}) as PicturesProbe;
  return { panels, probe: { cell } };
}

/** The figure; `demand` is the one in force, of which it changes the cell. */
export function scoredAnswers(
  frame: Frame<Observation> | undefined,
  train: Dataset,
  demand: Demand,
  change: (demand: Demand) => void,
): TemplateResult {
  const { cell } = (demand.probe ?? {}) as PicturesProbe;
  return titled(
    text.title,
    html`${frame ? score(frame.metrics) : nothing}
      <answer-gallery
        .answers=${frame?.view?.answers}
        .labels=${train.labels}
        .shape=${train.image!}
        .cell=${cell}
        @cell-select=${({ truth, answer }: CellSelect) =>
          change({ ...demand, probe: { cell: [truth, answer] } })}
        @mistakes-select=${() => change({ ...demand, probe: {} })}
      ></answer-gallery>`,
    'wide',
  );
}

function score({ accuracy, devAccuracy }: Metrics) {
  if (accuracy === undefined || devAccuracy === undefined) return nothing;
  return html`<p .style=${'margin: 0 0 0.5rem'}>
    ${text.score(formatPercent(accuracy), formatPercent(devAccuracy))}
  </p>`;
}
