/** A trainer without tfjs for tests of the session: each step adds the rate to a sum; an epoch has ten steps. */
import type { CreateTrainer, Trainer } from '../../src/core/lab';

export interface AdderOptions {
  /** Throws at this step. */
  readonly throwsAt?: number;
  /** The sum becomes infinite at this step. */
  readonly infiniteAt?: number;
  /** The cost as a function of the sum; by default the sum itself. */
  readonly cost?: (sum: number) => number;
}

export const adder =
  ({ throwsAt, infiniteAt, cost = (sum) => sum }: AdderOptions = {}): CreateTrainer =>
  ({ values }): Trainer => {
    let [step, sum, rate] = [0, 0, values['rate'] as number];
    return {
      get clock() {
        return { step, epoch: step / 10, examples: step };
      },
      stepsUntil: (epoch) => Math.max(0, epoch * 10 - step),
      advance: (n, note) => {
        for (let i = 0; i < n; i++) {
          if (step + 1 === throwsAt) throw new Error('The adder broke.');
          step++;
          sum = step === infiniteAt ? Infinity : sum + rate;
          note('sum', step, sum);
        }
      },
      configure: (changed) => {
        rate = changed['rate'] as number;
      },
      measure: async () => ({ cost: cost(sum), devCost: cost(sum), sum }),
      observe: async (demand) => ({ asked: Object.keys(demand), sum }),
      save: async () => ({
        step,
        epoch: step / 10,
        examples: step,
        seconds: 0,
        state: { sum: Float64Array.of(sum) },
      }),
      load: (checkpoint) => {
        step = checkpoint.step;
        sum = checkpoint.state['sum']![0]!;
      },
      locate: async () => (Number.isFinite(sum) ? undefined : 'the sum'),
      evaluate: () => Promise.reject(new Error('An adder cannot be tested.')),
      status: () => ({ backend: 'none', tensors: 0, fallbacks: [] }),
      dispose: () => {},
    };
  };
