/** The moons in any number, and a dev set that is the same size however few there are to train on. */
import type { Seeds } from '../../core/run';
import type { Values } from '../../core/params';
import type { Dataset } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import type { Params } from './params';

/** Enough for an accuracy that is right to about one in a hundred. */
const DEV = 1000;
/** Far from the seeds that repetitions of a training count through. */
const DEV_SEED = 1000;

/** m examples of the training set, with the dev set as its test set. */
export function moons({ m, noise }: Values<Params>, { data }: Seeds): Dataset {
  const set = planarSets.moons;
  const draw = (count: number, seed: number) =>
    set.generate({ m: count, noise: noise * set.defaults.noise, seed: seed % 2 ** 32, classes: 2 });
  return { ...draw(m, data), test: draw(DEV, data + DEV_SEED) };
}
