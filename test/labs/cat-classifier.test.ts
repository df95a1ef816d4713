/** The cat classifier: the notebook's figures stand beside its own run on files of its shape, and nowhere else. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { cats } from '../../src/data/images/cats';
import { lab } from '../../src/labs/c1w2-cat-classifier/lab';

const values = { ...defaults(lab.params), devFraction: 0 };
const file = { ...cats(2, 1, 1), m: 209 };

test('209 pictures of 64 × 64, trained as in the notebook, have its costs beside them', () => {
  const { line, unit, points } = lab.reference!(values, file)!;
  expect([line, unit, points.length]).toEqual(['cost', 'steps', 20]);
  expect(points.slice(0, 3)).toEqual([
    [0, 0.693147],
    [100, 0.584508],
    [200, 0.466949],
  ]);
  expect(points.at(-1)).toEqual([1900, 0.140872]);
});

test.each([
  ['another number of pictures', values, { ...file, m: 208 }],
  ['another size', values, { ...file, image: { height: 32, width: 64, channels: 3 } as const }],
  ['another rate', { ...values, rate: 0.01 }, file],
  ['a penalty', { ...values, l2: 1 }, file],
  ['a part held out', { ...values, devFraction: 0.2 }, file],
])('%s has none', (_, some, own) => {
  expect(lab.reference!(some, own)).toBeUndefined();
});
