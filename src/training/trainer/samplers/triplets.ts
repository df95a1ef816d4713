/** Anchor, positive and negative (FaceNet, Schroff et al. 2015; course 4, week 4): inputs 'anchor', 'positive' and 'negative' of one set of rows. */
import { below, DrawingSampler, type Sampler } from './sampler';

/** `identities[i]` is whose row i is; every identity needs two rows at least, and there must be two of them. */
export function triplets(identities: ArrayLike<number>, seed: number): Sampler {
  const rowsOf = new Map<number, number[]>();
  for (const [row, identity] of Array.from(identities).entries())
    rowsOf.set(identity, [...(rowsOf.get(identity) ?? []), row]);
  const groups = [...rowsOf.values()];
  const few = groups.find((rows) => rows.length < 2);
  if (groups.length < 2 || few)
    throw new Error(
      `Triplets need two identities with two rows each; found ${groups.map((rows) => rows.length).join(', ')}`,
    );
  return new DrawingSampler(
    identities.length,
    seed,
    (random, batch) => {
      const drawn = Array.from({ length: batch }, () => {
        const own = below(random, groups.length);
        const other = (own + 1 + below(random, groups.length - 1)) % groups.length;
        const [rows, others] = [groups[own]!, groups[other]!];
        const anchor = below(random, rows.length);
        const positive = (anchor + 1 + below(random, rows.length - 1)) % rows.length;
        return [rows[anchor]!, rows[positive]!, others[below(random, others.length)]!] as const;
      });
      return [0, 1, 2].flatMap((slot) => drawn.map((triplet) => triplet[slot]!));
    },
    { slots: { anchor: 0, positive: 1, negative: 2 } },
  );
}
