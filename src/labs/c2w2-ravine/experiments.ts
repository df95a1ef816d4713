/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { told } from '../../core/told';
import type { Params } from './params';
import { labText as text } from './text';

const finals = (results: readonly RunResult[], metric: string) =>
  results.map((result) => metricAt(result, metric));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...told<Params>(
      text.zigzag,
      { optimizer: 'gd', rate: 0.07 },
      { optimizer: 'momentum', rate: 0.07 },
      { optimizer: 'adam', rate: 0.3 },
    ),
    steps: 90,
    ask: { kind: 'end', question: text.zigzag.question, metric: 'flips' },
    holds: (results) =>
      finals(results, 'flips').join() === '59,10,6' && finals(results, 'steps')[0] === 59,
  },
  {
    ...told<Params>(
      text.race,
      { optimizer: 'gd', rate: 0.07 },
      { optimizer: 'momentum', rate: 0.7 },
      { optimizer: 'rmsprop', rate: 0.3 },
      { optimizer: 'adam', rate: 1 },
    ),
    steps: 80,
    ask: { kind: 'which', question: text.race.question },
    winner: (results) => {
      const steps = finals(results, 'steps');
      return steps.indexOf(Math.min(...steps));
    },
    holds: (results) => finals(results, 'steps').join() === '59,66,46,66',
  },
  {
    ...told<Params>(
      text.larger,
      { optimizer: 'momentum', rate: 0.7 },
      { optimizer: 'gd', rate: 0.7 },
    ),
    steps: 70,
    ask: { kind: 'end', question: text.larger.question, metric: 'steps' },
    holds: ([momentum, plain]) =>
      metricAt(momentum!, 'steps') === 66 && metricAt(plain!, 'cost') > 1e6,
  },
  {
    ...told<Params>(text.first, { optimizer: 'adam', rate: 0.3 }, { optimizer: 'gd', rate: 0.07 }),
    steps: 1,
    ask: { kind: 'end', question: text.first.question, metric: 'y' },
    holds: ([adam, plain]) =>
      [[adam, -9.7, 1.7] as const, [plain, -9.3, -1.5] as const].every(
        ([run, x, y]) => near(metricAt(run!, 'x'), x, 1e-6) && near(metricAt(run!, 'y'), y, 1e-6),
      ),
  },
];
