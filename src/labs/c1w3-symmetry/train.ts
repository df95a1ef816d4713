/** Trains a network whose weights start as asked for, and remembers the way of its first weights. */
import type { CreateTrainer } from '../../core/lab';
import { split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { withMetrics } from '../../training/trainer/more-metrics';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';
import { rowDifference, startOf } from './start';
import { type Seen, traced } from './trace';

export const createTrainer: CreateTrainer<Seen, Params> = async ({ values, seeds, backend }) => {
  const { units, start, scale, devFraction, dataset } = values;
  const hidden = units > 0 ? [units] : [];
  const trainer = await supervised({
    values,
    seeds,
    backend,
    split: split(lab.dataset!(values, seeds), devFraction, seeds.data),
    hidden,
    activation: 'tanh',
    initializer: 'zeros',
    scale: 1,
    reshuffle: 'reseed',
    domain: planarSets[dataset].extent,
  });
  const first = await trainer.save();
  const weights = startOf([2, ...hidden, 1], start, scale, seeds.weights);
  const started = Object.fromEntries(weights.map((W, l) => [`W${l + 1}`, W]));
  trainer.load({ ...first, state: { ...first.state, ...started } });
  const measured = withMetrics(trainer, ([layer]) => ({ rowDifference: rowDifference(layer!) }));
  return traced(measured);
};
