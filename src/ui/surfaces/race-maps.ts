/** The output of every run of a race over the plane, side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Observation } from '../../core/observation';
import { uiText } from '../ui.text';
import './decision-map';
import { formatPercent } from '../format/format';
import type { SeenRun } from '../lab-view';
import { titled } from './output-map';

const text = uiText.race;

/** What a view asks of the other runs, so that there is something to show: nothing while there is one run. */
export function raceDemand(runs: readonly SeenRun[]): { readonly others?: readonly string[] } {
  return runs.length > 1 ? { others: ['map'] } : {};
}

/** A small map for each run that has one, over the run's own examples, under its name and its accuracy; nothing while there is one run. */
export function raceMaps(title: string, runs: readonly SeenRun[]): TemplateResult | typeof nothing {
  const seen = runs.filter((run) => mapOf(run.frame?.view) && run.train.n === 2);
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
              .map=${mapOf(frame?.view)}
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

/** The frames of other labs' views have none. */
function mapOf(view: unknown) {
  return (view as Observation | undefined)?.map;
}

function accuracies({ accuracy, devAccuracy }: Readonly<Record<string, number>> = {}): string {
  if (accuracy === undefined) return '';
  const train = formatPercent(accuracy);
  return devAccuracy === undefined ? train : text.accuracies(train, formatPercent(devAccuracy));
}
