/** What one can change about the race down the ravine. */
import { startOf, startParam } from '../../nn/surface-descent';
import type { Values } from '../../core/params';
import { bowl } from '../../nn/surfaces';
import { optimizerParams } from '../../core/training-params';
import { withDefault } from '../../core/params';

const { rate, ...others } = optimizerParams;

export const params = {
  start: startParam(),
  ...others,
  rate: withDefault({ ...rate, min: 1e-3, max: 10 }, 0.07),
} as const;

export type Params = typeof params;

/** J = ½(w² + 25b²): 25 times as steep along b as along w. */
const ravine = bowl(25);

export function sceneOf(values: Values<Params>) {
  return { surface: ravine, start: startOf(values, ravine, [-10, 2]) };
}
