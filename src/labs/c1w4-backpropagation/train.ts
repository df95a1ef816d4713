/** One step of gradient descent after the other, in double precision, with all matrices to look at. */
import {
  backward,
  crossEntropy,
  descend,
  flattened,
  forward,
  type Layer,
  restored,
} from '../../nn/backpropagation';
import { stepping } from '../../training/trainer/step-trainer';
import { examplesOf, firstLayers, type Passes } from './network';
import type { Params } from './params';

export const train = stepping<Passes, Params>((values, seeds) => {
  const { X, Y } = examplesOf(values, seeds);
  const first = firstLayers(values, seeds);
  const theta = Float64Array.from(flattened(first));
  const passes = (): Passes => {
    const layers: readonly Layer[] = restored(first, [...theta]);
    const caches = forward(layers, X);
    return { X, Y, layers, caches, gradients: backward(layers, caches, Y) };
  };
  return {
    state: { theta },
    step: ({ rate }) => {
      const { layers, gradients } = passes();
      theta.set(flattened(descend(layers, gradients, rate)));
    },
    measure: () => {
      const { caches, gradients } = passes();
      const A = caches.at(-1)!.A;
      const right = A[0]!.filter((a, i) => a > 0.5 === (Y[0]![i] === 1)).length;
      return {
        cost: crossEntropy(A, Y),
        accuracy: right / Y[0]!.length,
        firstGradient: norm(gradients[0]!.dW.flat()),
        lastGradient: norm(gradients.at(-1)!.dW.flat()),
        firstWeight: theta[0]!,
      };
    },
    observe: () => passes(),
  };
});

const norm = (v: readonly number[]) => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
