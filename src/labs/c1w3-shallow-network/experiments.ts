/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { follows, lowest, metricAt, near } from '../../core/claims';
import {
  adamCosts,
  descentCosts,
  flowerCosts,
  heCosts,
  momentumCosts,
} from '../../core/course-figures';
import type { Experiment } from '../../core/lab';
import type { ActivationName, InitializerName } from '../../core/model-params';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import type { Params } from './params';
import { labText as text } from './text';

type Some = Partial<Values<Params>>;

/** A race for the lowest cost. */
const race = { winner: (results: readonly RunResult[]) => lowest(results) };

/** The cost of answering ½ to everything. */
const KNOWING_NOTHING = Math.LN2;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.flower, flower({})),
    steps: 5000,
    ask: { kind: 'end', question: text.flower.question, metric: 'accuracy' },
    holds: ([run]) => follows(run!, 'cost', flowerCosts, 1e-3) && metricAt(run!, 'accuracy') >= 0.9,
    reference: {
      label: text.flower.reference,
      line: 'cost',
      unit: 'steps',
      points: flowerCosts,
    },
  },
  {
    ...said(text.sizes, ...[1, 2, 3, 5, 20, 50].map((units) => flower({ hidden: [units] }))),
    ...race,
    steps: 5000,
    ask: { kind: 'which', question: text.sizes.question },
    holds: (results) => {
      const [one, two, ...more] = results.map((r) => metricAt(r, 'accuracy'));
      return one! < 0.72 && two! < 0.72 && more.every((accuracy) => accuracy > 0.88);
    },
  },
  {
    ...said(
      text.symmetry,
      flower({ initializer: 'zeros' }),
      flower({ initializer: 'constant', scale: 0.5 }),
      flower({ initializer: 'normal', scale: 0.01 }),
    ),
    ...race,
    steps: 1000,
    ask: { kind: 'which', question: text.symmetry.question },
    holds: (results) => {
      const [zeros, same, random] = results.map((r) => metricAt(r, 'cost'));
      return near(zeros!, KNOWING_NOTHING, 1e-4) && same! > 0.6 && random! < 0.35;
    },
  },
  {
    ...said(
      text.linear,
      flower({ hidden: [], initializer: 'xavier', rate: 0.3 }),
      flower({ hidden: [8, 8], activation: 'linear', initializer: 'xavier', rate: 0.3 }),
      flower({ hidden: [8, 8], activation: 'tanh', initializer: 'xavier', rate: 0.3 }),
    ),
    ...race,
    steps: 1000,
    ask: { kind: 'which', question: text.linear.question },
    holds: (results) => {
      const [none, linear, tanh] = results.map((r) => metricAt(r, 'cost'));
      return near(none!, linear!, 1e-3) && tanh! < 0.5;
    },
  },
  {
    ...said(text.rates, ...[0.12, 1.2, 30].map((rate) => flower({ rate }))),
    ...race,
    steps: 1000,
    ask: { kind: 'which', question: text.rates.question },
    holds: ([slow, right, fast]) => {
      const late = fast!.measurements.filter(({ step }) => step > 100);
      const jumps = late.some(({ metrics }) => metrics['cost']! > 1);
      return metricAt(slow!, 'cost') > 0.5 && metricAt(right!, 'cost') < 0.35 && jumps;
    },
  },
  {
    ...said(text.deep, deep('sigmoid', 'xavier'), deep('tanh', 'xavier'), deep('relu', 'he')),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.deep.question },
    holds: (results) => {
      const [sigmoid, tanh, relu] = results.map((r) => metricAt(r, 'cost'));
      return near(sigmoid!, KNOWING_NOTHING, 1e-3) && tanh! < 0.3 && relu! < 0.5;
    },
  },
  {
    ...said(text.depth, spiral([16]), spiral([8, 8])),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.depth.question },
    holds: (results) => {
      const [one, two] = results.map((r) => metricAt(r, 'cost'));
      return two! < 0.1 && one! > two!;
    },
  },
  {
    ...said(
      text.init,
      rings({ initializer: 'he' }),
      rings({ initializer: 'normal', scale: 10 }),
      rings({ initializer: 'zeros' }),
    ),
    ...race,
    steps: 15_000,
    ask: { kind: 'which', question: text.init.question },
    holds: ([he, large, zeros]) =>
      follows(he!, 'cost', heCosts, 1e-3) &&
      near(metricAt(he!, 'accuracy'), 0.99333, 0.005) &&
      near(metricAt(he!, 'devAccuracy'), 0.96, 0.011) &&
      near(metricAt(large!, 'accuracy'), 0.83, 0.03) &&
      near(metricAt(zeros!, 'cost'), KNOWING_NOTHING, 1e-5),
    reference: { label: text.init.reference, line: 'cost', unit: 'steps', points: heCosts },
  },
  {
    ...said(
      text.optimizers,
      moons({ optimizer: 'adam' }),
      moons({ optimizer: 'momentum' }),
      moons({ optimizer: 'gd' }),
    ),
    ...race,
    // Five mini-batches an epoch; the figure at epoch 9000 is the mean of that epoch.
    steps: 5 * 9001,
    ask: { kind: 'which', question: text.optimizers.question },
    holds: ([adam, momentum, descent]) =>
      follows(adam!, 'epochCost', adamCosts, 1e-3) &&
      follows(momentum!, 'epochCost', momentumCosts, 1e-3) &&
      follows(descent!, 'epochCost', descentCosts, 1e-3) &&
      near(metricAt(adam!, 'accuracy'), 0.94, 0.011) &&
      metricAt(momentum!, 'accuracy') < 0.8 &&
      metricAt(descent!, 'accuracy') < 0.8,
    reference: {
      label: text.optimizers.reference,
      line: 'epochCost',
      unit: 'epochs',
      points: adamCosts,
    },
  },
  {
    ...said(text.batches, batches({ batch: 16 }), batches({})),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.batches.question },
    holds: ([few, all]) => {
      const seen = (r: RunResult) => r.measurements.at(-1)!.examples;
      return (
        near(metricAt(few!, 'cost'), metricAt(all!, 'cost'), 0.02) && seen(all!) > 18 * seen(few!)
      );
    },
  },
  {
    ...said(text.overfitting, noisy({}), noisy({ l2: 1 }), noisy({ keepProb: 0.5 })),
    steps: 2000,
    ask: { kind: 'which', question: text.overfitting.question },
    winner: (results) => lowest(results, 'devCost'),
    holds: (results) => {
      const [alone, penalized, dropped] = results.map((r) => metricAt(r, 'devCost'));
      const byHeart = metricAt(results[0]!, 'accuracy') === 1;
      return byHeart && alone! > 1 && penalized! < 0.5 && dropped! < 0.7;
    },
  },
  {
    ...said(text.sine, sine('linear', [8]), sine('relu', [3]), sine('tanh', [8])),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.sine.question },
    holds: (results) => {
      const [linear, relu, tanh] = results.map((r) => metricAt(r, 'cost'));
      return linear! > 0.15 && relu! < 0.02 && tanh! < 0.01;
    },
  },
];

/** The words of an experiment, and its runs by what differs from the lab's defaults. */
function said<R extends object>(
  { title, claim, why, runs }: Readonly<Record<'title' | 'claim' | 'why', string>> & Labelled,
  ...setups: readonly R[]
) {
  return { title, claim, why, runs: setups.map((setup, i) => ({ label: runs[i]!, ...setup })) };
}

interface Labelled {
  readonly runs: readonly string[];
}

/** The defaults: the course's flower. */
function flower(values: Some) {
  return { values };
}

/** Six hidden layers on the flower. */
function deep(activation: ActivationName, initializer: InitializerName) {
  return flower({ hidden: [8, 8, 8, 8, 8, 8], activation, initializer, rate: 0.1 });
}

function spiral(hidden: readonly number[]) {
  const adam = { optimizer: 'adam', rate: 0.01 } as const;
  return { values: { dataset: 'spiral', hidden, initializer: 'xavier', ...adam } as const };
}

/** The network and data of course 2, week 1. */
function rings(start: Some) {
  const network = { hidden: [10, 5], activation: 'relu', rate: 0.01 } as const;
  return {
    values: { dataset: 'circles', m: 300, ...network, ...start } as const,
    seeds: { data: 1, weights: 3 },
  };
}

/** The network and data of course 2, week 2. */
function moons(optimizer: Some) {
  const network = { hidden: [5, 2], activation: 'relu', initializer: 'he' } as const;
  return {
    values: {
      dataset: 'moons',
      m: 300,
      ...network,
      rate: 0.0007,
      batch: 64,
      ...optimizer,
    } as const,
    seeds: { data: 3, weights: 3, order: 10 },
  };
}

function batches(batch: Some) {
  const network = { hidden: [8], initializer: 'xavier', rate: 0.1 } as const;
  return {
    values: { dataset: 'moons', m: 300, ...network, ...batch } as const,
    seeds: { data: 3 },
  };
}

/** Far more weights than examples, and moons that overlap. */
function noisy(remedy: Some) {
  const data = { dataset: 'moons', m: 200, noise: 2, devFraction: 0.5 } as const;
  const network = {
    hidden: [32, 32],
    initializer: 'xavier',
    optimizer: 'adam',
    rate: 0.01,
  } as const;
  return { values: { ...data, ...network, ...remedy }, seeds: { data: 3, weights: 3 } };
}

function sine(activation: ActivationName, hidden: readonly number[]) {
  const training = { initializer: 'he', optimizer: 'adam', rate: 0.01 } as const;
  return { values: { dataset: 'sine', m: 100, activation, hidden, ...training } as const };
}
