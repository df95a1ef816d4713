/** The output of every run of a race over the plane, side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../core/params';
import '../../core/panels/maps';
import { uiText } from '../ui.text';
import './decision-map';
import { formatPercent } from '../format/format';
import type { SeenRun } from '../lab-view';
import { titled } from './output-map';

const text = uiText.race;

/** A small map for each run that has one, over the run's own examples, under its name and its accuracy; nothing while there is one run. */
export function raceMaps(
  title: string,
  runs: readonly SeenRun<Schema, 'map'>[],
): TemplateResult | typeof nothing {
  const seen = runs.filter((run) => run.frame?.view?.map && run.train.n === 2);
  if (seen.length < 2) return nothing;
  return titled(
    title,
    html`<div
      .style=${'display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: 0.5rem 0.75rem'}
    >
      ${seen.map(
        ({ name, frame, train }) =>
          html`<figure .style=${'margin: 0; min-inline-size: 0'}>
            <decision-map
              label=${name}
              .map=${frame?.view?.map}
              .classes=${train.classes}
              .train=${train}
            ></decision-map>
            <figcaption .style=${'margin-block-start: -1.1em; font-size: 0.8125rem'}>
              ${name}<br /><span class="number">${accuracies(frame?.metrics)}</span>
            </figcaption>
          </figure>`,
      )}
    </div>`,
    'wide',
  );
}

function accuracies({ accuracy, devAccuracy }: Readonly<Record<string, number>> = {}): string {
  if (accuracy === undefined) return '';
  const train = formatPercent(accuracy);
  return devAccuracy === undefined ? train : text.accuracies(train, formatPercent(devAccuracy));
}
