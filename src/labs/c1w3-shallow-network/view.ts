/** The stage: the network with a small map in every unit, and large, what it makes of the plane. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, nothing } from 'lit';
import type { Demand } from '../../core/lab';
import type { Observation, UnitProbe } from '../../core/observation';
import type { Values } from '../../core/params';
import { type Dataset, domainOf } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import '../../ui/surfaces/decision-map';
import type { PointsChange } from '../../ui/surfaces/decision-map';
import type { LabView, ViewContext, ViewEvents } from '../../ui/lab-view';
import '../../ui/surfaces/model-outcome';
import '../../ui/network/network-graph';
import type { SizesChange, UnitSelect } from '../../ui/network/network-graph';
import { raceDemand, raceMaps } from '../../ui/surfaces/race-maps';
import type { Params } from './params';
import { labText as text } from './text';

export const view: LabView<Observation, Params> = (frame, context, emit) => {
  const demand = demandOf(context, context.demand.probe as UnitProbe | undefined);
  emit.demand(demand);
  const { values, train } = context;
  return html`<network-graph
      class=${widthOf(values)}
      editable
      .inputs=${train.features}
      .sizes=${values.hidden}
      .outputs=${outputNames(train)}
      .units=${frame?.view?.units}
      .layers=${frame?.view?.layers}
      .selected=${demand.probe}
      @sizes-change=${(e: SizesChange) => emit.set('hidden', e.sizes, 'done')}
      @unit-select=${(e: UnitSelect) => emit.demand(demandOf(context, e.probe))}
    ></network-graph>
    ${isDrawn(train) ? map(frame?.view, context, demand, emit) : outcome(frame?.view, context)}
    ${isPlane(train) ? raceMaps(text.race, context.runs) : nothing}`;
};

/** The diagram of several layers takes the whole width, and the map stands below it. */
const widthOf = ({ hidden }: Values<Params>) => (hidden.length > 1 ? 'wide' : '');

/** Whether examples are points in the plane, or of a curve. */
function isDrawn({ n, classes }: Dataset): boolean {
  return n === 2 || (n === 1 && classes === 0);
}

/** Whether the model's output is a map over the plane. */
function isPlane({ n }: Dataset): boolean {
  return n === 2;
}

/** What is visible: maps where there is a plane, else answers; the chosen unit as long as the network has it. */
function demandOf(
  { values, train, runs }: ViewContext<Params>,
  chosen: UnitProbe | undefined,
): Demand & { readonly probe?: UnitProbe } {
  if (!isDrawn(train)) return { panels: ['weights', 'predictions'] };
  const others = isPlane(train) ? raceDemand(runs) : {};
  const there = chosen && chosen.unit < (values.hidden[chosen.layer - 1] ?? 0);
  return there
    ? { panels: ['map', 'units', 'weights', 'unit'], probe: chosen, ...others }
    : { panels: ['map', 'units', 'weights'], ...others };
}

/** The output over the plane, or the chosen unit in its place. */
function map(
  seen: Observation | undefined,
  context: ViewContext<Params>,
  { probe }: { readonly probe?: UnitProbe },
  emit: ViewEvents,
) {
  const { values, train, dev } = context;
  const output = train.n === 1 ? text.outputCurve : text.outputMap;
  const title = probe ? text.unitMap(probe.layer, probe.unit + 1) : output;
  return html`<figure
    class=${widthOf(values)}
    .style=${'margin: 0 auto; inline-size: 100%; max-inline-size: 28rem'}
  >
    <figcaption
      .style=${'display: flex; gap: 0.75rem; align-items: center; min-block-size: 2.25rem'}
    >
      <strong .style=${'font-weight: 500'}>${title}</strong>
      ${
        probe
          ? html`<wa-button
              size="s"
              appearance="plain"
              @click=${() => emit.demand(demandOf(context, undefined))}
              >${text.backToOutput}</wa-button
            >`
          : nothing
      }
    </figcaption>
    <decision-map
      ?wide=${train.n === 1}
      ?editable=${!probe && isOfTheLab(train, values)}
      ?signed=${probe !== undefined}
      label=${title}
      .map=${probe ? seen?.unit : seen?.map}
      .domain=${isOfTheLab(train, values) ? planarSets[values.dataset].extent : domainOf(train)}
      .classes=${train.classes}
      .train=${train}
      .dev=${dev}
      .points=${values.points}
      @points-change=${(e: PointsChange) => emit.set('points', e.points, e.phase)}
    ></decision-map>
  </figure>`;
}

/** The learner's own examples of many features: answers beside the truth, on the dev set if there is one. */
function outcome(seen: Observation | undefined, { train, dev }: ViewContext<Params>) {
  const shown = dev.m > 0 ? dev : train;
  const outputs = dev.m > 0 ? seen?.predictions?.dev : seen?.predictions?.train;
  return html`<figure class="wide" .style=${'margin: 0'}>
    <figcaption .style=${'min-block-size: 1.75rem'}>
      <strong .style=${'font-weight: 500'}>${dev.m > 0 ? text.onDev : text.onTrain}</strong>
    </figcaption>
    <model-outcome .set=${shown} .outputs=${outputs}></model-outcome>
  </figure>`;
}

/** Whether the data are those that the values describe, to which points can be added, and not a file. */
function isOfTheLab({ name }: Dataset, { dataset }: Values<Params>): boolean {
  return name === planarSets[dataset].name;
}

function outputNames({ classes, labels }: Dataset): readonly string[] {
  return classes > 2 ? labels : [classes === 0 ? labels[0]! : 'ŷ'];
}
