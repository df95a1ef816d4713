/** The stage: the boundary, and beside it every parameter with its gradient, what the optimizer remembers, and its step. */
import { html } from 'lit';
import type { ParameterStep } from '../../core/panels/parameters';
import type { OptimizerName } from '../../core/training-params';
import { planarSets } from '../../data/planar/planar';
import { defineView } from '../../ui/lab-view';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import '../../ui/network/parameter-lanes';
import type { Lane } from '../../ui/network/parameter-lanes';
import { raceMaps } from '../../ui/surfaces/race-maps';
import type { Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map' | 'steps';

export const view = defineView<Panels, Params>({
  demand: () => ({ map: true, steps: true }),
  others: () => ({ map: true }),
  render({ frame, values, train, dev, runs }, emit) {
    const steps = frame?.view?.steps ?? [];
    return html`${outputMap({
      title: text.map,
      map: frame?.view?.map,
      domain: planarSets.moons.extent,
      train,
      dev,
      points: values.points,
      draw: (points, phase) => emit.set('points', points, phase),
    })}
    ${titled(
      text.steps,
      html`<parameter-lanes
        .groups=${steps.map(({ name }) => name)}
        .lanes=${lanesOf(steps, values.optimizer)}
      ></parameter-lanes>`,
    )}
    ${raceMaps(text.race, runs)}`;
  },
});

/** What each optimizer keeps, in the order in which it keeps it; squares are shown by their root. */
const memories: Readonly<
  Record<OptimizerName, readonly (readonly [title: string, square: boolean])[]>
> = {
  gd: [],
  momentum: [[text.average, false]],
  nesterov: [[text.average, false]],
  rmsprop: [[text.size, true]],
  adagrad: [[text.sum, true]],
  adadelta: [
    [text.size, true],
    [text.changes, true],
  ],
  adam: [
    [text.average, false],
    [text.size, true],
  ],
  adamw: [
    [text.average, false],
    [text.size, true],
  ],
};

function lanesOf(steps: readonly ParameterStep[], optimizer: OptimizerName): readonly Lane[] {
  return [
    { title: text.gradient, values: steps.map(({ gradient }) => gradient) },
    ...memories[optimizer].map(([title, square], slot) => ({
      title,
      values: steps.map(({ memory }) => {
        const kept = memory[slot] ?? new Float32Array(0);
        return square ? kept.map(Math.sqrt) : kept;
      }),
    })),
    { title: text.step, values: steps.map(({ change }) => change) },
  ];
}
