/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { follows, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import { EPOCH, type Params } from './params';
import { labText as text } from './text';

const STEPS = 1000;

/** α in the lecture's first four epochs, with α₀ = 0.2 and d = 1. */
const LECTURE = [0.1, 0.067, 0.05, 0.04].map((rate, i) => [EPOCH * (i + 1), rate] as const);

/** A metric over the second half of the run. */
function tail({ measurements }: RunResult, metric: string): readonly number[] {
  const half = measurements.filter(({ step }) => step > STEPS / 2);
  return half.map(({ metrics }) => metrics[metric]!);
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** How far a run wanders: the variance of x plus that of y. */
function wander(run: RunResult): number {
  const variance = (values: readonly number[]) =>
    mean(values.map((v) => v * v)) - mean(values) * mean(values);
  return variance(tail(run, 'x')) + variance(tail(run, 'y'));
}

const tailCost = (run: RunResult) => mean(tail(run, 'cost'));

/** The run with the lowest mean cost over its second half. */
function calmest(results: readonly RunResult[]): number {
  const costs = results.map(tailCost);
  return costs.indexOf(Math.min(...costs));
}

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.settle,
      { scheme: 'inverse' },
      { scheme: 'constant' },
      { scheme: 'constant', rate: 0.002 },
    ),
    steps: STEPS,
    ask: { kind: 'which', question: text.settle.question },
    winner: calmest,
    holds: ([decaying, constant, small]) =>
      5 * wander(decaying!) < wander(constant!) && metricAt(small!, 'x') < -0.5,
  },
  {
    ...experimentOf<Params>(
      text.schemes,
      { scheme: 'constant' },
      { scheme: 'inverse' },
      { scheme: 'exponential', decayRate: 0.05 },
      { scheme: 'root' },
      { scheme: 'staircase' },
    ),
    steps: STEPS,
    ask: { kind: 'which', question: text.schemes.question },
    winner: calmest,
    holds: ([constant, ...others]) => others.every((run) => tailCost(run) < tailCost(constant!)),
  },
  {
    ...experimentOf<Params>(
      text.growing,
      { scheme: 'inverse', rate: 0.2, decayRate: 1 },
      { scheme: 'growing' },
    ),
    steps: 40,
    ask: { kind: 'end', question: text.growing.question, metric: 'rate' },
    reference: { label: text.growing.lecture, line: 'rate', unit: 'steps', points: LECTURE },
    holds: ([decay, growth]) => {
      const [start, first, last] = [0, EPOCH, 4 * EPOCH].map((t) => metricAt(decay!, 'cost', t));
      return (
        follows(decay!, 'rate', LECTURE, 5e-4) &&
        first! > 10 * start! &&
        last! < start! &&
        metricAt(growth!, 'cost') > 1e6
      );
    },
  },
  {
    ...experimentOf<Params>(
      text.early,
      { rate: 0.02, decayRate: 0.05 },
      { rate: 0.02, decayRate: 1 },
    ),
    steps: STEPS,
    ask: { kind: 'which', question: text.early.question },
    winner: calmest,
    holds: ([slow, soon]) => metricAt(soon!, 'x') < -1 && tailCost(slow!) < tailCost(soon!),
  },
];
