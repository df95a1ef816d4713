/** Shapes and parameter counts of layers, against the course's own tables. */
import { describe, expect, test } from 'vitest';
import { denseLayers, type LayerSpec, place } from '../../src/nn/layers';

const conv = (filters: number, kernel: number, stride = 1, padding: 'valid' | 'same' = 'valid') =>
  ({ type: 'conv', filters, kernel, stride, padding }) as const;
const pool = (size: number) => ({ type: 'pool', pool: 'max', size }) as const;
const dense = (units: number) => ({ type: 'dense', units }) as const;

const outputs = (input: Parameters<typeof place>[0], layers: readonly LayerSpec[]) =>
  place(input, layers).placed.map(({ output }) => output.join('×'));
const parameters = (input: Parameters<typeof place>[0], layers: readonly LayerSpec[]) =>
  place(input, layers).placed.map((layer) => layer.parameters);

test('the example network of course 4 has the volumes of the lecture', () => {
  const layers = [conv(10, 3), conv(20, 5, 2), conv(40, 5, 2), { type: 'flatten' }] as const;
  expect(outputs([39, 39, 3], layers)).toEqual(['37×37×10', '17×17×20', '7×7×40', '1960']);
});

test('the LeNet-like network of course 4 has the parameters of the lecture', () => {
  const layers = [conv(8, 5), pool(2), conv(16, 5), pool(2), dense(120), dense(84), dense(10)];
  expect(parameters([32, 32, 3], layers)).toEqual([608, 0, 3216, 0, 48120, 10164, 850]);
});

test('“same” padding keeps the side at stride 1 and divides it, rounded up, by the stride', () => {
  expect(outputs([28, 28, 1], [conv(4, 5, 1, 'same'), conv(4, 3, 3, 'same')])).toEqual([
    '28×28×4',
    '10×10×4',
  ]);
});

test('batch norm takes the place of b and learns γ and β of each unit', () => {
  const layers = [dense(6), { type: 'batch-norm' }, dense(1)] as const;
  expect(parameters([2], layers)).toEqual([12, 12, 7]);
});

test('layers with weights are counted from 1, and the others belong to the one before', () => {
  const { placed } = place([2], [...denseLayers([5, 3], 'tanh'), dense(1)]);
  expect(placed.map(({ number }) => number)).toEqual([1, 1, 1, 2, 2, 2, 3]);
});

describe('a layer that does not fit is named', () => {
  test.each([
    ['a kernel larger than its input', [conv(4, 7), pool(2), conv(4, 13)], 2, 13, 11],
    ['a pool larger than its input', [conv(4, 27), pool(3)], 1, 3, 2],
  ] as const)('%s', (_, layers, layer, window, side) => {
    expect(place([28, 28, 1], layers).misfit).toEqual({
      kind: 'window',
      layer,
      window,
      side,
    });
  });
});
