/** Mistakes that people make in backpropagation, and the gradients that come of them. */
import { backward, type Cache, type Layer, type LayerGradients } from '../../nn/backpropagation';
import type { Matrix } from '../../core/params/kinds/matrix';
import { RandomState } from '../../core/random';

export const bugs = [
  'none',
  'course',
  'dW2',
  'db1',
  'gate',
  'sign',
  'mean',
  'bias',
  'penalty',
] as const;
export type Bug = (typeof bugs)[number];

/** The bugs that a riddle is drawn from; each leaves its own mark on the parts and on the ratios. */
export const hideable = ['none', 'dW2', 'db1', 'gate', 'sign', 'mean', 'bias'] as const;
export type Hideable = (typeof hideable)[number];

/** The bug that the riddle of this number hides: drawn by chance, the same for everybody. */
export function hiddenBug(riddle: number): Hideable {
  const [draw] = new RandomState(riddle).rand(1);
  return hideable[Math.floor(draw! * hideable.length)]!;
}

/** The gradients as somebody with this bug would compute them; `lambda` is that of the cost. */
export function gradientsWith(
  bug: Bug,
  layers: readonly Layer[],
  caches: readonly Cache[],
  Y: Matrix,
  lambda: number,
  round: (value: number) => number,
): readonly LayerGradients[] {
  const options = { lambda: bug === 'penalty' ? 0 : lambda, round };
  const open = bug === 'gate' ? layers.map(withoutGate) : layers;
  const right = backward(open, caches, Y, options);
  const m = Y[0]!.length;
  return right.map((gradients, l) => {
    const number = l + 1;
    const scaled = (by: number): LayerGradients => ({
      ...gradients,
      dW: gradients.dW.map((row) => row.map((dw) => dw * by)),
    });
    const scaledBias = (by: number): LayerGradients => ({
      ...gradients,
      db: gradients.db.map((db) => db * by),
    });
    if (number === 2 && (bug === 'dW2' || bug === 'course')) return scaled(2);
    if (number === 1 && (bug === 'db1' || bug === 'course')) return scaledBias(4);
    if (number === 1 && bug === 'sign') return scaled(-1);
    if (number === 3 && bug === 'mean') return scaled(m);
    if (number === 2 && bug === 'bias')
      return { ...gradients, db: gradients.dZ.map((row) => row[0]! / m) };
    return gradients;
  });
}

/** ReLU whose derivative was forgotten: the gradient goes through everywhere. */
const withoutGate = (layer: Layer): Layer =>
  layer.activation === 'relu' ? { ...layer, activation: 'linear' } : layer;
