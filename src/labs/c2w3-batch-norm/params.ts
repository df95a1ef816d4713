/** What one can change: the course's flower, and a network of six layers with or without batch norm. */
import { networkParams } from '../../core/model-params';
import { type AnyValues, flag, number, withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { batchOf, planarParams } from '../../data/planar/planar-params';
import { labText as text } from './text';

const { classes: _, ...data } = planarParams;
const SIXTEEN = [16, 16, 16, 16, 16, 16] as const;

export const params = {
  ...data,
  ...networkParams,
  norm: flag({ ...text.norm, group: 'model', effect: 'restart', default: true }),
  hidden: {
    ...withDefault(networkParams.hidden, SIXTEEN),
    max: 32,
    maxLength: 8,
    control: 'panel',
  },
  activation: withDefault(networkParams.activation, 'relu'),
  initializer: withDefault(networkParams.initializer, 'normal'),
  ...trainingParams,
  batch: batchOf(trainingParams.batch),
  layer: number({
    ...text.layer,
    group: 'view',
    effect: 'view',
    min: 1,
    max: 8,
    integer: true,
    step: 1,
    default: 1,
    top: ({ hidden }: AnyValues) => Math.max(1, (hidden as readonly number[]).length),
    when: ({ norm }: AnyValues) => norm as boolean,
  }),
} as const;

export type Params = typeof params;
