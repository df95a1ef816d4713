/** The experiments of this lab. Each run is a whole study. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

/** Many short trials, of which only the rates are looked at. */
const hundred = { budget: 100, steps: 16, m: 40, epsilon: false } as const;

const race = { winner: (results: readonly RunResult[]) => lowest(results, 'best') };

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.grid, { sampler: 'grid' }, {}),
    ...race,
    steps: 25,
    ask: { kind: 'which', question: text.grid.question },
    holds: ([grid, random]) =>
      metricAt(grid!, 'distinct') === 5 &&
      metricAt(random!, 'distinct') === 25 &&
      metricAt(random!, 'best') < metricAt(grid!, 'best'),
  },
  {
    ...experimentOf<Params>(text.scales, { ...hundred, scale: 'linear' }, hundred),
    steps: 100,
    ask: { kind: 'end', question: text.scales.question, metric: 'topDecade' },
    holds: ([linear, log]) =>
      near(metricAt(linear!, 'topDecade'), 0.9, 0.06) &&
      near(metricAt(log!, 'topDecade'), 0.25, 0.08),
  },
  {
    ...experimentOf<Params>(text.ways, {}, { fine: true }, { halving: true }),
    ...race,
    // All jobs of the study that drops: 25, 13, 7 and 4. The others end at 25.
    steps: 49,
    ask: { kind: 'which', question: text.ways.question },
    holds: (results) => {
      const [random, fine, dropped] = results.map((r) => metricAt(r, 'best'));
      const [all, , some] = results.map((r) => metricAt(r, 'spent'));
      return fine! < random! && dropped! < 1.01 * random! && some! < 0.36 * all!;
    },
  },
  {
    ...experimentOf<Params>(text.priorities, { budget: 100, units: true, batch: true, l2: true }),
    steps: 100,
    ask: { kind: 'end', question: text.priorities.question, metric: 'spread.rate' },
    holds: ([run]) => {
      const share = (key: string) => metricAt(run!, `spread.${key}`);
      const next = Math.max(...['epsilon', 'hidden', 'batch', 'l2'].map(share));
      return share('rate') > next && share('epsilon') < 0.05;
    },
  },
];
