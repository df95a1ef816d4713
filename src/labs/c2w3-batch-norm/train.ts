/** Trains the network, normalized or not. */
import type { CreateTrainer } from '../../core/lab';
import type { LayerSpec } from '../../nn/layers';
import type { Observation } from '../../core/observation';
import type { Values } from '../../core/params';
import { split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = ({ values, seeds, backend }) =>
  supervised({
    ...values,
    values,
    seeds,
    backend,
    hidden: layersOf(values),
    split: split(lab.dataset!(values, seeds), values.devFraction, seeds.data),
    domain: planarSets.flower.extent,
  });

/** Each hidden layer is Wa, batch norm, activation; without batch norm Wa + b, activation. */
function layersOf({ hidden, norm, activation }: Values<Params>): readonly LayerSpec[] {
  return hidden.flatMap((units): readonly LayerSpec[] => [
    { type: 'dense', units },
    ...(norm ? [{ type: 'batch-norm' } as const] : []),
    { type: 'activation', activation },
    { type: 'dropout' },
  ]);
}
