/** Points in a square, split by a wave; some labels are turned over, so that the best possible error is known. */
import { sin } from '../../core/math';
import type { Domain } from '../../core/panels/maps';
import type { Values } from '../../core/params';
import { RandomState } from '../../core/random';
import type { Seeds } from '../../core/run';
import type { Dataset } from '../../data/dataset';
import type { Params } from './params';
import { labText as text } from './text';

/** Where the points lie. */
export const domain: Domain = { x: [-1, 1], y: [-1, 1] };

/** Enough to know the dev error to about one point in a hundred. */
const DEV = 1000;
/** Far from the seeds that repetitions of a training count through. */
const DEV_SEED = 1000;

/** m examples, with a dev set drawn from the same distribution. The Bayes error is the share of labels turned over. */
export function waves({ m, flipped }: Values<Params>, { data }: Seeds): Dataset {
  return { ...draw(m, flipped, data), test: draw(DEV, flipped, data + DEV_SEED) };
}

function draw(m: number, flipped: number, seed: number): Dataset {
  const random = new RandomState(seed % 2 ** 32);
  const x = random.uniform(-1, 1, 2 * m);
  const tosses = random.rand(m);
  const y = tosses.map((toss, i) => {
    const isAbove = x[2 * i + 1]! > 0.5 * sin(4 * x[2 * i]!);
    return Number(toss < flipped ? !isAbove : isAbove);
  });
  return {
    name: text.dataName,
    x,
    y,
    m,
    n: 2,
    classes: 2,
    features: ['x₁', 'x₂'],
    labels: text.labels,
    extent: domain,
  };
}
