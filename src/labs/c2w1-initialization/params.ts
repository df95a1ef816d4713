/** What one can change: the data are the course's two rings, the network its 2–10–5–1. */
import { networkParams } from '../../core/model-params';
import { withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { batchOf, planarParams } from '../../data/planar/planar-params';

const { classes: _, ...data } = planarParams;

export const params = {
  ...data,
  m: withDefault(data.m, 300),
  ...networkParams,
  hidden: { ...withDefault(networkParams.hidden, [10, 5]), control: 'panel' },
  activation: withDefault(networkParams.activation, 'relu'),
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.01),
  batch: batchOf(trainingParams.batch),
} as const;

export type Params = typeof params;
