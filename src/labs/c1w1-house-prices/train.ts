/** Trains one neuron, or one behind a hidden layer, whose kinks start among the sizes and whose price starts at the mean. */
import type { CreateTrainer, Trainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { withMetrics } from '../../training/trainer/more-metrics';
import { supervised } from '../../training/trainer/supervised';
import { houses, sizes } from './laws';
import type { Params } from './params';
import { price, steps } from './price';

const everySize = steps(...sizes);

export const createTrainer: CreateTrainer<Observation, Params> = async (setup) => {
  const { values, seeds, backend } = setup;
  const { units, relu } = values;
  const activation = relu ? 'relu' : 'linear';
  const { train, dev } = split(houses(values, seeds), values.devFraction, seeds.data);
  const trainer = await supervised({
    values,
    seeds,
    backend,
    split: { train, dev },
    hidden: units > 0 ? [units] : [],
    activation,
    outputActivation: activation,
    initializer: 'he',
    scale: 1,
  });
  await spread(
    trainer,
    units,
    train.y.reduce((sum, y) => sum + y / train.m, 0),
  );
  return withMetrics(trainer, (layers) => ({
    lowest: 100 * Math.min(...everySize.map(price(layers, relu))),
  }));
};

/** Moves the start: with b = 0 every kink would lie at size 0, where no house is, and half of all starts would be ReLUs that are off for good. */
async function spread(trainer: Trainer<Observation>, units: number, mean: number): Promise<void> {
  const start = await trainer.save();
  const places = steps(...sizes, units + 2).slice(1, -1);
  const W1 = start.state['W1']!;
  trainer.load({
    ...start,
    state: {
      ...start.state,
      ...(units > 0 && { b1: Float32Array.from(places, (place, j) => -W1[j]! * place) }),
      [units > 0 ? 'b2' : 'b1']: Float32Array.of(mean),
    },
  });
}
