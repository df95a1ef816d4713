/** Trains one unit from zeros on the painted pictures, or on the learner's own. */
import type { CreateTrainer } from '../../core/lab';
import { split } from '../../data/dataset';
import { supervised } from '../../training/supervised';
import { courseCosts, isTheCourses } from './course';
import { lab } from './lab';
import { noting, type Seen } from './noted';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Seen, Params> = async (setup) => {
  const { values, seeds, data, backend } = setup;
  const sets = split(data ?? lab.dataset!(values, seeds), values.devFraction, seeds.data);
  const trainer = await supervised({
    values,
    seeds,
    backend,
    split: sets,
    hidden: [],
    activation: 'linear',
    initializer: 'zeros',
    scale: 1,
    isSparse: true,
  });
  if (!isTheCourses(sets.train)) return trainer;
  return noting(
    trainer,
    courseCosts.map(([step]) => step),
  );
};
