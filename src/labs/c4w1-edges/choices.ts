/** What can be chosen on the stage. */
import { place } from '../../core/choices';

export const choices = {
  /** A cell of the sheet that is drawn on. */
  place,
} as const;

export type Choices = typeof choices;
