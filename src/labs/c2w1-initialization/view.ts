/** The stage: what the network makes of the rings, and how values and gradients are spread in each layer. */
import { html } from 'lit';
import type { LayerStatistics } from '../../core/panels/spread';
import { planarSets } from '../../data/planar/planar';
import { defineView } from '../../ui/lab-view';
import '../../ui/network/layer-histograms';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import { raceMaps } from '../../ui/surfaces/race-maps';
import type { Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map' | 'histograms';

export const view = defineView<Panels, Params>({
  demand: () => ({ map: true, histograms: true }),
  others: () => ({ map: true }),
  render({ frame, values, train, dev, runs }, emit) {
    const layers = frame?.view?.histograms;
    return html`${outputMap({
      title: text.map,
      map: frame?.view?.map,
      domain: planarSets.circles.extent,
      train,
      dev,
      points: values.points,
      draw: (points, phase) => emit.set('points', points, phase),
    })}
    ${titled(
      text.histograms,
      html`<layer-histograms
        label=${text.histograms}
        .names=${namesOf(values.hidden.length)}
        .columns=${columnsOf(layers)}
      ></layer-histograms>`,
    )}
    ${raceMaps(text.race, runs)}`;
  },
});

/** Layers by number, and the output by what it gives. */
function namesOf(hidden: number): readonly string[] {
  return [...Array.from({ length: hidden }, (_, l) => text.layer(l + 1)), text.output];
}

function columnsOf(layers: readonly LayerStatistics[] = []) {
  return [
    { title: text.values, layers: layers.map(({ a }) => a) },
    { title: text.slopes, layers: layers.map(({ dW }) => dW) },
  ];
}
