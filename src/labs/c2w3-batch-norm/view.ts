/** The stage: each layer's z before and after batch norm, one layer's units closely, and the boundary. */
import { html, nothing } from 'lit';
import type { NormState } from '../../core/panels/parameters';
import type { LayerStatistics } from '../../core/panels/spread';
import { planarSets } from '../../data/planar/planar';
import '../../ui/charts/interval-plot';
import { defineView } from '../../ui/lab-view';
import '../../ui/network/layer-histograms';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import type { Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map' | 'histograms' | 'norms';

export const view = defineView<Panels, Params>({
  demand: ({ values }) => ({ map: true, histograms: true, ...(values.norm && { norms: true }) }),
  render({ frame, values, train, dev }, emit) {
    const seen = frame?.view;
    return html`${titled(
      text.histograms,
      html`<layer-histograms
        label=${text.histograms}
        .names=${[...values.hidden.map((_, l) => String(l + 1)), text.output]}
        .columns=${columnsOf(seen?.histograms, values.norm)}
      ></layer-histograms>`,
    )}
    ${outputMap({
      title: text.map,
      map: seen?.map,
      domain: planarSets.flower.extent,
      train,
      dev,
      points: values.points,
      draw: (points, phase) => emit.set('points', points, phase),
    })}
    ${values.norm ? units(seen?.norms, Math.min(values.layer, values.hidden.length)) : nothing}`;
  },
});

function columnsOf(layers: readonly LayerStatistics[] = [], norm: boolean) {
  if (!norm) return [{ title: text.z, layers: layers.map(({ z }) => z) }];
  return [
    { title: text.before, layers: layers.map(({ before, z }) => before ?? z) },
    // The output has no batch norm: its z stands under "before".
    { title: text.after, layers: layers.map(({ before, z }) => before && z) },
  ];
}

/** The units of one layer: what comes to its batch norm, and what that makes of it. */
function units(norms: readonly NormState[] | undefined, layer: number) {
  const norm = norms?.find((state) => state.layer === layer);
  if (!norm) return nothing;
  return html`${titled(
    text.incoming(layer),
    html`<interval-plot
      .rowName=${text.unit}
      .series=${[
        { title: text.set, centres: norm.mean, halves: norm.variance.map(Math.sqrt) },
        {
          title: text.running,
          centres: norm.runningMean,
          halves: norm.runningVariance.map(Math.sqrt),
        },
      ]}
    ></interval-plot>`,
  )}
  ${titled(
    text.outgoing,
    html`<interval-plot
      .rowName=${text.unit}
      .series=${[{ title: text.learned, centres: norm.beta, halves: norm.gamma.map(Math.abs) }]}
    ></interval-plot>`,
  )}`;
}
