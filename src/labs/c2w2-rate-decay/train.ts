/** Goes down the ravine in noisy steps whose rate follows the chosen scheme. */
import { descent } from '../../training/trainer/surface-trainer';
import { EPOCH, type Params, sceneOf } from './params';
import { rateIn } from './schemes';

export const train = descent<Params>((values) => ({
  ...sceneOf(values),
  epoch: EPOCH,
  rate: ({ rate, scheme, decayRate }, step) =>
    rateIn(Math.ceil(step / EPOCH), scheme, rate, decayRate),
}));
