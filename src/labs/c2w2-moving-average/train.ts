/** One number a step: the day's temperature, or the gradient of a weight on the next mini-batch of a network that learns. */
import type { Values } from '../../core/params';
import { RandomState } from '../../core/random';
import type { Seeds } from '../../core/run';
import { type Machine, stepping } from '../../training/trainer/step-trainer';
import { costOf, firstWeights, M, stepped } from './network';
import { type Params, weightNames } from './params';
import { facts, type Recorded, thetaOf } from './recorded';
import { constant, MOST, temperatures } from './series';

export const train = stepping<Recorded, Params>((values, seeds) =>
  values.source === 'gradient'
    ? gradients(values.batch, seeds)
    : days(values.source === 'ten' ? constant : temperatures(seeds.data)),
);

/** Days go by: there is nothing to keep but how many. */
function days(theta: Float64Array): Machine<Recorded, Params> {
  const recorded = (step: number): Recorded => ({ series: [theta.slice(0, Math.min(step, MOST))] });
  return {
    state: {},
    step: (_, step, note) => note('theta', theta[Math.min(step, MOST) - 1]!),
    measure: (values, step) => facts(thetaOf(recorded(step), values), values),
    observe: (_, __, step) => recorded(step),
  };
}

/** A network learns, and what three of its parameters see of it is written down. */
function gradients(batch: number, seeds: Seeds): Machine<Recorded, Params> {
  const weights = firstWeights(seeds.weights);
  const random = new RandomState(seeds.order);
  const order = Float64Array.from(random.permutation(M));
  const series = [0, 1, 2].map(() => new Float64Array(MOST));
  const steps = Math.ceil(M / batch);
  const recorded = (step: number): Recorded => ({
    series: series.map((all) => all.slice(0, Math.min(step, MOST))),
  });
  const next = (values: Values<Params>, step: number) => {
    const at = (step - 1) % steps;
    if (at === 0 && step > 1) order.set(random.permutation(M));
    const examples = Int32Array.from(order.subarray(at * batch, (at + 1) * batch));
    const { weights: after, seen } = stepped(weights, examples, values.rate);
    weights.set(after);
    for (const [i, gradient] of seen.entries()) series[i]![step - 1] = gradient;
  };
  return {
    state: { weights, order, W1: series[0]!, W2: series[1]!, b2: series[2]! },
    random: { random },
    epoch: { steps, examples: batch },
    step: (values, step, note) => {
      if (step > MOST) return;
      next(values, step);
      note('theta', series[weightNames.indexOf(values.weight)]![step - 1]!);
    },
    measure: (values, step) => ({
      ...facts(thetaOf(recorded(step), values), values),
      cost: costOf(weights),
    }),
    observe: (_, __, step) => recorded(step),
  };
}
