/** The widths of a network. */
import { type AnyValues, number, sizes } from '../../core/params';
import { matrix } from '../../core/params/kinds/matrix';
import { arrays, forms } from './quiz';
import { labText as text } from './text';

export const params = {
  inputs: number({
    ...text.params.inputs,
    symbol: 'n⁰',
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
    group: 'data',
    min: 1,
    max: 1_000_000,
    scale: 'log',
    integer: true,
    default: 209,
  }),
  layers: sizes({
    ...text.params.layers,
    group: 'model',
    max: 10_000,
    maxLength: 8,
    default: [20, 7, 5, 1],
  }),
  asked: number({
    ...text.params.asked,
    symbol: 'l',
    group: 'view',
    min: 1,
    max: 8,
    step: 1,
    integer: true,
    top: ({ layers }: AnyValues) => Math.max(1, (layers as readonly number[]).length),
    default: 2,
  }),
  /** A row of forms in the order of the arrays, counted from 1; 0 is no answer. */
  answers: matrix({
    ...text.params.answers,
    group: 'view',
    control: 'view',
    min: 0,
    max: forms.length,
    maxRows: 1,
    maxColumns: arrays.length,
    default: [arrays.map(() => 0)],
  }),
} as const;

export type Params = typeof params;
