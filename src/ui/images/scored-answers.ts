/** What a classifier makes of pictures: its two accuracies in a sentence, and the gallery of its answers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Seen } from '../../core/panel';
import type { Cell } from '../../core/panels/pictures';
import type { Frame, Metrics } from '../../core/run';
import { answersText as text } from './answer-gallery.text';
import type { Dataset } from '../../data/dataset';
import './answer-gallery';
import type { CellSelect } from './confusion-matrix';
import { formatPercent } from '../format/format';
import { titled } from '../surfaces/output-map';

/** The figure; `choose` is told of another cell. */
export function scoredAnswers(
  { frame, train, chosen: { cell } }: Scored,
  choose: (some: { readonly cell: Cell | undefined }) => void,
): TemplateResult {
  return titled(
    text.title,
    html`${frame ? score(frame.metrics) : nothing}
      <answer-gallery
        .answers=${frame?.view?.answers}
        .labels=${train.labels}
        .shape=${train.image!}
        .cell=${cell && ([cell.truth, cell.answer] as const)}
        @cell-select=${({ truth, answer }: CellSelect) => choose({ cell: { truth, answer } })}
        @mistakes-select=${() => choose({ cell: undefined })}
      ></answer-gallery>`,
    'wide',
  );
}

/** What it is drawn from. */
interface Scored {
  readonly frame: Frame<Seen<'answers'>> | undefined;
  readonly train: Dataset;
  readonly chosen: { readonly cell: Cell | undefined };
}

function score({ accuracy, devAccuracy }: Metrics) {
  if (accuracy === undefined || devAccuracy === undefined) return nothing;
  return html`<p .style=${'margin: 0 0 0.5rem'}>
    ${text.score(formatPercent(accuracy), formatPercent(devAccuracy))}
  </p>`;
}
