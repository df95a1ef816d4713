/** What holds for a lab as a whole, whichever it is. */
import type { Page } from '@playwright/test';
import { expect, measured, overflow, violations } from './page';

/** The lab is reached from the map, finishes its shortest experiment if it has any, axe finds nothing, and it fits a phone. */
export async function expectWholeLab(page: Page, home: string, lab: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${home}#/`);
  await page.locator(`.week .labs a[href="#/${lab}"]`).click();
  await expect.poll(() => measured(page), { timeout: 60_000 }).toBeGreaterThan(0);
  const all = page.locator('param-panel').getByText('All controls');
  if (await all.isVisible()) await all.click();
  expect(await violations(page), 'light').toEqual([]);
  // Here the columns scroll, not the page.
  const below = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(await below()).toBeLessThanOrEqual(0);
  expect(await givenAway(page), 'claims and reasons told before their experiment').toEqual([]);
  const index = await page.evaluate(shortest);
  if (index >= 0) await expectExperiment(page, index);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page), 'dark, on a phone').toEqual([]);
}

async function expectExperiment(page: Page, index: number): Promise<void> {
  const card = page.locator(`#experiment-${1 + index}`);
  await card.getByRole('button', { name: 'Just show me' }).click();
  await expect(card.locator('dl')).toBeVisible({ timeout: 110_000 });
  await expect(card.locator('dl'), 'the outcome comes where the question was').toBeInViewport();
  const outcome = await page.evaluate(() => app().workspace!.experiment!.outcome);
  expect(outcome?.holds).toBe(true);
}

/** The claims and reasons of experiments that the page tells before they have run: all its text, opened or not. */
const givenAway = (page: Page) =>
  page.evaluate(() => {
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    const textOf = (node: Node): string => {
      if (node instanceof HTMLStyleElement) return '';
      const within = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
      return node.nodeType === Node.TEXT_NODE
        ? (node.nodeValue ?? '')
        : [...within, ...node.childNodes].map(textOf).join(' ');
    };
    const all = flat(textOf(document.body));
    return app()
      .workspace!.lab.experiments.flatMap(({ claim, why }) => [claim, why])
      .filter((told) => all.includes(flat(told)));
  });

/** Runs in the page. Where a lab has an experiment over a range, the index of that, else of the one with the fewest steps: all claims are tested without a browser. −1 without any. */
function shortest(): number {
  const { experiments } = app().workspace!.lab;
  const overRange = experiments.findIndex(({ sweep }) => sweep !== undefined);
  if (overRange >= 0) return overRange;
  const steps = experiments.map((experiment) => experiment.steps * experiment.runs.length);
  return steps.indexOf(Math.min(...steps));
}
