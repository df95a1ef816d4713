/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const steps = (results: readonly RunResult[]) => results.map((r) => metricAt(r, 'steps'));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.ridge,
      { optimizer: 'gd' },
      { optimizer: 'gd', noise: 0.1 },
      { optimizer: 'adam', noise: 0.1 },
    ),
    steps: 100,
    ask: { kind: 'which', question: text.ridge.question },
    winner: (results) => results.findIndex((r) => metricAt(r, 'cost') > -1),
    holds: ([plain, ...noisy]) =>
      plain!.measurements.every(({ metrics }) => metrics['y'] === 0) &&
      near(metricAt(plain!, 'cost'), 0, 1e-6) &&
      noisy.every((run) => metricAt(run, 'cost') < -1),
  },
  {
    ...experimentOf<Params>(
      text.hair,
      ...(['gd', 'momentum', 'adam'] as const).map((optimizer) => ({
        optimizer,
        start: [[-1.5, 0.001, 0]] as const,
      })),
    ),
    steps: 80,
    ask: { kind: 'which', question: text.hair.question },
    winner: (results) => steps(results).indexOf(Math.min(...steps(results))),
    holds: (results) => steps(results).join() === '38,72,12',
  },
  {
    ...experimentOf<Params>(text.flat, { surface: 'pass', start: [[-1.5, 0.001, 0]] }),
    steps: 80,
    ask: { kind: 'end', question: text.flat.question, metric: 'cost' },
    holds: ([run]) => {
      const lengths = run!.measurements.map(({ metrics }) => metrics['gradient']!);
      const lowest = lengths.findIndex((length) => length < 0.1);
      const highest = lengths.findIndex((length, i) => i > lowest && length > 1);
      return (
        lowest > 0 &&
        highest > lowest &&
        lengths.at(-1)! < 0.1 &&
        near(metricAt(run!, 'cost'), -1, 1e-3)
      );
    },
  },
  {
    ...experimentOf<Params>(
      text.plateau,
      { surface: 'plateau', optimizer: 'gd', rate: 1 },
      { surface: 'plateau', optimizer: 'rmsprop', rate: 0.1 },
      { surface: 'plateau', optimizer: 'adam', rate: 0.1 },
    ),
    steps: 250,
    ask: { kind: 'which', question: text.plateau.question },
    winner: (results) => steps(results).indexOf(Math.max(...steps(results))),
    holds: (results) => steps(results).join() === '242,28,42',
  },
];
