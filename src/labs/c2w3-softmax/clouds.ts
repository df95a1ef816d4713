/** Round clouds on a circle, one for each class. */
import { cos, sin } from '../../core/math';
import { RandomState } from '../../core/random';
import { dataText } from '../../data/data.text';
import type { Dataset } from '../../data/dataset';
import { labText as text } from './text';

/** How far the middles are from 0, and what a noise of 1 means as a standard deviation. */
const RADIUS = 3;
const DEVIATION = 0.8;
export const cloudsExtent = { x: [-6, 6], y: [-6, 6] } as const;

/** m points, the classes taking turns. */
export function clouds(m: number, classes: number, noise: number, seed: number): Dataset {
  const random = new RandomState(seed);
  const strays = random.normal(0, noise * DEVIATION, 2 * m);
  const middle = (i: number) => (2 * Math.PI * (i % classes)) / classes + Math.PI / 2;
  return {
    name: text.clouds,
    x: strays.map((stray, at) => {
      const angle = middle(Math.floor(at / 2));
      return RADIUS * (at % 2 === 0 ? cos(angle) : sin(angle)) + stray;
    }),
    y: Float64Array.from({ length: m }, (_, i) => i % classes),
    m,
    n: 2,
    classes,
    features: dataText.features,
    labels: Array.from({ length: classes }, (_, c) => text.classOf(c + 1)),
  };
}
