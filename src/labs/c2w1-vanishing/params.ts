/** How deep, what weights, which activation. */
import { type AnyValues, choice, number } from '../../core/params';
import { activations, weights } from './signal';
import { labText as text } from './text';

export const params = {
  depth: number({
    ...text.params.depth,
    symbol: 'L',
    group: 'model',
    min: 1,
    max: 60,
    step: 1,
    integer: true,
    default: 30,
  }),
  weights: choice({
    ...text.params.weights,
    group: 'model',
    options: weights,
    names: weights.map((id) => text.weights[id]),
    default: 'identity',
  }),
  w: number({
    ...text.params.w,
    symbol: 'w',
    group: 'model',
    min: 0.1,
    max: 3,
    step: 0.05,
    default: 0.9,
    when: ({ weights: kind }: AnyValues) => kind === 'identity' || kind === 'normal',
  }),
  activation: choice({
    ...text.params.activation,
    group: 'model',
    options: activations,
    names: activations.map((id) => text.activations[id]),
    default: 'linear',
  }),
  draw: number({
    ...text.params.draw,
    group: 'model',
    min: 1,
    max: 100,
    step: 1,
    integer: true,
    default: 1,
    when: ({ weights: kind }: AnyValues) => kind !== 'identity',
  }),
} as const;

export type Params = typeof params;
