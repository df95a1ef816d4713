/** Goes down the ravine in noisy steps whose rate follows the chosen scheme. */
import type { CreateTrainer } from '../../core/lab';
import type { DescentView } from '../../nn/surface-descent';
import { surfaceTrainer } from '../../training/trainer/surface-trainer';
import { EPOCH, type Params, sceneOf } from './params';
import { rateIn } from './schemes';

export const createTrainer: CreateTrainer<DescentView, Params> = (setup) =>
  surfaceTrainer(setup, (values) => ({
    ...sceneOf(values),
    epoch: EPOCH,
    rate: ({ rate, scheme, decayRate }, step) =>
      rateIn(Math.ceil(step / EPOCH), scheme, rate, decayRate),
  }));
