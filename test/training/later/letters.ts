/** A recurrent network that tells the next letter (course 5, week 1): int32 tokens, an embedding, a cost over all steps. */
import { sequenceLoss } from '../../../src/models/losses';
import type { Model } from '../../../src/models/model';
import { chosen, learnedBy, valuesOf } from '../../../src/models/of-network';
import { windows } from '../../../src/training/trainer/samplers/windows';
import { type LaterModel, started, usualValues } from './later';

const LENGTH = 7;
const text = 'a rose is a rose is a rose and a thorn is a thorn is a thorn '.repeat(8);
const alphabet = [...new Set(text)].sort();

export function letters(): LaterModel {
  const tokens = Float32Array.from(text, (letter) => alphabet.indexOf(letter));
  const net = started(
    [LENGTH],
    [
      { type: 'embedding', vocabulary: alphabet.length, units: 6 },
      { type: 'recurrent', units: 16, returns: 'all' },
      { type: 'conv-1d', filters: alphabet.length, kernel: 1, stride: 1, padding: 'valid' },
    ],
  );
  const model: Model = {
    ...learnedBy(net),
    inputs: { x: { shape: [LENGTH], dtype: 'int32' }, y: { shape: [LENGTH], dtype: 'int32' } },
    cost: ({ x, y }, { isTraining }) => ({
      cost: sequenceLoss(net.forward(x!, { isTraining }).output, y!),
    }),
    values: ({ x }, names) => {
      const made = net.forward(x!);
      return chosen(names, { ...valuesOf(made), output: () => made.output });
    },
  };
  return {
    model,
    sampler: windows(tokens.length, LENGTH, 3),
    rows: { x: tokens, y: tokens.slice(1) },
    values: usualValues,
  };
}
