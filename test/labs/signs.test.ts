/** What the lab says of its networks in figures. */
import { expect, test } from 'vitest';
import { place } from '../../src/nn/layers';
import { defaults, type Values } from '../../src/core/params';
import { experiments } from '../../src/labs/c2w3-signs/experiments';
import { lab } from '../../src/labs/c2w3-signs/lab';
import { hiddenLayers } from '../../src/labs/c2w3-signs/network';
import type { Params } from '../../src/labs/c2w3-signs/params';

function parametersOf(some: Partial<Values<Params>>): number {
  const layers = hiddenLayers({ ...defaults(lab.params), ...some });
  return place([64, 64, 3], [...layers, { type: 'dense', units: 6 }]).placed.reduce(
    (sum, { parameters }) => sum + parameters,
    0,
  );
}

test('the dense network has 307 615 parameters, the convolutional one 5638', () => {
  const [dense, cnn] = experiments[1]!.runs.map(({ values }) => parametersOf(values));
  expect(dense).toBe((12288 + 1) * 25 + (25 + 1) * 12 + (12 + 1) * 6);
  expect(dense).toBe(307_615);
  expect(cnn).toBe((75 + 1) * 8 + (72 + 1) * 16 + (144 + 1) * 16 + (256 + 1) * 6);
  expect(cnn).toBe(5638);
  expect(cnn! * 50).toBeLessThan(dense!);
});

test('the page paints the first hands of the very set that the worker trains on', () => {
  const values = { ...defaults(lab.params), m: 60 };
  const [whole, few] = [lab.dataset(values, lab.seeds), lab.preview!(values, lab.seeds)];
  expect(few.m).toBe(36);
  expect(whole.x.subarray(0, few.x.length)).toEqual(few.x);
  expect(whole.test!.x.subarray(0, few.test!.x.length)).toEqual(few.test!.x);
});
