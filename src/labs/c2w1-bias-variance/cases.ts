/** Errors to judge, as in the lecture and its quiz. */
import type { Errors, Verdict } from './diagnosis';

/** Errors in per cent, and what the course says of them. */
export const cases: readonly (Errors & { readonly verdict: Verdict })[] = [
  { bayes: 0, train: 1, dev: 11, verdict: 'variance' },
  { bayes: 0, train: 15, dev: 16, verdict: 'bias' },
  { bayes: 0, train: 15, dev: 30, verdict: 'both' },
  { bayes: 0, train: 0.5, dev: 1, verdict: 'neither' },
  { bayes: 15, train: 15, dev: 16, verdict: 'neither' },
  { bayes: 0, train: 0.5, dev: 7, verdict: 'variance' },
];
