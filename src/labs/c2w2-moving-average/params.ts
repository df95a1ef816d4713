/** What one can change about a moving average: what is averaged, and how. β and what is shown act at once. */
import { type AnyValues, choice, flag, number } from '../../core/params';
import { optimizerParams } from '../../core/training-params';
import { M } from './network';
import { labText as text } from './text';

const onGradient = ({ source }: AnyValues) => source === 'gradient';
const view = { group: 'view', effect: 'view' } as const;

export const params = {
  source: choice({
    ...text.source,
    group: 'data',
    effect: 'restart',
    options: ['temperature', 'ten', 'gradient'],
    default: 'temperature',
  }),
  weight: choice({
    ...text.weight,
    ...view,
    group: 'data',
    options: ['W1', 'W2', 'b2'],
    default: 'W2',
    when: onGradient,
  }),
  beta: number({
    ...text.beta,
    ...view,
    symbol: 'β',
    min: 0,
    max: 0.995,
    step: 0.01,
    default: 0.9,
  }),
  corrected: flag({ ...text.corrected, ...view, default: false }),
  batch: number({
    ...text.batch,
    group: 'training',
    effect: 'restart',
    min: 1,
    max: M,
    scale: 'log',
    integer: true,
    default: 16,
    when: onGradient,
  }),
  rate: number({
    ...optimizerParams.rate,
    effect: 'restart',
    min: 1e-3,
    max: 10,
    default: 0.1,
    when: onGradient,
  }),
} as const;

export type Params = typeof params;

/** The gradients that are recorded, in the order of the options of `weight`. */
export const weightNames = params.weight.options;
