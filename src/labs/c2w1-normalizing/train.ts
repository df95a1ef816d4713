/** Linear regression on two features by gradient descent. */
import { descent } from '../../training/trainer/surface-trainer';
import { sceneOf } from './params';

export const train = descent(sceneOf);
