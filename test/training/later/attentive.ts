/** Self-attention with positions, layer norm and skip connections (course 5, week 4): which of two marks comes first. */
import { classifier } from '../../../src/models/classifier';
import { ExamplesSampler } from '../../../src/training/trainer/samplers/examples';
import { type LaterModel, normal, started, usualValues } from './later';

const [M, STEPS, UNITS] = [48, 6, 8];

export function attentive(): LaterModel {
  const net = started(
    [STEPS, UNITS],
    [
      { type: 'positional-encoding', encoding: 'sinusoidal' },
      {
        type: 'residual',
        layers: [{ type: 'layer-norm' }, { type: 'attention', heads: 2, to: 'self' }],
      },
      {
        type: 'residual',
        layers: [
          { type: 'layer-norm' },
          { type: 'conv-1d', filters: 16, kernel: 1, stride: 1, padding: 'valid' },
          { type: 'activation', activation: 'relu' },
          { type: 'conv-1d', filters: UNITS, kernel: 1, stride: 1, padding: 'valid' },
        ],
      },
      { type: 'global-pool', pool: 'average' },
      { type: 'dense', units: 2 },
    ],
  );
  const x = normal(M * STEPS * UNITS, 5);
  const y = new Float32Array(2 * M);
  for (let i = 0; i < M; i++) {
    const at = i * STEPS * UNITS;
    y[2 * i + Number(x[at]! > x[at + UNITS]!)] = 1;
  }
  return {
    model: classifier(net, 'softmax'),
    sampler: new ExamplesSampler(M, 3, 'continue'),
    rows: { x, y },
    values: usualValues,
  };
}
