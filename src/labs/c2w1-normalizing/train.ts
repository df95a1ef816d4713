/** Linear regression on two features by gradient descent. */
import type { CreateTrainer } from '../../core/lab';
import type { DescentView } from '../../nn/surface-descent';
import { surfaceTrainer } from '../../training/trainer/surface-trainer';
import { type Params, sceneOf } from './params';

export const createTrainer: CreateTrainer<DescentView, Params> = (setup) =>
  surfaceTrainer(setup, sceneOf);
