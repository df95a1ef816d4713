/** Damaged links and files come to states and sets that are valid, or to sentences. `npm run fuzz` tries many more. */
import { expect, test } from 'vitest';
import { fileFormats, fuzzFiles } from './files';
import { fuzzLinks } from './links';

test('2600 damaged links: no exception, a valid state, the same again, soon', async () => {
  const { made, read, told, faults } = await fuzzLinks(1, 2600);
  expect(faults).toEqual([]);
  expect(made).toBe(2600);
  expect(read).toBeGreaterThan(2000);
  expect(told).toBeGreaterThan(1000);
});

test.for(fileFormats)(
  '200 damaged files of %s: no exception, a whole set or a sentence, soon',
  async (format) => {
    const { made, read, told, faults } = await fuzzFiles(format, 1, 200);
    expect(faults).toEqual([]);
    expect(read + told).toBe(made);
    expect(Math.min(read, told)).toBeGreaterThan(0);
  },
);
