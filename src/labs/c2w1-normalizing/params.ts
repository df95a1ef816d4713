/** What one can change about inputs and their scale. */
import { choice, number, type Values, withDefault } from '../../core/params';
import { startOf, startParam } from '../../nn/surface-descent';
import { type Examples, leastSquares, type Pair, type Quadratic } from '../../nn/surfaces';
import { optimizerParams } from '../../core/training-params';
import { examplesOf } from './examples';
import { labText as text } from './text';

const data = { group: 'data', effect: 'restart' } as const;

export const params = {
  normalize: choice({
    ...text.normalize,
    ...data,
    options: ['none', 'mean', 'both'],
    default: 'none',
  }),
  ratio: number({ ...text.ratio, ...data, symbol: 'r', min: 1, max: 20, step: 0.5, default: 10 }),
  mean: number({ ...text.mean, ...data, symbol: 'μ', min: 0, max: 3, step: 0.1, default: 0 }),
  start: startParam(),
  rate: withDefault({ ...optimizerParams.rate, min: 1e-4, max: 10 }, 0.01),
} as const;

export type Params = typeof params;

/** The map shows |w₁| and |w₂| up to this; a run has arrived when J is this near the lowest. */
const REACH = 2;
const MARGIN = 0.01;

/** Examples, the cost of regression on them, and where the run starts. */
export interface Scene {
  readonly examples: Examples;
  readonly surface: Quadratic;
  readonly start: Pair;
  readonly facts: { readonly condition: number };
}

export function sceneOf(values: Values<Params>): Scene {
  const examples = examplesOf(values.ratio, values.mean, values.normalize);
  const surface = leastSquares(examples, REACH, MARGIN);
  const [steep, flat] = surface.curvatures;
  const start = startOf(values, surface, [-1.5, -1.5]);
  return { examples, surface, start, facts: { condition: steep / flat } };
}
