/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const finals = (results: readonly RunResult[], metric: string) =>
  results.map((result) => metricAt(result, metric));

/** From which step on J has stayed below 0.01; Infinity where it is not there at the end. Every step is measured up to the hundredth. */
function settled({ measurements }: RunResult): number {
  const last = measurements.findLast(({ metrics }) => metrics['cost']! >= GOAL);
  return last === measurements.at(-1) ? Infinity : (last?.step ?? -1) + 1;
}

const GOAL = 0.01;

const firstToSettle = (results: readonly RunResult[]) => {
  const steps = results.map(settled);
  return steps.indexOf(Math.min(...steps));
};

const descent = { optimizer: 'gd', rate: 0.075 } as const;
const momentum = { optimizer: 'momentum', beta: 0.5, rate: 0.21 } as const;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.zigzag,
      { optimizer: 'momentum', rate: 0.07 },
      { optimizer: 'gd', rate: 0.07 },
      { optimizer: 'adam', rate: 0.3 },
    ),
    steps: 90,
    ask: { kind: 'end', question: text.zigzag.question, metric: 'flips' },
    holds: (results) =>
      finals(results, 'flips').join() === '10,59,6' && finals(results, 'steps')[1] === 59,
  },
  {
    ...experimentOf<Params>(text.best, momentum, descent),
    steps: 80,
    ask: { kind: 'end', question: text.best.question, metric: 'steps' },
    holds: (results) =>
      results.map(settled).join() === '14,55' && metricAt(results[0]!, 'steps') === 14,
  },
  {
    ...experimentOf<Params>(
      text.memoryLength,
      momentum,
      { optimizer: 'momentum', rate: 0.7 },
      { optimizer: 'momentum', beta: 0.98, rate: 0.7 },
    ),
    steps: 100,
    ask: { kind: 'which', question: text.memoryLength.question },
    winner: firstToSettle,
    holds: (results) =>
      results.map(settled).join() === '14,87,Infinity' && metricAt(results[1]!, 'steps') === 66,
  },
  {
    ...experimentOf<Params>(text.stays, { optimizer: 'rmsprop', rate: 0.3 }),
    steps: 80,
    ask: { kind: 'end', question: text.stays.question, metric: 'cost' },
    holds: ([run]) => metricAt(run!, 'steps') === 46 && near(metricAt(run!, 'cost'), 0.073, 5e-4),
  },
  {
    ...experimentOf<Params>(
      text.first,
      { optimizer: 'adam', rate: 0.3 },
      { optimizer: 'gd', rate: 0.07 },
    ),
    steps: 1,
    ask: { kind: 'end', question: text.first.question, metric: 'y' },
    holds: ([adam, plain]) =>
      [[adam, -9.7, 1.7] as const, [plain, -9.3, -1.5] as const].every(
        ([run, x, y]) => near(metricAt(run!, 'x'), x, 1e-6) && near(metricAt(run!, 'y'), y, 1e-6),
      ),
  },
  {
    ...experimentOf<Params>(
      text.race,
      descent,
      momentum,
      { optimizer: 'rmsprop', rate: 0.3 },
      { optimizer: 'adam', rate: 1 },
    ),
    steps: 90,
    ask: { kind: 'which', question: text.race.question },
    winner: firstToSettle,
    holds: (results) =>
      results.map(settled).join() === '55,14,Infinity,79' && metricAt(results[2]!, 'steps') === 46,
  },
];
