/** What can be chosen on the stage. */
import { place } from '../../core/choices';

export const choices = {
  /** A cell of the sum. */
  place,
} as const;

export type Choices = typeof choices;
