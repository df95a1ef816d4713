/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import { kernels } from './kernels';
import type { Params } from './params';
import { labText as text } from './text';

type Setup = readonly Partial<Values<Params>>[];

const strongest = (results: readonly RunResult[]) => results.map((r) => metricAt(r, 'strongest'));
const winner = (results: readonly RunResult[]) => {
  const sizes = strongest(results);
  return sizes.indexOf(Math.max(...sizes));
};

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.experiments.edge, [
      { picture: 'halves', kernel: kernels.vertical },
      { picture: 'halves', kernel: kernels.horizontal },
    ]),
    ask: { kind: 'which', question: text.experiments.edge.question },
    winner,
    holds: (results) => {
      const [vertical, horizontal] = strongest(results);
      return vertical === 30 && horizontal === 0 && metricAt(results[0]!, 'responding') === 8;
    },
  },
  {
    ...said(text.experiments.sign, [
      { picture: 'halves', kernel: kernels.vertical },
      { picture: 'turned', kernel: kernels.vertical },
    ]),
    ask: { kind: 'end', question: text.experiments.sign.question, metric: 'sum' },
    holds: ([bright, dark]) =>
      metricAt(bright!, 'highest') === 30 &&
      metricAt(dark!, 'lowest') === -30 &&
      metricAt(bright!, 'sum') === 240 &&
      metricAt(dark!, 'sum') === -240,
  },
  {
    ...said(text.experiments.padding, [{ pad: 0 }, { pad: 1 }, { pad: 0, stride: 2 }]),
    ask: { kind: 'end', question: text.experiments.padding.question, metric: 'rows' },
    holds: (results) => results.map((r) => metricAt(r, 'rows')).join() === '4,6,2',
  },
  {
    ...said(text.experiments.blur, [
      { picture: 'scene', kernel: kernels.outline },
      { picture: 'scene', kernel: kernels.blur },
    ]),
    ask: { kind: 'which', question: text.experiments.blur.question },
    winner: (results) => {
      const cells = results.map((r) => metricAt(r, 'responding'));
      return cells.indexOf(Math.max(...cells));
    },
    holds: ([outline, blur]) =>
      metricAt(outline!, 'lowest') < 0 &&
      metricAt(blur!, 'lowest') > 0 &&
      metricAt(blur!, 'responding') === 46 * 46 &&
      metricAt(outline!, 'responding') < 0.7 * 46 * 46,
  },
];

/** The words of an experiment, and its runs by what differs from the lab's defaults. */
function said(
  {
    title,
    claim,
    why,
    runs,
  }: Readonly<Record<'title' | 'claim' | 'why', string>> & { readonly runs: readonly string[] },
  setups: Setup,
) {
  return {
    title,
    claim,
    why,
    steps: 0,
    runs: setups.map((values, i) => ({ label: runs[i]!, values })),
  };
}
