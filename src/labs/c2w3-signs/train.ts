/** Trains the network on painted hands, or on the learner's own pictures. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split, type Split } from '../../data/dataset';
import { dataOf } from '../../training/trainer/data-of';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import { hiddenLayers } from './network';
import type { Params } from './params';

/** Measured are so many of the first pictures of each side: a pass over all would take longer than the steps between. */
const measured = { train: 360, dev: 240 };

export const createTrainer: CreateTrainer<Observation, Params> = async (setup) => {
  const { values, seeds, data, backend, progress } = setup;
  return supervised({
    ...values,
    hidden: hiddenLayers(values),
    activation: 'relu',
    values,
    seeds,
    backend,
    split: data ? split(data, values.devFraction, seeds.data) : await painted(setup),
    measured,
    normalize: values.normalize,
    isSparse: true,
    progress,
  });
};

type Setup = Parameters<typeof createTrainer>[0];

/** The hands painted last: the runs of a race, and the trainer that looks back, have the same. */
const last = new Map<string, Split>();

async function painted(setup: Setup): Promise<Split> {
  const { values, seeds } = setup;
  const { m, devFraction } = values;
  const key = JSON.stringify([m, devFraction, seeds.data]);
  let hands = last.get(key);
  if (!hands) {
    hands = split(await dataOf(lab, setup), devFraction, seeds.data);
    last.clear();
    last.set(key, hands);
  }
  return hands;
}
