/** The stage: the boundary, the rows of the first weights over time, and every unit on its way through the plane of its weights. */
import { html, nothing } from 'lit';
import { planarSets } from '../../data/planar/planar';
import { formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import '../../ui/charts/value-strips';
import '../../ui/charts/xy-chart';
import type { PlotCurve } from '../../ui/charts/xy-chart';
import type { Params } from './params';
import { labText as text } from './text';
import type { Trace } from './trace';

/** What is asked of the model. */
type Panels = 'map' | 'trace';

export const view = defineView<Panels, Params>({
  demand: () => ({ map: true, trace: true }),
  render({ frame, values, train, dev }, emit) {
    const trace = frame?.view?.trace;
    return html`${outputMap({
      title: text.map,
      map: frame?.view?.map,
      domain: planarSets[values.dataset].extent,
      train,
      dev,
      points: values.points,
      draw: (points, phase) => emit.set('points', points, phase),
    })}
    ${trace ? plane(trace) : nothing}
    ${trace ? strips(trace, frame!.step, frame!.metrics['rowDifference']!) : nothing}`;
  },
});

/** Of each unit its two weights over time. */
function strips({ weights }: Trace, step: number, difference: number) {
  const units = weights[0]!.length / 2;
  return titled(
    text.strips,
    html`<value-strips
        .rows=${text.weights}
        .strips=${Array.from({ length: units }, (_, j) => ({
          name: text.unit(j + 1),
          values: Float32Array.from([0, 1].flatMap((k) => weights.map((W) => W[k * units + j]!))),
        }))}
      ></value-strips>
      <p class="quiet" .style=${'margin: 0.5rem 0 0'}>${text.since(formatNumber(step))}</p>
      <p .style=${'margin: 0.25rem 0 0; font-weight: 500'}>
        ${text.difference(formatNumber(difference))}
      </p>`,
    'wide',
  );
}

function plane({ weights }: Trace) {
  const units = weights[0]!.length / 2;
  const way = (j: number) => weights.map((W) => [W[j]!, W[units + j]!] as const);
  const ways = Array.from({ length: units }, (_, j) => way(j));
  const curves: readonly PlotCurve[] = [
    ...ways.map((points, j) => ({ label: text.unit(j + 1), colour: j, points })),
    { label: text.now, colour: units, style: 'points', points: ways.map((of) => of.at(-1)!) },
  ];
  return titled(
    text.plane,
    html`<xy-chart
        .curves=${curves}
        .x=${{ title: text.weights[0] }}
        .y=${{ title: text.weights[1] }}
        .height=${17}
      ></xy-chart>
      <p class="quiet" .style=${'margin: 0.25rem 0 0'}>${text.where}</p>`,
  );
}
