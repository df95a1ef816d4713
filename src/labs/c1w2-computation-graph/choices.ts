/** What can be chosen on the stage. */
import { oneOf } from '../../core/choices';
import { graphs } from './graph';

export const choices = {
  /** The quantity whose derivative is explained. */
  quantity: oneOf(
    Object.values(graphs).flatMap(({ inputs, steps }) => [...inputs, ...steps.map(({ id }) => id)]),
    undefined,
  ),
} as const;

export type Choices = typeof choices;
