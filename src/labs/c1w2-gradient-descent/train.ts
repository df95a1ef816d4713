/** Goes down the chosen surface by plain gradient descent. */
import { descent } from '../../training/trainer/surface-trainer';
import { sceneOf } from './params';

export const train = descent(sceneOf);
