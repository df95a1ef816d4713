/** The stage: the network as the next step will train it, its masks, and what it makes of the plane. */
import { html, nothing } from 'lit';
import type { Seen } from '../../core/panel';
import type { Mask } from '../../core/panels/spread';
import { domainOf } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import '../../ui/images/mask-image';
import '../../ui/surfaces/model-outcome';
import '../../ui/network/network-graph';
import type { SizesChange } from '../../ui/network/network-graph';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import { raceMaps } from '../../ui/surfaces/race-maps';
import type { Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map' | 'units' | 'weights' | 'predictions' | 'masks';

export const view = defineView<Panels, Params>({
  demand: ({ values, train }) => ({
    ...(train.n === 2 ? { map: true } : { predictions: true }),
    units: true,
    weights: true,
    ...(values.keepProb < 1 && { masks: true }),
  }),
  others: ({ train }) => (train.n === 2 ? { map: true } : {}),
  render(context, emit) {
    const { frame } = context;
    const { values, train } = context;
    const seen = frame?.view;
    const drops = values.keepProb < 1 && values.hidden.length > 0;
    const masks = drops ? seen?.masks : undefined;
    const shown = Math.min(values.example, masks?.[0]?.m ?? 1) - 1;
    return html`<network-graph
        class="wide"
        editable
        .maxLayers=${4}
        .maxUnits=${32}
        .inputs=${train.features}
        .sizes=${values.hidden}
        .outputs=${train.classes > 2 ? train.labels : ['ŷ']}
        .units=${seen?.units}
        .layers=${seen?.weights}
        .kept=${masks?.map((mask) => rowOf(mask, shown))}
        @sizes-change=${(e: SizesChange) => emit.set('hidden', e.sizes, 'done')}
      ></network-graph>
      ${answers(seen, context, emit, masks ? '' : 'wide')}
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
      }
      ${train.n === 2 ? raceMaps(text.race, context.runs) : nothing}`;
  },
});

/** The output over the plane; of the learner's own examples with other than two features, answers beside the truth. */
function answers(
  seen: Seen<Panels> | undefined,
  { values, train, dev }: ViewContext<Params>,
  emit: ViewEvents,
  width: 'wide' | '',
) {
  const isOwn = train.name !== planarSets.frontier.name;
  if (train.n === 2)
    return outputMap({
      title: text.map,
      map: seen?.map,
      domain: isOwn ? domainOf(train) : planarSets.frontier.extent,
      train,
      dev,
      points: values.points,
      width,
      ...(!isOwn && { draw: (points, phase) => emit.set('points', points, phase) }),
    });
  const [set, outputs] =
    dev.m > 0 ? [dev, seen?.predictions?.dev] : [train, seen?.predictions?.train];
  return titled(
    text.answers,
    html`<model-outcome .set=${set} .outputs=${outputs}></model-outcome>`,
    width,
  );
}

/** The units of one example. */
function rowOf({ units, kept }: Mask, example: number): Uint8Array {
  return kept.subarray(example * units, (example + 1) * units);
}
