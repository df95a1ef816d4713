/** Seeds of single examples, so that each can be made without the others. */

/** The seed of example i of a set: whole numbers below 2³², mixed so that neighbours have nothing in common (MurmurHash3's finalizer). */
export function seedOf(seed: number, i: number): number {
  return mixed(mixed(seed) ^ i);
}

function mixed(word: number): number {
  let h = (word + 0x9e3779b9) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
