/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import { log } from '../../core/math';
import type { Experiment } from '../../core/lab';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

type Some = Partial<Values<Params>>;

/** The cost, ln 6, of answering ⅙ for each of six shapes. */
const KNOWING_NOTHING = log(6);

/** A race for the lowest cost. */
const race = { winner: (results: readonly RunResult[]) => lowest(results) };

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.rates, ...[0.1, 0.01, 0.001].map((rate) => moons({ rate }))),
    ...race,
    steps: 1000,
    ask: { kind: 'which', question: text.rates.question },
    holds: ([fast, middling, slow]) =>
      lowest([fast!, middling!, slow!]) === 0 &&
      near(metricAt(middling!, 'cost', 1000), metricAt(fast!, 'cost', 100), 0.005) &&
      near(metricAt(slow!, 'cost', 1000), metricAt(middling!, 'cost', 100), 0.005),
  },
  {
    ...experimentOf<Params>(text.flower, { dataset: 'flower' }),
    steps: 1000,
    ask: { kind: 'end', question: text.flower.question, metric: 'accuracy' },
    holds: ([run]) => near(metricAt(run!, 'accuracy'), 0.47, 0.01),
  },
  {
    ...experimentOf<Params>(
      text.zeros,
      moons({ initializer: 'zeros', rate: 1 }),
      moons({ initializer: 'normal', scale: 1, rate: 1 }),
      moons({ initializer: 'normal', scale: 10, rate: 1 }),
    ),
    steps: 2000,
    ask: { kind: 'which', question: text.zeros.question },
    holds: (results) => {
      const [zeros, ...others] = results.map((r) => metricAt(r, 'cost'));
      return others.every((cost) => near(cost, zeros!, 1e-3));
    },
  },
  {
    ...experimentOf<Params>(
      text.oneShape,
      ...(['ring', 'triangle', 'square'] as const).map((target) => shapes({ target })),
    ),
    ...race,
    steps: 500,
    ask: { kind: 'which', question: text.oneShape.question },
    holds: ([ring, triangle, square]) => {
      const [a, b, c] = [ring, triangle, square].map((r) => metricAt(r!, 'devAccuracy'));
      return a! > 0.98 && a! > b! && b! > c! && c! < 0.9;
    },
  },
  {
    ...experimentOf<Params>(text.variety, ...[0, 0.3, 1].map((jitter) => shapes({ jitter }))),
    ...race,
    steps: 300,
    ask: { kind: 'which', question: text.variety.question },
    holds: (results) => {
      const [same, some, any] = results.map((r) => metricAt(r, 'devAccuracy'));
      return same === 1 && near(some!, 0.75, 0.1) && any! < 0.5;
    },
  },
  {
    ...experimentOf<Params>(text.tooFast, ...[0.3, 0.03].map((rate) => shapes({ rate }))),
    ...race,
    steps: 200,
    ask: { kind: 'which', question: text.tooFast.question },
    holds: ([large, small]) => {
      const costs = (r: RunResult) => r.measurements.map(({ metrics }) => metrics['cost']!);
      const falls = costs(small!).every((cost, i, all) => i === 0 || cost < all[i - 1]!);
      return Math.max(...costs(large!)) > KNOWING_NOTHING + 1 && falls;
    },
  },
];

function moons(some: Some): Some {
  return { dataset: 'moons', ...some };
}

function shapes(some: Some): Some {
  return { dataset: 'shapes', m: 600, devFraction: 0.25, rate: 0.05, ...some };
}
