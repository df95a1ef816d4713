/** Loops and one operation: the same product, in another time. */
import { expect, test } from 'vitest';
import { timeProducts } from '../../src/training/product-timing';

test('loops and the compiled product agree within 1e-5, and the product is several times as fast', async () => {
  const { loops, operation, difference } = await timeProducts(256, () => performance.now());
  expect(difference).toBeLessThan(1e-5);
  expect(difference).toBeGreaterThan(0);
  expect(loops).toBeGreaterThan(3 * operation);
});

test('they agree for sizes that fill no vector', async () => {
  expect((await timeProducts(7, () => performance.now())).difference).toBeLessThan(1e-6);
});

test('at the largest size they still agree within 1e-5', async () => {
  expect((await timeProducts(512, () => performance.now())).difference).toBeLessThan(1e-5);
});
