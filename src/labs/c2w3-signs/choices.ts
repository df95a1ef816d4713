/** What can be chosen on the stage. */
import { cell, picture } from '../../core/choices';

export const choices = {
  /** The picture that is read. */
  picture,
  /** The cell of the confusion matrix whose pictures are shown. */
  cell,
} as const;

export type Choices = typeof choices;
