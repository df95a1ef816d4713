/** The stage: the network with a small map in every unit, and large, what it makes of the plane. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, nothing } from 'lit';
import type { Seen } from '../../core/panel';
import type { UnitPlace } from '../../core/panels/maps';
import type { Values } from '../../core/params';
import { type Dataset, domainOf } from '../../data/dataset';
import '../../ui/surfaces/decision-map';
import type { PointsChange } from '../../ui/surfaces/decision-map';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import '../../ui/surfaces/model-outcome';
import '../../ui/network/network-graph';
import type { SizesChange, UnitSelect } from '../../ui/network/network-graph';
import { raceMaps } from '../../ui/surfaces/race-maps';
import type { Choices } from './choices';
import type { Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map' | 'units' | 'unit' | 'weights' | 'predictions';

export const view = defineView<Panels, Params, Choices>({
  /** Maps where there is a plane, else answers. */
  demand(context) {
    if (!isDrawn(context.train)) return { weights: true, predictions: true };
    const unit = unitOf(context);
    return { map: true, units: true, weights: true, ...(unit && { unit }) };
  },
  others: ({ train }) => (isPlane(train) ? { map: true } : {}),
  render(moment, emit) {
    const { frame, values, train } = moment;
    return html`<network-graph
        class=${widthOf(values)}
        editable
        .inputs=${train.features}
        .sizes=${values.hidden}
        .outputs=${outputNames(train)}
        .units=${frame?.view?.units}
        .layers=${frame?.view?.weights}
        .selected=${isDrawn(train) ? unitOf(moment) : undefined}
        @sizes-change=${(e: SizesChange) => emit.set('hidden', e.sizes, 'done')}
        @unit-select=${(e: UnitSelect) => emit.choose({ unit: e.probe })}
      ></network-graph>
      ${isDrawn(train) ? map(frame?.view, moment, emit) : outcome(frame?.view, moment)}
      ${isPlane(train) ? raceMaps(text.race, moment.runs) : nothing}`;
  },
});

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

/** The chosen unit, as long as the network has it. */
function unitOf({ values, chosen: { unit } }: ViewContext<Params, Choices>): UnitPlace | undefined {
  return unit && unit.unit < (values.hidden[unit.layer - 1] ?? 0) ? unit : undefined;
}

/** The output over the plane, or the chosen unit in its place. */
function map(
  seen: Seen<Panels> | undefined,
  context: ViewContext<Params, Choices>,
  emit: ViewEvents<Choices>,
) {
  const { values, train, dev } = context;
  const unit = unitOf(context);
  const output = train.n === 1 ? text.outputCurve : text.outputMap;
  const title = unit ? text.unitMap(unit.layer, unit.unit + 1) : output;
  return html`<figure
    class=${widthOf(values)}
    .style=${'margin: 0 auto; inline-size: 100%; max-inline-size: 28rem'}
  >
    <figcaption
      .style=${'display: flex; gap: 0.75rem; align-items: center; min-block-size: 2.25rem'}
    >
      <strong .style=${'font-weight: 500'}>${title}</strong>
      ${
        unit
          ? html`<wa-button
              size="s"
              appearance="plain"
              @click=${() => emit.choose({ unit: undefined })}
              >${text.backToOutput}</wa-button
            >`
          : nothing
      }
    </figcaption>
    <decision-map
      ?wide=${train.n === 1}
      ?editable=${!unit && train.origin !== 'own'}
      ?signed=${unit !== undefined}
      label=${title}
      .map=${unit ? seen?.unit : seen?.map}
      .domain=${train.extent ?? domainOf(train)}
      .classes=${train.classes}
      .train=${train}
      .dev=${dev}
      .points=${values.points}
      @points-change=${(e: PointsChange) => emit.set('points', e.points, e.phase)}
    ></decision-map>
  </figure>`;
}

/** The learner's own examples of many features: answers beside the truth, on the dev set if there is one. */
function outcome(seen: Seen<Panels> | undefined, { train, dev }: ViewContext<Params, Choices>) {
  const shown = dev.m > 0 ? dev : train;
  const outputs = dev.m > 0 ? seen?.predictions?.dev : seen?.predictions?.train;
  return html`<figure class="wide" .style=${'margin: 0'}>
    <figcaption .style=${'min-block-size: 1.75rem'}>
      <strong .style=${'font-weight: 500'}>${dev.m > 0 ? text.onDev : text.onTrain}</strong>
    </figcaption>
    <model-outcome .set=${shown} .outputs=${outputs}></model-outcome>
  </figure>`;
}

function outputNames({ classes, labels }: Dataset): readonly string[] {
  return classes > 2 ? labels : [classes === 0 ? labels[0]! : 'ŷ'];
}
