/** Goes down the ravine with the chosen optimizer. */
import { descent } from '../../training/trainer/surface-trainer';
import { sceneOf } from './params';

export const train = descent(sceneOf);
