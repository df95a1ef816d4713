/** What can be chosen on the stage. */
import { unit } from '../../core/choices';

export const choices = {
  /** The hidden unit whose map is shown large, in the place of the output's. */
  unit,
} as const;

export type Choices = typeof choices;
