/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const race = { winner: (results: readonly RunResult[]) => lowest(results, 'devCost') };

const testCosts = (results: readonly RunResult[]) => results.map((r) => metricAt(r, 'devCost'));

/** How much the test cost is above the training cost; for L2 without what the penalty adds. */
function gap(run: RunResult): number {
  const penalty = ((run.values['l2'] as number) / 2 / 211) * metricAt(run, 'weightNorm') ** 2;
  return metricAt(run, 'devCost') - (metricAt(run, 'cost') - penalty);
}

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.noise, {}, { l2: 0.7 }, { keepProb: 0.7 }),
    ...race,
    steps: 20_000,
    ask: { kind: 'which', question: text.noise.question },
    holds: (results) => {
      const [alone, penalized, dropped] = results;
      const [free, short] = results.map((r) => metricAt(r, 'weightNorm'));
      return (
        lowest(results) === 0 &&
        metricAt(alone!, 'devCost') > 5 * metricAt(alone!, 'cost') &&
        gap(penalized!) < gap(alone!) / 4 &&
        gap(dropped!) < gap(alone!) / 4 &&
        near(free! / short!, 5, 0.5)
      );
    },
  },
  {
    ...experimentOf(text.lambda, { l2: 0.1 }, { l2: 0.7 }, { l2: 30 }),
    ...race,
    steps: 20_000,
    ask: { kind: 'which', question: text.lambda.question },
    holds: ([little, right, much]) => {
      const rise = (r: RunResult) => metricAt(r, 'devCost') - metricAt(r, 'devCost', 1000);
      return (
        rise(little!) > 0.03 &&
        Math.abs(rise(right!)) < 0.01 &&
        metricAt(much!, 'weightNorm') < 1e-3 &&
        near(metricAt(much!, 'accuracy'), 0.55, 0.005)
      );
    },
  },
  {
    ...experimentOf(text.dropout, {}, { keepProb: 0.7 }, { keepProb: 0.7, masks: 'fixed' }),
    ...race,
    steps: 10_000,
    ask: { kind: 'which', question: text.dropout.question },
    holds: (results) => {
      const [without, fresh, fixed] = testCosts(results);
      return fresh! < without! - 0.05 && fixed! > without! + 0.2;
    },
  },
  {
    ...experimentOf(text.early, {}, { patience: 500 }, { copies: 4, spread: 0.2 }),
    ...race,
    steps: 20_000,
    ask: { kind: 'which', question: text.early.question },
    holds: (results) => {
      const [full, stopped, copied] = testCosts(results);
      return (
        results[1]!.measurements.at(-1)!.step < 5000 && stopped! < full! / 2 && copied! < full! / 2
      );
    },
  },
];
