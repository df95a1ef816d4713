/** What one can change: 2–20–3–1 on a noisy frontier, with every means against overfitting. */
import { networkParams } from '../../core/model-params';
import { type AnyValues, flag, number, withDefault } from '../../core/params';
import { maskParams, trainingParams } from '../../core/training-params';
import { planarParams } from '../../data/planar/planar-params';
import { labText as text } from './text';

const { m, noise, points } = planarParams;
const { l2, keepProb, l1, clip, ...training } = trainingParams;
const data = { group: 'data', effect: 'restart' } as const;

export const params = {
  m: withDefault(m, 211),
  noise,
  copies: number({ ...text.copies, ...data, min: 0, max: 8, integer: true, step: 1, default: 0 }),
  spread: number({
    ...text.spread,
    ...data,
    min: 0.01,
    max: 1,
    scale: 'log',
    default: 0.2,
    when: ({ copies }: AnyValues) => (copies as number) > 0,
  }),
  points,
  normalize: flag({ ...text.normalize, ...data, default: true, advanced: true }),
  ...networkParams,
  hidden: { ...withDefault(networkParams.hidden, [20, 3]), max: 32, maxLength: 4 },
  activation: withDefault(networkParams.activation, 'relu'),
  initializer: withDefault(networkParams.initializer, 'xavier'),
  ...training,
  rate: withDefault(training.rate, 0.3),
  batch: {
    ...training.batch,
    top: ({ m: examples, copies }: AnyValues) =>
      Math.max(2, (examples as number) * (1 + (copies as number))),
  },
  l2,
  keepProb,
  ...maskParams,
  l1,
  clip,
  patience: { ...training.patience, advanced: false },
  example: number({
    ...text.example,
    group: 'view',
    effect: 'view',
    min: 1,
    max: 2000,
    integer: true,
    step: 1,
    default: 1,
    top: ({ m: examples }: AnyValues) => Math.max(1, examples as number),
    when: ({ keepProb: kept }: AnyValues) => (kept as number) < 1,
  }),
} as const;

export type Params = typeof params;
