/** The widths of a network. */
import { number, sizes } from '../../core/params';
import { labText as text } from './text';

export const params = {
  inputs: number({
    ...text.params.inputs,
    symbol: 'n⁰',
    effect: 'live',
    group: 'data',
    min: 1,
    max: 1_000_000,
    scale: 'log',
    integer: true,
    default: 12_288,
  }),
  m: number({
    ...text.params.m,
    symbol: 'm',
    effect: 'live',
    group: 'data',
    min: 1,
    max: 1_000_000,
    scale: 'log',
    integer: true,
    default: 209,
  }),
  layers: sizes({
    ...text.params.layers,
    effect: 'live',
    group: 'model',
    max: 10_000,
    maxLength: 8,
    default: [20, 7, 5, 1],
  }),
} as const;

export type Params = typeof params;
