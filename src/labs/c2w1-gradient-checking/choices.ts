/** What can be chosen on the stage. */
import { answered } from '../../core/choices';

export const choices = {
  /** Which bug the learner takes for the hidden one, by the number of the riddle. */
  guesses: answered,
} as const;

export type Choices = typeof choices;
