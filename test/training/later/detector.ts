/** A detector on a grid, fully convolutional, whose cost counts a box only where there is an object (YOLO; course 4, week 3). */
import type { Model } from '../../../src/models/model';
import { chosen, learnedBy } from '../../../src/models/of-network';
import * as tf from '../../../src/models/tf';
import { ExamplesSampler } from '../../../src/training/trainer/samplers/examples';
import { type LaterModel, started, usualValues } from './later';

const [M, SIDE, GRID] = [32, 16, 4];
/** p, x, y, height, width of each cell. */
const BOX = 5;

export function detector(): LaterModel {
  const conv = (filters: number) =>
    ({ type: 'conv', filters, kernel: 3, stride: 2, padding: 'same' }) as const;
  const relu = { type: 'activation', activation: 'relu' } as const;
  const net = started(
    [SIDE, SIDE, 1],
    [
      conv(6),
      { type: 'batch-norm' },
      relu,
      conv(12),
      { type: 'batch-norm' },
      relu,
      { type: 'conv', filters: BOX, kernel: 1, stride: 1, padding: 'valid' },
    ],
  );
  const model: Model = {
    ...learnedBy(net),
    inputs: {
      x: { shape: [SIDE * SIDE], dtype: 'float32' },
      y: { shape: [GRID, GRID, BOX], dtype: 'float32' },
    },
    cost({ x, y }, { isTraining }) {
      const { output, kept } = net.forward(x!, { isTraining });
      const [p, box] = tf.split(output, [1, BOX - 1], -1) as [tf.Tensor, tf.Tensor];
      const [truth, place] = tf.split(y!, [1, BOX - 1], -1) as [tf.Tensor, tf.Tensor];
      const confidence = tf.mean(tf.square(tf.sub(tf.sigmoid(p), truth)));
      const boxes = tf.mean(tf.mul(truth, tf.square(tf.sub(box, place))));
      return {
        cost: tf.add<tf.Scalar>(confidence, tf.mul(boxes, 5)),
        noted: { confidenceCost: confidence as tf.Scalar, boxCost: boxes as tf.Scalar },
        kept,
      };
    },
    values: ({ x }, names) => chosen(names, { output: () => net.forward(x!).output }),
  };
  const [x, y] = [new Float32Array(M * SIDE * SIDE), new Float32Array(M * GRID * GRID * BOX)];
  for (let i = 0; i < M; i++) {
    const [row, column] = [(3 * i) % 13, (5 * i) % 13];
    for (let k = 0; k < 9; k++)
      x[(i * SIDE + row + Math.floor(k / 3)) * SIDE + column + (k % 3)] = 1;
    const cell = (i * GRID + Math.floor((row + 1) / 4)) * GRID + Math.floor((column + 1) / 4);
    y.set([1, ((row + 1) % 4) / 4, ((column + 1) % 4) / 4, 0.75, 0.75], cell * BOX);
  }
  return {
    model,
    sampler: new ExamplesSampler(M, 3, 'continue'),
    rows: { x, y },
    values: usualValues,
  };
}
