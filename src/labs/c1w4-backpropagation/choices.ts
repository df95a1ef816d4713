/** What can be chosen on the stage. */
import { named, together, whole } from '../../core/choices';

export const choices = {
  /** A number of a matrix by its name, such as dZ2; rows and columns count from 0. */
  cell: together({ name: named(/^(d?[AbWZ]\d|Y)$/), row: whole(0), column: whole(0) }),
} as const;

export type Choices = typeof choices;
