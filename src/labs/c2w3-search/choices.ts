/** What can be chosen on the stage. */
import { whole } from '../../core/choices';

export const choices = {
  /** The trial that is looked at; the best, as long as none is chosen. */
  trial: whole(undefined),
  /** The range on the upward axis of the scatter, counted from 1; 0 is the cost. */
  up: whole(1),
} as const;

export type Choices = typeof choices;
