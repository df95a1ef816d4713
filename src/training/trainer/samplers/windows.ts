/** Windows of a text for a language model: input 'x' is `length` tokens from a place drawn at random, 'y' the tokens that follow each. */
import { below, DrawingSampler, type Sampler } from './sampler';

/**
 * Of a text of `tokens` tokens. Rows for it: x the text itself, y the text without its first token; both overlap, since
 * the start of a row is the number drawn.
 */
export function windows(tokens: number, length: number, seed: number): Sampler {
  const places = tokens - length;
  if (places < 1)
    throw new Error(
      `A text of ${tokens} tokens has no window of ${length} and the one that follows`,
    );
  return new DrawingSampler(
    Math.max(1, Math.floor(tokens / length)),
    seed,
    (random, batch) => Array.from({ length: batch }, () => below(random, places)),
    { strides: { x: 1, y: 1 } },
  );
}
