/** The loss of each example over its z (course 1, week 2), for a model of two features and one output. */
import { exp, log } from '../../core/math';
import type { LayerWeights } from '../../core/panels/parameters';
import type { Dataset } from '../../data/dataset';

/** One example: z = wᵀx + b, and what the model pays for its answer. */
export interface ExampleLoss {
  readonly z: number;
  readonly y: number;
  readonly loss: number;
}

/** L(ŷ, y) = −(y log ŷ + (1 − y) log(1 − ŷ)) with ŷ = σ(z), for any z. */
export function lossAt(z: number, y: number): number {
  const wrong = y === 1 ? -z : z;
  return Math.max(0, wrong) + log(1 + exp(-Math.abs(wrong)));
}

/** Of every example; their mean is the cost, but for a penalty. */
export function lossesOf({ W, b }: LayerWeights, { x, y, m }: Dataset): readonly ExampleLoss[] {
  return Array.from({ length: m }, (_, i) => {
    const z = W[0]! * x[2 * i]! + W[1]! * x[2 * i + 1]! + b[0]!;
    return { z, y: y[i]!, loss: lossAt(z, y[i]!) };
  });
}
