/** What can be chosen on the stage. */
import { answered } from '../../core/choices';

export const choices = {
  /** What the learner says of the cases. */
  quiz: answered,
} as const;

export type Choices = typeof choices;
