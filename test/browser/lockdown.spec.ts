/** Browsers without WebAssembly, as in Lockdown Mode, or without its vectors: everything works, by tfjs on the CPU, and the page says so. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { expect, open, stepOf, test, trainTo } from './page';

const folders = fileURLToPath(new URL('../../src/labs', import.meta.url));
const labs = readdirSync(folders, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What each script of page and workers begins with. */
const browsers = {
  'without WebAssembly': 'delete globalThis.WebAssembly;',
  'without vectors in WebAssembly': `WebAssembly.Module = class {
    constructor() { throw new WebAssembly.CompileError('invalid numeric opcode'); }
  };`,
};

// What the service worker keeps would pass the scripts by.
test.use({ serviceWorkers: 'block' });

async function begin(context: BrowserContext, beginning: string): Promise<void> {
  await context.route(/\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    // In a module, imports come first wherever they are written.
    await route.fulfill({ response, body: `${beginning}\n${await response.text()}` });
  });
}

for (const [browser, script] of Object.entries(browsers)) {
  test(`${browser} every lab opens and takes a step, and the badge says how`, async ({
    page,
    context,
    home,
    complaints,
  }) => {
    test.setTimeout(600_000);
    await begin(context, script);
    await page.goto(`${home}#/`);
    for (const lab of labs) {
      await open(page, home, `#/${lab}`);
      const kind = await page.evaluate(() => app().workspace!.lab.kind);
      if (kind === 'computes') continue;
      await page.evaluate(() => app().workspace!.advance('step'));
      await expect.poll(() => stepOf(page), { message: lab, timeout: 60_000 }).toBe(1);
      if (kind !== 'trains') continue;
      await expect(page.locator('backend-badge'), lab).toContainText('tfjs cpu · paused · ');
      await expect(page.locator('backend-badge'), lab).toContainText(
        'no WebAssembly in this browser',
      );
    }
    expect(complaints).toEqual([]);
  });
}

test('without WebAssembly a search, a sweep, a timing and a file do what they do elsewhere', async ({
  page,
  context,
  home,
  complaints,
}) => {
  await begin(context, browsers['without WebAssembly']);
  await open(page, home, '#/c2w3-search?v=1&budget=3&steps=20');
  await trainTo(page, 3);
  await expect(page.locator('backend-badge')).toContainText('no WebAssembly in this browser');
  await open(page, home, '#/c2w1-bias-variance');
  await page.evaluate(() => app().workspace!.startExperiment(0, undefined));
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
