/** The study that the values of this lab describe: networks on the moons, trained by Adam. */
import type { Values } from '../../core/params';
import type { Seeds } from '../../core/run';
import type { Range } from '../../search/space';
import type { Study } from '../../search/study';
import type { Params } from './params';

/** What can be searched besides the rate, on the scale that suits it. */
export const others = {
  epsilon: { key: 'epsilon', low: 1e-10, high: 1e-4, scale: 'log' },
  beta1: { key: 'beta1', low: 0.9, high: 0.999, scale: 'one-minus' },
  units: { key: 'hidden', low: 1, high: 32, scale: 'log', integer: true },
  batch: { key: 'batch', low: 8, high: 256, scale: 'log', integer: true },
  l2: { key: 'l2', low: 0.01, high: 100, scale: 'log' },
} as const satisfies Readonly<Record<string, Range>>;

/** The ranges that are searched: the rate first, then whatever else was chosen. */
export function rangesOf(values: Values<Params>): readonly Range[] {
  const [low, high] = [values.rateLow, Math.max(values.rateHigh, values.rateLow * 10)];
  const rate: Range = { key: 'rate', low, high, scale: values.scale };
  const chosen = Object.entries(others).filter(([name]) => values[name as keyof typeof others]);
  return [rate, ...chosen.map(([, range]) => range)];
}

/** Its trials are runs of the lab of networks on planar data, so that each can be opened there. */
export function studyOf(values: Values<Params>, seeds: Seeds): Study {
  const { m, noise, sampler, budget, steps, fine, halving } = values;
  return {
    lab: 'c1w3-shallow-network',
    values: {
      dataset: 'moons',
      m,
      noise,
      devFraction: 0.5,
      hidden: [16],
      initializer: 'xavier',
      optimizer: 'adam',
      batch: 64,
    },
    seeds,
    ranges: rangesOf(values),
    sampler,
    metric: 'devCost',
    budget,
    steps,
    fine,
    halving,
    seed: seeds.order,
  };
}
