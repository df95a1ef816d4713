/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { kernels } from './kernels';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const strongest = (results: readonly RunResult[]) => results.map((r) => metricAt(r, 'strongest'));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.experiments.edge,
      { picture: 'halves', kernel: kernels.vertical },
      { picture: 'halves', kernel: kernels.horizontal },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.edge.question },
    winner: (results) => highest(results, 'strongest'),
    holds: (results) => {
      const [vertical, horizontal] = strongest(results);
      return vertical === 30 && horizontal === 0 && metricAt(results[0]!, 'responding') === 8;
    },
  },
  {
    ...experimentOf(
      text.experiments.sign,
      { picture: 'halves', kernel: kernels.vertical },
      { picture: 'turned', kernel: kernels.vertical },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.sign.question, metric: 'sum' },
    holds: ([bright, dark]) =>
      metricAt(bright!, 'highest') === 30 &&
      metricAt(dark!, 'lowest') === -30 &&
      metricAt(bright!, 'sum') === 240 &&
      metricAt(dark!, 'sum') === -240,
  },
  {
    ...experimentOf(text.experiments.padding, { pad: 0 }, { pad: 1 }, { pad: 0, stride: 2 }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.padding.question, metric: 'rows' },
    holds: (results) => results.map((r) => metricAt(r, 'rows')).join() === '4,6,2',
  },
  {
    ...experimentOf(
      text.experiments.blur,
      { picture: 'scene', kernel: kernels.outline },
      { picture: 'scene', kernel: kernels.blur },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.blur.question },
    winner: (results) => highest(results, 'responding'),
    holds: ([outline, blur]) =>
      metricAt(outline!, 'lowest') < 0 &&
      metricAt(blur!, 'lowest') > 0 &&
      metricAt(blur!, 'responding') === 46 * 46 &&
      metricAt(outline!, 'responding') < 0.7 * 46 * 46,
  },
];
