/** Linear regression on two features by gradient descent. */
import type { CreateTrainer } from '../../core/lab';
import type { DescentView } from '../../core/surface-descent';
import { surfaceTrainer } from '../../training/surface';
import { type Params, sceneOf } from './params';

export const createTrainer: CreateTrainer<DescentView, Params> = (setup) =>
  surfaceTrainer(setup, sceneOf);
