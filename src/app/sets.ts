/** The training and dev sets of a run, computed on the page so that points are there before the first frame. */
import type { Lab } from '../core/lab';
import type { Values } from '../core/params';
import type { Seeds } from '../core/run';
import { type Dataset, split, type Split } from '../data/dataset';
import { type OwnSet, previewOf } from '../data/pictures';

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

let last:
  | { readonly key: string; readonly data: OwnSet | undefined; readonly split: Split }
  | undefined;

/** What the worker trains on, or where that is much, a preview of it: the same pure functions of the same values. The last answer is kept, as most redraws ask for it again. */
export function setsOf(lab: Lab, values: Values, seeds: Seeds, data: OwnSet | undefined): Split {
  const restarting = Object.entries(lab.params).filter(([, param]) => param.effect === 'restart');
  const key = JSON.stringify([seeds.data, restarting.map(([name]) => values[name]), lab.seeds]);
  if (last?.key === key && last.data === data) return last.split;
  const answer = madeOf(lab, values, seeds, data);
  last = { key, data, split: answer };
  return answer;
}

function madeOf(lab: Lab, values: Values, seeds: Seeds, data: OwnSet | undefined): Split {
  const fraction = (values['devFraction'] as number | undefined) ?? 0;
  if (data && 'bytes' in data) return previewOf(data, fraction, seeds.data);
  const set = data ?? (lab.preview ?? lab.dataset)?.(values, seeds);
  return set ? split(set, fraction, seeds.data) : { train: empty, dev: empty };
}
