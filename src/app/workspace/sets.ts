/** The training and dev sets of a run, computed on the page so that points are there before the first frame. */
import { type Lab, seedsOf } from '../../core/lab';
import type { Values } from '../../core/params';
import type { Seeds } from '../../core/run';
import { type Dataset, split, splitOfFirst, type Split } from '../../data/dataset';
import { type OwnSet, previewOf } from '../../data/pictures';
import type { Run } from './run';

const empty: Dataset = {
  name: '',
  x: new Float64Array(),
  y: new Float64Array(),
  m: 0,
  n: 0,
  classes: 0,
  features: [],
  labels: [],
};

interface Answer {
  readonly key: string;
  readonly data: OwnSet | undefined;
  readonly split: Split;
}

let last: Answer | undefined;

/** What the worker trains on, or where that is much, a preview of it: the same pure functions of the same values. The last answer is kept, as most redraws ask for it again. */
export function setsOf(lab: Lab, values: Values, seeds: Seeds, data: OwnSet | undefined): Split {
  last = answerOf(lab, values, seeds, data, last);
  return last.split;
}

/** The sets of runs that stand side by side, each kept with its run. */
export class SetsOfRuns {
  readonly #kept = new WeakMap<Run, Answer>();

  of(run: Run, lab: Lab, values: Values): Split {
    const answer = answerOf(lab, values, run.config.seeds, run.data, this.#kept.get(run));
    this.#kept.set(run, answer);
    return answer.split;
  }
}

/** The answer known, where it still is one. */
function answerOf(
  lab: Lab,
  values: Values,
  seeds: Seeds,
  data: OwnSet | undefined,
  known: Answer | undefined,
): Answer {
  const restarting = Object.entries(lab.params).filter(([, param]) => param.effect === 'restart');
  const key = JSON.stringify([seeds.data, restarting.map(([name]) => values[name]), seedsOf(lab)]);
  if (known?.key === key && known.data === data) return known;
  return { key, data, split: madeOf(lab, values, seeds, data) };
}

function madeOf(lab: Lab, values: Values, seeds: Seeds, data: OwnSet | undefined): Split {
  const fraction = (values['devFraction'] as number | undefined) ?? 0;
  if (data) return previewOf(data, fraction, seeds.data);
  if (lab.kind !== 'trains') return { train: empty, dev: empty };
  if (lab.preview)
    return splitOfFirst(lab.preview(values, seeds), values['m'] as number, fraction, seeds.data);
  return split(lab.dataset(values, seeds), fraction, seeds.data);
}
