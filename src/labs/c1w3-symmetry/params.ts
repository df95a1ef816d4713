/** What one can change: how the weights start, how many units there are, and the data. */
import { initializerParams } from '../../core/model-params';
import { type AnyValues, choice, number, type Schema, withDefault } from '../../core/params';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { planarSets } from '../../data/planar/planar';
import { batchOf, planarParams } from '../../data/planar/planar-params';
import { startNames } from './start';
import { labText as text } from './text';

const model = { group: 'model', effect: 'restart' } as const;
const sets = ['flower', 'moons', 'circles'] as const;
const { classes: _, ...data } = planarParams;

/** The course's flower network, which is 2–4–1 with α = 1.2, but for its start. */
export const params = {
  dataset: choice({
    ...paramText.dataset,
    group: 'data',
    effect: 'restart',
    options: sets,
    names: sets.map((id) => planarSets[id].name),
    default: 'flower',
  }),
  ...data,
  start: choice({
    ...text.start,
    ...model,
    options: startNames,
    names: startNames.map((name) => text.starts[name]),
    default: 'constant',
  }),
  scale: {
    ...withDefault(initializerParams.scale, 0.5),
    ...text.scale,
    when: ({ start }: AnyValues) => start !== 'zeros',
  },
  units: number({
    ...text.units,
    ...model,
    min: 0,
    max: 8,
    integer: true,
    step: 1,
    zeroText: text.none,
    default: 4,
  }),
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 1.2),
  batch: batchOf(trainingParams.batch),
  keepProb: {
    ...trainingParams.keepProb,
    when: ({ units }: AnyValues) => (units as number) > 0,
  },
} as const satisfies Schema;

export type Params = typeof params;
