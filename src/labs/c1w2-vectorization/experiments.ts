/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const are = (results: readonly RunResult[], metric: string, expected: readonly number[]) =>
  results.every((result, i) => metricAt(result, metric) === expected[i]);

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.experiments.shapes,
      ...[[1, 4], [3, 1], [3]].map((second) => ({ first: [3, 4], second })),
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.shapes.question },
    winner: (results) => lowest(results, 'fits'),
    holds: (results) => are(results, 'fits', [1, 1, 0]),
  },
  {
    ...experimentOf(
      text.experiments.trap,
      { first: [5], second: [5, 1] },
      { first: [5, 1], second: [5, 1] },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.trap.question, metric: 'values' },
    holds: (results) => are(results, 'values', [25, 5]),
  },
  {
    ...experimentOf(
      text.experiments.bias,
      { first: [4, 4], second: [4] },
      { first: [4, 4], second: [4, 1] },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.bias.question, metric: 'corner' },
    holds: (results) => are(results, 'corner', [44, 14]) && are(results, 'values', [16, 16]),
  },
  {
    ...experimentOf(text.experiments.cube, { n: 256 }, { n: 512 }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.cube.question, metric: 'multiplications' },
    holds: (results) => are(results, 'multiplications', [16_777_216, 8 * 16_777_216]),
  },
];
