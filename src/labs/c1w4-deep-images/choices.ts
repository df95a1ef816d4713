/** What can be chosen on the stage. */
import { cell } from '../../core/choices';

export const choices = {
  /** The cell of the confusion matrix whose pictures are shown. */
  cell,
} as const;

export type Choices = typeof choices;
