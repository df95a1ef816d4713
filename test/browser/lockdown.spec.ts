/** Browsers without WebAssembly, as in Lockdown Mode: everything works, by tfjs on the CPU, and the page says so. */
import { fileURLToPath } from 'node:url';
import { everyLabTakesAStep, expect, open, test, trainTo, without } from './old-browsers';

test.use({ beginning: without.WebAssembly });

test('without WebAssembly every lab opens and takes a step, and the badge says how', async ({
  page,
  home,
  complaints,
}) => {
  test.setTimeout(600_000);
  await everyLabTakesAStep(page, home);
  expect(complaints).toEqual([]);
});

test('without WebAssembly a search, a sweep, a timing and a file do what they do elsewhere', async ({
  page,
  home,
  complaints,
}) => {
  await open(page, home, '#/c2w3-search?v=1&budget=3&steps=20');
  await trainTo(page, 3);
  await expect(page.locator('backend-badge')).toContainText('no WebAssembly in this browser');
  await open(page, home, '#/c2w1-bias-variance');
  await page.locator('#experiment-1').getByRole('button', { name: 'Just show me' }).click();
  const sweep = () =>
    page.evaluate(() => {
      const { progress, failure } = app().workspace!.experiment!.sweep!;
      return [progress[0] > 0, failure];
    });
  await expect.poll(sweep, { timeout: 90_000 }).toEqual([true, undefined]);
  await open(page, home, '#/c1w2-vectorization?v=1&n=32');
  await expect(page.locator('product-timing').getByRole('status')).toContainText('n = 32');
  await open(page, home, '#/c4w1-convolutional-network?v=1&m=100');
  await page.locator('data-panel summary').click();
  await page
    .locator('file-drop input.files')
    .setInputFiles(fileURLToPath(new URL('../../public/samples/shapes.zip', import.meta.url)));
  await page.locator('set-preview wa-dialog[open]').getByText('Train on it').click();
  await expect(page.getByText('Training on shapes.zip')).toBeVisible();
  await trainTo(page, 1);
  expect(complaints).toEqual([]);
});
