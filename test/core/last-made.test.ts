/** What was made last is given again for the same key, and made anew for another. */
import { expect, test } from 'vitest';
import { LastMade } from '../../src/core/last-made';

test('is made once for one key, and again for another, or after another', async () => {
  const kept = new LastMade();
  const asked: number[] = [];
  const get = (key: number) =>
    kept.get(['square', key], async () => {
      asked.push(key);
      return key * key;
    });
  expect([await get(3), await get(3), await get(4), await get(3)]).toEqual([9, 9, 16, 9]);
  expect(asked).toEqual([3, 4, 3]);
});

test('keys are told apart by identity, and by length', async () => {
  const kept = new LastMade();
  const [a, b] = [{}, {}];
  const made = async (...key: readonly unknown[]) => kept.get(key, async () => Symbol('made'));
  expect(await made(a)).toBe(await made(a));
  expect(await made(a)).not.toBe(await made(b));
  expect(await made(b)).not.toBe(await made(b, undefined));
});

test('what could not be made is tried again', async () => {
  const kept = new LastMade();
  await expect(kept.get(['it'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await kept.get(['it'], async () => 1)).toBe(1);
});
