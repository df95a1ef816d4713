/** Trains a convolutional network on the pictures the values describe, or on the learner's own. */
import { blockLayers } from '../../nn/blocks';
import type { CreateTrainer } from '../../core/lab';
import { place } from '../../nn/layers';
import type { Observation } from '../../core/observation';
import { split, type Split } from '../../data/dataset';
import { dataOf } from '../../training/trainer/data-of';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

/** Measured are so many of the first pictures of each side: a pass over thousands would take longer than the step it measures. */
const measured = { train: 500, dev: 1000 };

export const createTrainer: CreateTrainer<Observation, Params> = async (setup) => {
  const { values, seeds, data, backend, progress } = setup;
  const pictures = data ? split(data, values.devFraction, seeds.data) : await drawn(setup);
  const hidden = blockLayers(values.blocks, values.hidden);
  const { image, n } = pictures.train;
  const input = image ? ([image.height, image.width, image.channels] as const) : ([n] as const);
  if (!image && values.blocks.length > 0) throw new Error(text.noPictures);
  const { misfit } = place(input, hidden);
  if (misfit?.kind === 'window') throw new Error(text.misfit(misfit.window, misfit.side));
  return supervised({
    ...values,
    hidden,
    activation: 'relu',
    values,
    seeds,
    backend,
    split: pictures,
    measured,
    isSparse: true,
    vitals: true,
    progress,
  });
};

type Setup = Parameters<typeof createTrainer>[0];

/** The pictures drawn last: the trainer that looks back at the past of a run has the same as the one that trains. */
const last = new Map<string, Split>();

async function drawn(setup: Setup): Promise<Split> {
  const { values, seeds } = setup;
  const { dataset, m, devFraction } = values;
  const key = JSON.stringify([dataset, m, devFraction, seeds.data]);
  let pictures = last.get(key);
  if (!pictures) {
    pictures = split(await dataOf(lab, setup), devFraction, seeds.data);
    last.clear();
    last.set(key, pictures);
  }
  return pictures;
}
