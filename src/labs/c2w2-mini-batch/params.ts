/** What one can change: the data are the course’s moons, the network its 2–5–2–1. */
import { networkParams } from '../../core/model-params';
import { withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { batchOf, planarParams } from '../../data/planar/planar-params';

const { classes: _, ...data } = planarParams;

export const params = {
  ...data,
  m: withDefault(data.m, 300),
  ...networkParams,
  hidden: { ...withDefault(networkParams.hidden, [5, 2]), control: 'panel' },
  activation: withDefault(networkParams.activation, 'relu'),
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.03),
  batch: batchOf(withDefault(trainingParams.batch, 64)),
} as const;

export type Params = typeof params;
