/** What one can change about gradient descent on a surface. */
import { type AnyValues, choice, number, type Values, withDefault } from '../../core/params';
import { startOf, startParam } from '../../nn/surface-descent';
import { bowl, type Pair, plateau, type Surface, valleys } from '../../nn/surfaces';
import { optimizerParams } from '../../core/training-params';
import { labText as text } from './text';

const surfaceNames = ['bowl', 'valleys', 'plateau'] as const;

export const params = {
  surface: choice({
    ...text.surface,
    group: 'model',
    effect: 'restart',
    options: surfaceNames,
    default: 'bowl',
  }),
  curvature: number({
    ...text.curvature,
    group: 'model',
    effect: 'restart',
    min: 1,
    max: 100,
    scale: 'log',
    default: 25,
    when: ({ surface }: AnyValues) => surface === 'bowl',
  }),
  start: startParam(),
  rate: withDefault({ ...optimizerParams.rate, min: 1e-4, max: 10 }, 0.03),
} as const;

export type Params = typeof params;

/** Where a run starts that has not been given a start. */
const starts: Readonly<Record<(typeof surfaceNames)[number], Pair>> = {
  bowl: [-10, 2],
  valleys: [3.5, 1.5],
  plateau: [-5, 2],
};

/** The surface and the start that values describe. */
export function sceneOf(values: Values<Params>): {
  readonly surface: Surface;
  readonly start: Pair;
} {
  const { surface, curvature } = values;
  const chosen = { bowl: bowl(curvature), valleys, plateau }[surface];
  return { surface: chosen, start: startOf(values, chosen, starts[surface]) };
}
