/** Trains the network, normalized or not: each hidden layer is Wa, batch norm, activation; or Wa + b, activation. */
import type { LayerSpec } from '../../nn/layers';
import { training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  layers: ({ hidden, norm, activation }) =>
    hidden.flatMap((units): readonly LayerSpec[] => [
      { type: 'dense', units },
      ...(norm ? [{ type: 'batch-norm' } as const] : []),
      { type: 'activation', activation },
      { type: 'dropout' },
    ]),
});
