/** Twenty residual blocks (course 4, week 2). */
import { classifier } from '../../../src/models/classifier';
import type { LayerSpec } from '../../../src/nn/layers';
import { ExamplesSampler } from '../../../src/training/trainer/samplers/examples';
import { type LaterModel, normal, started, usualValues } from './later';

const [M, N, UNITS, BLOCKS] = [64, 2, 6, 20];

const block: LayerSpec = {
  type: 'residual',
  layers: [
    { type: 'dense', units: UNITS },
    { type: 'activation', activation: 'tanh' },
    { type: 'dense', units: UNITS },
  ],
};

export function residual(): LaterModel {
  const net = started(
    [N],
    [
      { type: 'dense', units: UNITS },
      ...Array.from({ length: BLOCKS }, () => block),
      { type: 'dense', units: 1 },
    ],
    // Small, so that what twenty blocks add up to stays of the size of what came in.
    'normal',
    0.1,
  );
  const x = normal(M * N, 5);
  return {
    model: classifier(net, 'sigmoid'),
    sampler: new ExamplesSampler(M, 3, 'continue'),
    rows: {
      x,
      y: Float32Array.from({ length: M }, (_, i) => Number(x[2 * i]! + x[2 * i + 1]! > 0)),
    },
    values: { ...usualValues, optimizer: 'gd', rate: 0.05 },
  };
}
