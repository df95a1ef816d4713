/** Goes down the chosen surface, with noise or without. */
import type { Values } from '../../core/params';
import { descent } from '../../training/trainer/surface-trainer';
import { EPOCH, type Params, sceneOf } from './params';

export const train = descent((values: Values<Params>) => ({ ...sceneOf(values), epoch: EPOCH }));
