/** What one can change about a learning rate that decays. */
import { type AnyValues, choice, number, type Values, withDefault } from '../../core/params';
import { noiseParam, startOf, startParam } from '../../nn/surface-descent';
import { bowl, type Surface } from '../../nn/surfaces';
import { optimizerParams } from '../../core/training-params';
import { schemeNames } from './schemes';
import { labText as text } from './text';

const training = { group: 'training', effect: 'live' } as const;

export const params = {
  start: startParam(),
  rate: withDefault(
    { ...optimizerParams.rate, ...text.rate, symbol: 'α₀', min: 1e-4, max: 1 },
    0.05,
  ),
  scheme: choice({ ...text.scheme, ...training, options: schemeNames, default: 'inverse' }),
  decayRate: number({
    ...text.decayRate,
    ...training,
    symbol: 'd',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.1,
    when: ({ scheme }: AnyValues) =>
      scheme === 'inverse' || scheme === 'exponential' || scheme === 'staircase',
  }),
  noise: noiseParam(3, 10),
} as const;

export type Params = typeof params;

/** Steps of an epoch: as if the training set came in ten mini-batches. */
export const EPOCH = 10;

/** The ravine ½(x² + 25y²), seen closely: what matters happens around its lowest point. */
const ravine: Surface = { ...bowl(25), domain: { x: [-5, 5], y: [-2.5, 2.5] } };

export function sceneOf(values: Values<Params>) {
  return { surface: ravine, start: startOf(values, ravine, [-4.5, 1.5]) };
}
