/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const all = (results: readonly RunResult[], metric: string) =>
  results.map((result) => metricAt(result, metric));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.quiz,
      { source: 'ten', beta: 0.5 },
      { source: 'ten', beta: 0.5, corrected: true },
    ),
    steps: 2,
    ask: { kind: 'end', question: text.quiz.question, metric: 'average' },
    reference: { label: text.quiz.course, line: 'average', unit: 'steps', points: [[2, 7.5]] },
    holds: (results) => all(results, 'average').join() === '7.5,10',
  },
  {
    ...experimentOf<Params>(text.first, { beta: 0.9 }, { beta: 0.9, corrected: true }),
    steps: 1,
    ask: { kind: 'end', question: text.first.question, metric: 'share' },
    holds: (results) =>
      [0.1, 1].every((share, i) => near(metricAt(results[i]!, 'share'), share, 1e-12)),
  },
  {
    ...experimentOf<Params>(
      text.smooth,
      ...[0.5, 0.9, 0.98].map((beta) => ({ beta, corrected: true })),
    ),
    steps: 365,
    ask: { kind: 'which', question: text.smooth.question },
    winner: (results) => {
      const delays = all(results, 'delay');
      return delays.indexOf(Math.max(...delays));
    },
    holds: (results) => {
      const roughness = all(results, 'roughness');
      const calms = roughness.every((rough, i) => i === 0 || rough < roughness[i - 1]!);
      return all(results, 'delay').join() === '0,8,37' && calms;
    },
  },
  {
    ...experimentOf<Params>(
      text.gradient,
      { source: 'gradient', beta: 0.9 },
      { source: 'gradient', beta: 0 },
    ),
    steps: 400,
    ask: { kind: 'end', question: text.gradient.question, metric: 'calm' },
    holds: ([average]) => metricAt(average!, 'calm') < 0.2,
  },
];
