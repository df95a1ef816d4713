/** The stage: the boundary among its examples, and the numbers of the two scales. */
import { html } from 'lit';
import { planarSets } from '../../data/planar/planar';
import '../../ui/surfaces/decision-map';
import { formatNumber, formatPercent } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import { models, type Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map';

export const view = defineView<Panels, Params>({
  demand: () => ({ map: true }),
  render({ frame, values, train, dev }) {
    const parameters = countOf(models[values.model], train.n);
    const { accuracy, devAccuracy } = frame?.metrics ?? {};
    const rows: readonly (readonly [string, string])[] = [
      [text.parameters, formatNumber(parameters)],
      [text.examples, formatNumber(train.m)],
      [text.each, formatNumber(train.m / parameters)],
      [text.onTrain, shareText(accuracy)],
      [text.onDev, shareText(devAccuracy)],
    ];
    return html`<figure .style=${'margin: 0; inline-size: 100%; max-inline-size: 32rem'}>
        <figcaption .style=${'font-weight: 500; min-block-size: 2rem'}>${text.map}</figcaption>
        <decision-map
          label=${text.map}
          .map=${frame?.view?.map}
          .domain=${planarSets.moons.extent}
          .classes=${2}
          .train=${train}
          .dev=${{ ...dev, m: Math.min(dev.m, SHOWN) }}
        ></decision-map>
      </figure>
      <table .style=${'font-variant-numeric: tabular-nums; border-collapse: collapse'}>
        <caption .style=${'text-align: start; font-weight: 500; min-block-size: 2rem'}>
          ${text.facts}
        </caption>
        <tbody>
          ${rows.map(
            ([label, value]) =>
              html`<tr>
                <th
                  scope="row"
                  .style=${'text-align: start; font-weight: normal; padding: 0.2rem 0'}
                >
                  ${label}
                </th>
                <td .style=${'text-align: end'}>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  },
});

/** So many of the dev set are drawn. */
const SHOWN = 200;

/** Weights and biases of a network with one output. */
function countOf(hidden: readonly number[], inputs: number): number {
  const widths = [inputs, ...hidden, 1];
  return widths.slice(1).reduce((sum, units, l) => sum + (widths[l]! + 1) * units, 0);
}

const shareText = (share: number | undefined) => (share === undefined ? '–' : formatPercent(share));
