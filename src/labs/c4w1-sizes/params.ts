/** A picture and a chain of layers behind it. */
import { number } from '../../core/params';
import { matrix } from '../../core/params/kinds/matrix';
import { labText as text } from './text';

const whole = { group: 'data', integer: true, step: 1 } as const;

/** The table of the notes: two convolutions, each pooled, and three dense layers. */
export const lenet = [
  [0, 5, 1, 0, 8],
  [1, 2, 2, 0, 1],
  [0, 5, 1, 0, 16],
  [1, 2, 2, 0, 1],
  [2, 1, 1, 0, 120],
  [2, 1, 1, 0, 84],
  [2, 1, 1, 0, 10],
];

export const MOST_LAYERS = 12;

export const params = {
  side: number({ ...text.params.side, ...whole, symbol: 'n', min: 1, max: 512, default: 32 }),
  channels: number({
    ...text.params.channels,
    ...whole,
    min: 1,
    max: 512,
    default: 3,
  }),
  layers: matrix({
    ...text.params.layers,
    group: 'model',
    control: 'view',
    min: 0,
    max: 4096,
    maxRows: MOST_LAYERS,
    maxColumns: 5,
    default: lenet,
  }),
} as const;

export type Params = typeof params;
