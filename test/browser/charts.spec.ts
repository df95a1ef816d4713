/** The charts of a run: how far their curves go, which lines are hidden, and what is on their axes. */
import type { Page } from '@playwright/test';
import type { LineChart } from '../../src/ui/charts/line-chart';
import { expect, open, test, trainTo } from './page';

/** Where the lines of each chart end. */
const ends = (page: Page) =>
  page
    .locator('curves-panel line-chart')
    .evaluateAll((charts) =>
      (charts as LineChart[]).flatMap(({ lines }) => lines.map(({ x }) => x.at(-1))),
    );

test('curves reach the present step, however far apart measurements are', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w2-logistic-regression');
  await trainTo(page, 12_345);
  const last = await page.evaluate(() => app().workspace!.current.records.last!.step);
  expect(last).toBeLessThan(12_345);
  await expect.poll(async () => new Set(await ends(page))).toEqual(new Set([12_345]));
});

test('a line that was hidden stays hidden while the run goes on, and after a reload', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w2-logistic-regression');
  await trainTo(page, 50);
  const key = page.getByRole('toolbar', { name: 'Lines of Accuracy' }).getByRole('button').first();
  await key.click();
  await expect(key).toHaveAttribute('aria-pressed', 'false');
  await trainTo(page, 100);
  await expect(key).toHaveAttribute('aria-pressed', 'false');
  await page.evaluate(() => app().workspace!.save());
  await page.reload();
  await expect(key).toHaveAttribute('aria-pressed', 'false');
  await key.click();
  await expect(key).toHaveAttribute('aria-pressed', 'true');
});
