/** Every kind of layer is whole: what it tells of itself, and how it is computed. */
import { expect, test } from 'vitest';
import { appliedLayer } from '../../src/models/network';
import { layerTypes, place } from '../../src/nn/layers';

test.each(layerTypes)('%s is computed', (type) => {
  expect(() => appliedLayer(type)).not.toThrow();
});

const files = import.meta.glob('../../src/models/layers/*.ts');

test('nothing is computed that no kind declares', () => {
  const computed = Object.keys(files).map((path) =>
    path.split('/').at(-1)!.slice(0, -'.ts'.length),
  );
  expect(computed.filter((name) => !(layerTypes as readonly string[]).includes(name))).toEqual([]);
});

test('a skip connection joins equal shapes, and names those that differ', () => {
  const dense = (units: number) => ({ type: 'dense', units }) as const;
  const around = (units: number) =>
    [{ type: 'residual', layers: [dense(8), dense(units)] }] as const;
  expect(place([4], around(4)).placed[0]).toMatchObject({ output: [4], parameters: 40 + 36 });
  expect(place([4], around(5)).misfit).toEqual({
    kind: 'shape',
    layer: 0,
    expected: '4',
    found: [5],
  });
});

test('branches beside one another are joined along the channels, and their weights counted in order', () => {
  const conv = (filters: number, kernel: number) =>
    ({ type: 'conv', filters, kernel, stride: 1, padding: 'same' }) as const;
  const { placed } = place(
    [8, 8, 3],
    [{ type: 'parallel', branches: [[conv(2, 1)], [conv(4, 1), conv(5, 3)]] }, { type: 'flatten' }],
  );
  expect(placed[0]!.output).toEqual([8, 8, 7]);
  expect(placed[0]!.branches.flat().map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(placed[1]!.output).toEqual([448]);
});
