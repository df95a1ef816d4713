/** The stage: the network as the next step will train it, its masks, and what it makes of the plane. */
import { html, nothing } from 'lit';
import type { Demand } from '../../core/lab';
import type { Mask, Observation, UnitProbe } from '../../core/observation';
import { domainOf } from '../../data/dataset';
import { planarSets } from '../../data/planar';
import type { LabView, ViewContext } from '../../ui/lab-view';
import '../../ui/mask-image';
import '../../ui/network-graph';
import type { SizesChange } from '../../ui/network-graph';
import { outputMap, titled } from '../../ui/output-map';
import type { Params } from './params';
import { labText as text } from './text';

export const view: LabView<Observation, Params> = (frame, context, emit) => {
  const { values, train, dev } = context;
  emit.demand(demandOf(context));
  const seen = frame?.view;
  const masks = values.keepProb < 1 ? seen?.masks : undefined;
  const isOwn = train.name !== planarSets.frontier.name;
  const shown = Math.min(values.example, masks?.[0]?.m ?? 1) - 1;
  return html`<network-graph
      class="wide"
      editable
      .maxLayers=${4}
      .maxUnits=${32}
      .inputs=${train.features}
      .sizes=${values.hidden}
      .outputs=${['ŷ']}
      .units=${seen?.units}
      .layers=${seen?.layers}
      .kept=${masks?.map((mask) => rowOf(mask, shown))}
      .selected=${undefined as UnitProbe | undefined}
      @sizes-change=${(e: SizesChange) => emit.set('hidden', e.sizes, 'done')}
    ></network-graph>
    ${outputMap({
      title: text.map,
      map: seen?.map,
      domain: isOwn ? domainOf(train) : planarSets.frontier.extent,
      train,
      dev,
      points: values.points,
      ...(!isOwn && { draw: (points, phase) => emit.set('points', points, phase) }),
      width: masks ? '' : 'wide',
    })}
    ${
      masks
        ? titled(
            text.masks,
            html`<mask-image
                .masks=${masks}
                .names=${masks.map((_, l) => text.mask(l + 1))}
                .chosen=${shown}
              ></mask-image>
              <p class="quiet" .style=${'margin: 0; font-size: 0.8125rem'}>
                ${text.reading(shown + 1)}
              </p>`,
          )
        : nothing
    }`;
};

function demandOf({ values }: ViewContext<Params>): Demand {
  const panels = ['map', 'units', 'weights'];
  return { panels: values.keepProb < 1 ? [...panels, 'masks'] : panels };
}

/** The units of one example. */
function rowOf({ units, kept }: Mask, example: number): Uint8Array {
  return kept.subarray(example * units, (example + 1) * units);
}
