/** What can be chosen on the stage. */
import { cell, oneOf, strokes, together, whole } from '../../core/choices';
import { tabs } from './params';

export const choices = {
  tab: oneOf(tabs, 'filters'),
  /** The picture that is followed through the layers; there is one drawing only. */
  picture: together({ set: oneOf(['train', 'dev', 'drawing'], 'train'), index: whole(0) }),
  /** A unit by the number of its stage, and its place there. */
  unit: together({ stage: whole(0), channel: whole(0), row: whole(0), column: whole(0) }),
  /** The cell of the confusion matrix whose pictures are shown. */
  cell,
  /** What is on the pad. */
  drawing: strokes,
} as const;

export type Choices = typeof choices;
