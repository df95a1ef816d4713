/** What holds for each lab in the built page: it opens, finishes its shortest experiment, axe finds nothing, it fits a phone. One load a lab, and a browser for each core. */
import type { Page } from '@playwright/test';
import { labs } from './every-lab';
import { expect, measured, overflow, test, violations } from './page';

for (const lab of labs) {
  test(`${lab} is reached from the map, finishes its shortest experiment, and fits a phone`, async ({
    page,
    home,
    complaints,
  }) => {
    await page.goto(`${home}#/`);
    await page.locator(`.week .labs a[href="#/${lab}"]`).click();
    await expect.poll(() => measured(page), { timeout: 60_000 }).toBeGreaterThan(0);
    const all = page.getByText('All controls');
    if (await all.isVisible()) await all.click();
    expect(await violations(page), 'light').toEqual([]);
    expect(await givenAway(page), 'claims and reasons told before their experiment').toEqual([]);
    const card = page.locator(`#experiment-${1 + (await page.evaluate(shortest))}`);
    await card.getByRole('button', { name: 'Just show me' }).click();
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

/** Runs in the page. Where a lab has an experiment over a range, the index of that, else of the one with the fewest steps: all claims are tested without a browser. */
function shortest(): number {
  const { experiments } = app().workspace!.lab;
  const overRange = experiments.findIndex(({ sweep }) => sweep !== undefined);
  if (overRange >= 0) return overRange;
  const steps = experiments.map((experiment) => experiment.steps * experiment.runs.length);
  return steps.indexOf(Math.min(...steps));
}
