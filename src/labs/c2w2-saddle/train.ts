/** Goes down the chosen surface, with noise or without. */
import type { CreateTrainer } from '../../core/lab';
import type { DescentView } from '../../nn/surface-descent';
import { surfaceTrainer } from '../../training/trainer/surface-trainer';
import { EPOCH, type Params, sceneOf } from './params';

export const createTrainer: CreateTrainer<DescentView, Params> = (setup) =>
  surfaceTrainer(setup, (values) => ({ ...sceneOf(values), epoch: EPOCH }));
