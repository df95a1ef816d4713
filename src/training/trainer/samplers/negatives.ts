/** Pairs with negatives (skip-gram with negative sampling, Mikolov et al. 2013; course 5, week 2): inputs 'centre' and 'context' of a drawn pair, and words drawn by how common they are. */
import type { RandomState } from '../../../core/random';
import { below, DrawingSampler, type Sampler } from './sampler';

/** count^¾, by roots, which are exact everywhere: rare words are drawn more often than they occur. */
const share = (count: number) => Math.sqrt(count) * Math.sqrt(Math.sqrt(count));

/**
 * Of `pairs` pairs, with `negatives` words each, drawn in proportion to count^¾ of `counts`. Rows for it: centre and
 * context of every pair, and for inputs 'negative1' … the numbers of all words.
 */
export function pairsWithNegatives(
  pairs: number,
  counts: ArrayLike<number>,
  negatives: number,
  seed: number,
): Sampler {
  const cumulative: number[] = [];
  for (const count of Array.from(counts)) cumulative.push((cumulative.at(-1) ?? 0) + share(count));
  const word = (random: RandomState) => {
    const at = random.rand(1)[0]! * cumulative.at(-1)!;
    return Math.min(
      cumulative.length - 1,
      cumulative.findIndex((upTo) => at < upTo),
    );
  };
  const names = Array.from({ length: negatives }, (_, i) => `negative${i + 1}`);
  return new DrawingSampler(
    pairs,
    seed,
    (random, batch) => {
      const drawn = (one: () => number) => Array.from({ length: batch }, one);
      return [
        ...drawn(() => below(random, pairs)),
        ...names.flatMap(() => drawn(() => word(random))),
      ];
    },
    { slots: Object.fromEntries(names.map((name, i) => [name, i + 1])) },
  );
}
