/** An LSTM over twenty steps that recalls the sign of the first (course 5, week 1). */
import { classifier } from '../../../src/models/classifier';
import { ExamplesSampler } from '../../../src/training/trainer/samplers/examples';
import { type LaterModel, normal, started, usualValues } from './later';

const [M, STEPS] = [48, 20];

export function memory(): LaterModel {
  const net = started(
    [STEPS, 1],
    [
      { type: 'lstm', units: 8, returns: 'last', gateBias: 2 },
      { type: 'dense', units: 1 },
    ],
  );
  // The first step is what is to be recalled; noise follows.
  const x = normal(M * STEPS, 5).map((v, i) => (i % STEPS === 0 ? 2 * Math.sign(v) : 0.2 * v));
  return {
    model: classifier(net, 'sigmoid'),
    sampler: new ExamplesSampler(M, 3, 'continue'),
    rows: { x, y: Float32Array.from({ length: M }, (_, i) => Number(x[i * STEPS]! > 0)) },
    values: { ...usualValues, optimizer: 'momentum', rate: 1 },
  };
}
