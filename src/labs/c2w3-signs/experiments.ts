/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { log } from '../../core/math';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const onTest = { winner: (results: readonly RunResult[]) => lowest(results, 'devCost') };

/** How far the accuracy on new pictures stays behind. */
const gap = (run: RunResult) => metricAt(run, 'accuracy') - metricAt(run, 'devAccuracy');

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.heart, {}),
    steps: 300,
    ask: { kind: 'end', question: text.heart.question, metric: 'devAccuracy' },
    holds: ([run]) => metricAt(run!, 'accuracy') > 0.75 && metricAt(run!, 'devAccuracy') < 0.5,
  },
  {
    ...experimentOf<Params>(text.convolutions, {}, { model: 'cnn', hidden: [], rate: 0.001 }),
    ...onTest,
    steps: 150,
    ask: { kind: 'which', question: text.convolutions.question },
    holds: (results) => {
      const [dense, cnn] = results.map((r) => metricAt(r, 'devAccuracy'));
      return lowest(results, 'devCost') === 1 && cnn! > dense! + 0.1;
    },
  },
  {
    ...experimentOf<Params>(text.data, { m: 120 }, { m: 720 }),
    ...onTest,
    steps: 150,
    ask: { kind: 'which', question: text.data.question },
    holds: (results) => {
      const [wide, narrow] = results.map(gap);
      return lowest(results, 'devCost') === 1 && narrow! < wide! - 0.1;
    },
  },
  {
    ...experimentOf<Params>(text.scale, {}, { normalize: false }),
    winner: (results) => lowest(results),
    steps: 150,
    ask: { kind: 'which', question: text.scale.question },
    holds: ([normalized, raw]) =>
      metricAt(normalized!, 'accuracy') > 0.6 && near(metricAt(raw!, 'cost'), log(6), 0.01),
  },
];
