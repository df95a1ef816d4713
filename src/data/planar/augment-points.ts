/** Augmentation of points: copies of the training examples, moved a little, that keep their class. */
import { RandomState } from '../../core/random';
import type { Dataset } from '../dataset';

/** The set with `copies` of each of its examples, each moved by normal noise of deviation `spread`; a test set stays as it is. */
export function withCopies(set: Dataset, copies: number, spread: number, seed: number): Dataset {
  if (copies === 0) return set;
  const random = new RandomState(seed);
  const parts = Array.from({ length: copies }, () => {
    const noise = random.randn(set.x.length);
    return Float64Array.from(set.x, (value, i) => value + spread * noise[i]!);
  });
  return {
    ...set,
    x: Float64Array.from([set.x, ...parts].flatMap((part) => [...part])),
    y: Float64Array.from({ length: set.m * (copies + 1) }, (_, i) => set.y[i % set.m]!),
    m: set.m * (copies + 1),
  };
}
