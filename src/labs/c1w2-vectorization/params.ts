/** Two shapes to be added, and the size of a product to be timed. */
import { number, sizes } from '../../core/params';
import { labText as text } from './text';

const shape = { group: 'data', max: 6, maxLength: 2 } as const;

export const params = {
  n: number({
    ...text.params.n,
    symbol: 'n',
    group: 'data',
    min: 8,
    max: 512,
    scale: 'log',
    integer: true,
    default: 256,
  }),
  first: sizes({ ...text.params.first, ...shape, default: [3, 4] }),
  second: sizes({ ...text.params.second, ...shape, default: [1, 4] }),
} as const;

export type Params = typeof params;
