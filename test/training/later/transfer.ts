/** Transfer learning (courses 3 and 4): the first layer is frozen, the last is trained. */
import { classifier } from '../../../src/models/classifier';
import { ExamplesSampler } from '../../../src/training/trainer/samplers/examples';
import { type LaterModel, normal, started, usualValues } from './later';

const M = 64;

export function transfer(): LaterModel {
  const net = started(
    [2],
    [
      { type: 'dense', units: 8 },
      { type: 'activation', activation: 'relu' },
      { type: 'dropout' },
      { type: 'dense', units: 1 },
    ],
  );
  const x = normal(2 * M, 5);
  return {
    model: classifier(net, 'sigmoid', 1),
    sampler: new ExamplesSampler(M, 3, 'continue'),
    rows: {
      x,
      y: Float32Array.from({ length: M }, (_, i) => Number(x[2 * i]! + x[2 * i + 1]! > 0)),
    },
    values: { ...usualValues, keepProb: 0.9 },
  };
}
