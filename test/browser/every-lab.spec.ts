/** What holds for each lab in the built page: it opens, finishes its first experiment, axe finds nothing, it fits a phone. One load a lab, and a browser for each core. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { PlaygroundApp } from '../../src/app/playground-app';
import { expect, test } from './page';

const folders = fileURLToPath(new URL('../../src/labs', import.meta.url));
const labs = readdirSync(folders, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** In the page. */
const app = () => document.querySelector('playground-app') as PlaygroundApp;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { app: () => document.querySelector('playground-app') });
  });
});

/** From the map, as a newcomer would. */
async function openFromTheMap(page: Page, home: string, lab: string): Promise<void> {
  await page.goto(`${home}#/`);
  await page.locator(`.week .labs a[href="#/${lab}"]`).click();
  await measured(page);
}

const measured = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => app().workspace?.current.records.measurements.length ?? 0), {
      timeout: 60_000,
    })
    .toBeGreaterThan(0);

async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html.slice(0, 200))]);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const lab of labs) {
  test(`${lab} is reached from the map, finishes its first experiment, and fits a phone`, async ({
    page,
    home,
    complaints,
  }) => {
    await openFromTheMap(page, home, lab);
    expect(await violations(page), 'light').toEqual([]);
    const card = page.locator('#experiment-1');
    await card.getByRole('button', { name: /^Run/ }).click();
    await expect(card.locator('dl')).toBeVisible({ timeout: 110_000 });
    const outcome = await page.evaluate(() => app().workspace!.experiment!.outcome);
    expect(outcome?.holds).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page), 'dark, on a phone').toEqual([]);
    expect(complaints).toEqual([]);
  });
}
