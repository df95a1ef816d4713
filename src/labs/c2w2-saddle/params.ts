/** What one can change about saddles and plateaus. */
import { choice, type Values, withDefault } from '../../core/params';
import { noiseParam, startOf, startParam } from '../../nn/surface-descent';
import { monkeySaddle, type Pair, pass, plateau, saddle, type Surface } from '../../nn/surfaces';
import { optimizerParams } from '../../core/training-params';
import { labText as text } from './text';

const { rate, ...others } = optimizerParams;

export const params = {
  surface: choice({
    ...text.surface,
    group: 'model',
    effect: 'restart',
    options: ['saddle', 'pass', 'monkey', 'plateau'],
    default: 'saddle',
  }),
  start: startParam(),
  ...others,
  rate: withDefault({ ...rate, min: 1e-3, max: 10 }, 0.1),
  noise: noiseParam(0, 1),
} as const;

export type Params = typeof params;

/** Steps of an epoch: noise stands for mini-batches. */
export const EPOCH = 10;

/** Each surface with a usual start: saddles on the ridge that leads to them. */
const scenes: Readonly<
  Record<Values<Params>['surface'], { readonly surface: Surface; readonly start: Pair }>
> = {
  saddle: { surface: saddle, start: [-1.5, 0] },
  pass: { surface: pass, start: [-1.5, 0] },
  monkey: { surface: monkeySaddle, start: [1.2, 0] },
  plateau: { surface: plateau, start: [-5, 2] },
};

export function sceneOf(values: Values<Params>) {
  const { surface, start } = scenes[values.surface];
  return { surface, start: startOf(values, surface, start) };
}
