/** A network small enough to read every number of it. */
import { type AnyValues, choice, number, sizes } from '../../core/params';
import { labText as text } from './text';

const examples = ['course', 'xor'] as const;
const activations = ['tanh', 'relu', 'sigmoid'] as const;
const restart = { effect: 'restart', group: 'model' } as const;

export const params = {
  example: choice({
    ...text.params.example,
    effect: 'restart',
    group: 'data',
    options: examples,
    names: examples.map((id) => text.examples[id]),
    default: 'course',
  }),
  m: number({
    ...text.params.m,
    symbol: 'm',
    effect: 'restart',
    group: 'data',
    min: 1,
    max: 8,
    step: 1,
    integer: true,
    default: 3,
    when: ({ example }: AnyValues) => example === 'course',
  }),
  hidden: sizes({ ...text.params.hidden, ...restart, max: 6, maxLength: 3, default: [4] }),
  activation: choice({
    ...text.params.activation,
    ...restart,
    options: activations,
    names: activations.map((id) => text.activations[id]),
    default: 'tanh',
    when: ({ hidden }: AnyValues) => (hidden as readonly number[]).length > 0,
  }),
  scale: number({
    ...text.params.scale,
    ...restart,
    min: 0,
    max: 2,
    step: 0.01,
    default: 0.01,
    zeroText: text.zeros,
  }),
  rate: number({
    ...text.params.rate,
    symbol: 'α',
    effect: 'live',
    group: 'training',
    min: 1e-3,
    max: 30,
    scale: 'log',
    default: 1.2,
  }),
} as const;

export type Params = typeof params;
