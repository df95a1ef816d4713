/** What one can change about a kernel that looks for edges. */
import { choice, number } from '../../core/params';
import { matrix } from '../../core/params/kinds/matrix';
import { DRAWING, firstStroke } from './pictures';
import { labText as text } from './text';

const pictures = ['halves', 'turned', 'quarters', 'scene', 'drawing', 'camera'] as const;

export const params = {
  picture: choice({
    ...text.params.picture,
    group: 'data',
    options: pictures,
    names: pictures.map((id) => text.pictures[id]),
    default: 'halves',
  }),
  drawing: matrix({
    ...text.params.drawing,
    group: 'data',
    control: 'view',
    min: 0,
    max: 10,
    maxRows: DRAWING,
    maxColumns: DRAWING,
    default: firstStroke,
  }),
  kernel: matrix({
    ...text.params.kernel,
    group: 'model',
    min: -100,
    max: 100,
    maxRows: 5,
    maxColumns: 5,
    default: [
      [1, 0, -1],
      [1, 0, -1],
      [1, 0, -1],
    ],
  }),
  pad: number({
    ...text.params.pad,
    symbol: 'p',
    group: 'model',
    min: 0,
    max: 3,
    step: 1,
    integer: true,
    default: 0,
  }),
  stride: number({
    ...text.params.stride,
    symbol: 's',
    group: 'model',
    min: 1,
    max: 4,
    step: 1,
    integer: true,
    default: 1,
  }),
} as const;

export type Params = typeof params;
