/** A lab small enough to see through: the cost falls by the rate at each step; a rate above 1 makes it infinite. */
import { steppingLab, type Trainer, type TrainerSetup } from '../../src/core/lab';
import { number } from '../../src/core/params';
import type { Checkpoint } from '../../src/core/run';

const base = { help: '', group: 'training' } as const;
export const lab = steppingLab({
  seeds: { data: 1, weights: 2, order: 3, noise: 4 },
  charts: [{ id: 'cost', title: 'Cost', y: 'number', lines: [{ metric: 'cost', label: 'cost' }] }],
  params: {
    rate: number({
      ...base,
      label: 'Rate',
      symbol: 'α',
      min: 0,
      max: 10,
      default: 0.5,
      effect: 'live',
    }),
    start: number({
      ...base,
      label: 'Start',
      min: -1e6,
      max: 1e6,
      default: 1000,
      effect: 'restart',
    }),
  },
  experiments: [
    {
      title: 'Two rates',
      runs: [
        { label: 'slow', values: { rate: 0.1 } },
        { label: 'fast', values: { rate: 0.4 } },
      ],
      steps: 50,
      ask: { kind: 'which', question: 'Which ends lower?' },
      claim: 'The larger rate ends lower.',
      why: 'It subtracts more.',
      holds: (results) =>
        results[1]!.measurements.at(-1)!.metrics['cost']! <
        results[0]!.measurements.at(-1)!.metrics['cost']!,
      winner: () => 1,
    },
    {
      title: 'Over rates',
      runs: [
        { label: 'from 1000', values: {} },
        { label: 'from 500', values: { start: 500 } },
      ],
      steps: 50,
      sweep: { x: 'rate', at: [1, 2, 3], of: ['cost'], seeds: 2 },
      ask: { kind: 'draw', question: 'Where does it end?', line: 0 },
      claim: 'The larger the rate, the lower it ends.',
      why: 'It subtracts more.',
      holds: (results) => results.length === 12,
    },
  ],
});

/** A trainer of the lab above. `fail` throws at that step. */
export function adder({ values, seeds }: TrainerSetup, fail = Infinity): Trainer<number> {
  let [step, cost, rate] = [
    0,
    (values['start'] as number) + seeds.weights,
    values['rate'] as number,
  ];
  return {
    get clock() {
      return { step, epoch: step / 4, examples: 2 * step };
    },
    advance(n, note) {
      for (let i = 0; i < n; i++) {
        if (step === fail) throw new Error('The adder broke.');
        cost -= rate;
        step++;
        note('batchCost', step, cost);
      }
    },
    stepsUntil: (epoch) => Math.max(0, 4 * epoch - step),
    configure: (changed) => void (rate = changed['rate'] as number),
    measure: async () => ({ cost }),
    observe: async () => cost,
    save: async (): Promise<Checkpoint> => ({
      step,
      epoch: step / 4,
      examples: 2 * step,
      seconds: 0,
      state: { cost: Float64Array.of(cost) },
    }),
    load: (checkpoint) => void ([step, cost] = [checkpoint.step, checkpoint.state['cost']![0]!]),
    status: () => ({ backend: 'cpu', tensors: 0, fallbacks: [] }),
    dispose: () => {},
  };
}
