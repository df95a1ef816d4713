/** The two gaps between three errors, and what they say (course 2, week 1). */

/** Errors in per cent: the least that is possible, on the training set, on the dev set. */
export interface Errors {
  readonly bayes: number;
  readonly train: number;
  readonly dev: number;
}

export interface Diagnosis {
  /** What could still be learned: training error above the Bayes error. */
  readonly bias: number;
  /** What does not carry over: dev error above training error. */
  readonly variance: number;
  readonly highBias: boolean;
  readonly highVariance: boolean;
}

/** A gap of more points than this is high. */
export const HIGH = 3;

export function diagnose({ bayes, train, dev }: Errors): Diagnosis {
  const [bias, variance] = [train - bayes, dev - train];
  return { bias, variance, highBias: bias > HIGH, highVariance: variance > HIGH };
}

/** The verdict in a word, for texts. */
export const verdicts = ['neither', 'bias', 'variance', 'both'] as const;
export type Verdict = (typeof verdicts)[number];

export function verdictOf({ highBias, highVariance }: Diagnosis): Verdict {
  if (highBias) return highVariance ? 'both' : 'bias';
  return highVariance ? 'variance' : 'neither';
}
