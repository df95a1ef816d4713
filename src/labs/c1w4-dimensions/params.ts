/** The widths of a network. */
import { type AnyValues, number, sizes } from '../../core/params';
import { answers } from '../../core/params/kinds/answers';
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
  /** For each array the form that its shape is taken for. Which of them are told apart depends on the layer: the view asks. */
  answers: answers({
    ...text.params.answers,
    group: 'view',
    control: 'view',
    questions: arrays.map((question) => ({ question, answers: forms })),
  }),
} as const;

export type Params = typeof params;
