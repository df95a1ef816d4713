/** The masks of dropout as data: which units of which example the next step keeps. */
import type { Mask } from '../../core/panels/spread';
import type { Values } from '../../core/params';
import { RandomState } from '../../core/random';
import type { maskParams } from '../../core/training-params';
import type { NoiseState } from '../../models/executor';

export type MaskValues = Values<typeof maskParams>;

/** What a step of `m` examples from this state of the noise will keep, for each place with so many units; all, at keep_prob 1. */
export function masksAhead(
  { key, position }: NoiseState,
  units: readonly number[],
  m: number,
  keepProb: number,
): readonly Mask[] {
  const random = new RandomState(0);
  random.setState({ key, position, gauss: undefined });
  const limit = Math.fround(keepProb);
  return units.map((count) => {
    const noise = keepProb < 1 ? random.rand(m * count) : new Float64Array(m * count);
    return { units: count, m, kept: Uint8Array.from(noise, (u) => Number(Math.fround(u) < limit)) };
  });
}
