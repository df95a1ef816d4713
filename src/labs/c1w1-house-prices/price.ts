/** The price that the network gives, from its weights: what the view draws and the metrics measure. */
import type { LayerWeights } from '../../core/panels/parameters';

/** Sizes close enough to draw a curve through, and to find its lowest place. */
export const steps = (from: number, to: number, count = 231) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** Hidden unit j's part of the price at this size: its weight in the output, times its activation. */
export function part([first, last]: readonly LayerWeights[], relu: boolean, j: number) {
  return (size: number) => last!.W[j]! * bent(first!.W[j]! * size + first!.b[j]!, relu);
}

/** ŷ at this size, of a single unit or of one behind a hidden layer; with `relu` no unit's output is below 0. */
export function price(layers: readonly LayerWeights[], relu: boolean) {
  const last = layers.at(-1)!;
  const parts =
    layers.length === 1
      ? [(size: number) => last.W[0]! * size]
      : Array.from({ length: last.inputs }, (_, j) => part(layers, relu, j));
  return (size: number) =>
    bent(
      parts.reduce((sum, of) => sum + of(size), last.b[0]!),
      relu,
    );
}

/** Where each hidden unit has its kink: z = 0 at size −b/w. */
export function kinks([first, last]: readonly LayerWeights[]): readonly number[] {
  return last ? Array.from(first!.W, (w, j) => -first!.b[j]! / w) : [];
}

const bent = (z: number, relu: boolean) => (relu ? Math.max(0, z) : z);
