/** Workers that throw, end or fall silent: their run says so and goes on from its last kept state; the others never notice. */
import type { Page } from '@playwright/test';
import { open, stepOf, trainTo, within } from './lab';
import { expect, test } from './page';

const workers = (page: Page) =>
  page.evaluateHandle(() => (globalThis as unknown as { workers: Worker[] }).workers);

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const made: Worker[] = [];
    Object.assign(globalThis, { workers: made });
    globalThis.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        made.push(this);
      }
    };
  });
});

test('a worker that throws ends its run only, and Play goes on from what was kept', async ({
  page,
  home,
}) => {
  await open(page, `${home}#/c1w3-shallow-network?batch=64`);
  await trainTo(page, 200);
  await expect.poll(() => within(page, ({ current }) => current.kept?.step)).toBe(200);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'New seed' }).click();
  await expect.poll(() => within(page, ({ runs }) => runs.filter((r) => r.playing).length)).toBe(2);
  const [first, second] = (await within(page, ({ runs }) => runs.map(({ name }) => name)))!;

  // No command of ours: the worker throws where it reads it.
  await (await workers(page)).evaluate(([worker]) => worker!.postMessage(null));
  await expect(page.locator('run-table').getByText('stopped by an error')).toBeVisible();
  const status = () => within(page, ({ runs }) => runs.map((run) => run.status));
  expect(await status()).toEqual(['failed', 'playing']);
  const before = (await stepOf(page))!;
  await expect.poll(() => stepOf(page)).toBeGreaterThan(before);

  await page.getByRole('button', { name: first!, exact: true }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(200);
  expect(await status()).toEqual(['playing', 'playing']);
  expect(second).not.toBe(first);
});

test('a worker that falls silent is taken for dead', async ({ page, home }) => {
  await page.clock.install();
  await open(page, `${home}#/c1w2-logistic-regression`);
  await trainTo(page, 100);
  await expect.poll(() => within(page, ({ current }) => current.kept?.step)).toBe(100);
  await (await workers(page)).evaluate((all) => all.at(-1)!.terminate());
  await page.clock.fastForward(30_000);
  await expect(page.getByText('has not answered for 20 seconds')).toBeVisible();
  await expect(page.getByText('It can go on from step 100.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on from there' }).click();
  await trainTo(page, 150);
});
