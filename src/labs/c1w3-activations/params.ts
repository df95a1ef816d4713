/** Which activation, and where on it one stands. */
import { choice, number } from '../../core/params';
import { activations } from './functions';
import { labText as text } from './text';

export const params = {
  activation: choice({
    ...text.params.activation,
    symbol: 'g',
    group: 'model',
    options: activations,
    names: activations.map((id) => text.activations[id]),
    default: 'sigmoid',
  }),
  leak: number({
    ...text.params.leak,
    group: 'model',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.01,
    when: ({ activation }) => activation === 'leaky-relu',
  }),
  z: number({
    ...text.params.z,
    symbol: 'z',
    group: 'data',
    min: -8,
    max: 8,
    step: 0.1,
    default: 0,
  }),
} as const;

export type Params = typeof params;
