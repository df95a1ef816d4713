/** What one can change about a window on its way over a small volume. */
import { choice, number } from '../../core/params';
import { labText as text } from './text';

const layers = ['convolution', 'max', 'average'] as const;
const examples = ['small', 'colour', 'course'] as const;
const gradients = ['one', 'ones', 'numbers'] as const;
const whole = { integer: true, step: 1 } as const;

/** The course's example has its own size; only the small ones can be changed. */
const ofOurs = ({ example }: Readonly<Record<string, unknown>>) => example !== 'course';

export const params = {
  layer: choice({
    ...text.params.layer,
    group: 'model',
    options: layers,
    names: layers.map((id) => text.layers[id]),
    default: 'convolution',
  }),
  example: choice({
    ...text.params.example,
    group: 'data',
    options: examples,
    names: examples.map((id) => text.examples[id]),
    default: 'small',
  }),
  size: number({
    ...text.params.size,
    ...whole,
    symbol: 'f',
    group: 'model',
    min: 1,
    max: 5,
    default: 3,
    when: ofOurs,
  }),
  stride: number({
    ...text.params.stride,
    ...whole,
    symbol: 's',
    group: 'model',
    min: 1,
    max: 3,
    default: 1,
    when: ofOurs,
  }),
  pad: number({
    ...text.params.pad,
    ...whole,
    symbol: 'p',
    group: 'model',
    min: 0,
    max: 2,
    default: 0,
    when: (values) => ofOurs(values) && values['layer'] === 'convolution',
  }),
  gradient: choice({
    ...text.params.gradient,
    group: 'training',
    options: gradients,
    names: gradients.map((id) => text.gradients[id]),
    default: 'one',
  }),
  row: number({
    ...text.params.row,
    ...whole,
    group: 'training',
    control: 'view',
    min: 0,
    max: 10,
    default: 0,
  }),
  column: number({
    ...text.params.column,
    ...whole,
    group: 'training',
    control: 'view',
    min: 0,
    max: 10,
    default: 0,
  }),
} as const;

export type Params = typeof params;
