/** What a model answers, in the data's own units. */
import { unscaled } from '../trainer/examples';
import type { Readable } from './readable';

/** The model's output for any number of inputs, m × outputs. */
export async function outputsOf(
  { state: { model }, network, passes, scaling }: Readable,
  x: Float32Array,
): Promise<Float32Array> {
  const { output } = await passes.rows('output', x.length / network.inputs, { x }, (inputs) =>
    model.values(inputs, ['output']),
  );
  return unscaled(output!, scaling);
}
