/** Share in the built page: a link brings what its sender saw, and one that is not understood says so. */
import type { Page } from '@playwright/test';
import { setParameter } from './controls';
import { expect, open, stepOf, test, trainTo, violations } from './page';

const LAB = '#/c1w3-shallow-network';

const share = async (page: Page, what: RegExp) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('radio', { name: what }).check();
  return page.getByRole('textbox', { name: 'Link' }).inputValue();
};
/** The link that the dialog offers first. */
const shared = async (page: Page) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('textbox', { name: 'Link' }).inputValue();
};
const numbers = (page: Page) =>
  page.evaluate(() =>
    app().workspace!.current.records.measurements.map((m) => ({ step: m.step, ...m.metrics })),
  );

test('a run is opened elsewhere at the step where its sender saw it, number for number', async ({
  page,
  home,
  elsewhere,
}) => {
  await open(page, home, LAB);
  await trainTo(page, 300);
  await setParameter(page, 'rate', 0.3);
  await trainTo(page, 600);
  const link = await share(page, /This run at step 600/);
  await expect(page.getByText(/and the change made on the way/)).toBeVisible();
  expect(await violations(page, ['playground-app', 'share-dialog'])).toEqual([]);
  await elsewhere.goto(link);
  await expect.poll(() => elsewhere.evaluate(() => app().workspace?.current.step)).toBe(600);
  await expect(elsewhere.locator('.arrivals')).toHaveCount(0);
  expect(await numbers(elsewhere)).toEqual(await numbers(page));
  await expect(elsewhere).toHaveURL(/\?v=1&edits=300~rate~0\.3$/);
});

test('a race is opened elsewhere with all its runs, named', async ({ page, home, elsewhere }) => {
  await open(page, home, LAB);
  const card = page.locator('#experiment-2');
  await card.getByRole('button', { name: 'Just show me' }).click();
  await expect(card.locator('dl')).toBeVisible({ timeout: 60_000 });
  const link = await share(page, /^All \d+ visible runs/);
  await elsewhere.goto(link);
  const shown = (of: Page) =>
    of.evaluate(() => app().workspace?.runs.map(({ name, step }) => ({ name, step })));
  const names = await shown(page);
  expect(names!.length).toBeGreaterThan(2);
  await expect.poll(() => shown(elsewhere), { timeout: 110_000 }).toEqual(names);
});

test('a link leads to an experiment, and to what is open on the stage', async ({ page, home }) => {
  await page.goto(`${home}${LAB}/experiment-2`);
  const card = page.locator('#experiment-2');
  await expect(card).toBeInViewport();
  await expect(card).toContainText('The link leads to this experiment.');
  await open(page, home, '#/c4w1-convolutional-network?tab=inside');
  await expect(page.getByRole('button', { name: 'Inside', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await stepOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('opens the tab')).toBeVisible();
  expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toMatch(/tab=inside$/);
});

test('what is chosen on the stage can be undone, comes back after a reload, and is opened elsewhere', async ({
  page,
  home,
  elsewhere,
  complaints,
}) => {
  await open(page, home, LAB);
  const back = (of: Page) => of.getByRole('button', { name: 'Back to the output' });
  const unit = page.locator('network-graph button[data-place="1-2"]');
  await unit.click();
  await expect(back(page)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(back(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).first().click();
  await expect(unit).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('descent.page.c1w3-shallow-network')))
    .toContain('"unit":{"layer":1,"unit":2}');
  await page.reload();
  await expect(unit).toHaveAttribute('aria-pressed', 'true');
  const link = await shared(page);
  expect(link).toMatch(/unit=1,2$/);
  await elsewhere.goto(link);
  await expect(back(elsewhere)).toBeVisible();
  await expect(elsewhere.locator('network-graph button[data-place="1-2"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(complaints).toEqual([]);
});

test('a tab, and a unit of a layer in it, come back, can be undone, and are opened elsewhere', async ({
  page,
  home,
  elsewhere,
}) => {
  const lab = '#/c4w1-convolutional-network';
  const inside = (of: Page) => of.getByRole('button', { name: 'Inside', exact: true });
  const map = (of: Page) =>
    of.getByRole('button', { name: 'Block 2: convolution and ReLU, channel 3' });
  await open(page, home, lab);
  await inside(page).click();
  await map(page).focus();
  await page.keyboard.press('Enter');
  await expect(map(page)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(map(page)).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Redo', exact: true }).last().click();
  await expect
    .poll(() =>
      page.evaluate(() => localStorage.getItem('descent.page.c4w1-convolutional-network')),
    )
    .toContain('"stage":2');
  await page.reload();
  await expect(map(page)).toHaveAttribute('aria-pressed', 'true');
  const link = await shared(page);
  expect(link).toMatch(/\?v=1&tab=inside&unit=2,2,\d+,\d+$/);
  await elsewhere.goto(link);
  await expect(inside(elsewhere)).toHaveAttribute('aria-pressed', 'true');
  await expect(map(elsewhere)).toHaveAttribute('aria-pressed', 'true');
});

test('a link that was not understood says so on the map', async ({ page, home, complaints }) => {
  await page.goto(`${home}#/%E0%A4/what`);
  await expect(page.getByRole('alert')).toContainText('This link was not understood');
  await expect(page.locator('home-page')).toBeVisible();
  await page.goto(`${home}${LAB}%3Fv%3D1%26rate%3D0.25).`);
  await expect.poll(() => page.evaluate(() => app().workspace?.values['rate'])).toBe(0.25);
  await expect(page.getByText(/not understood/)).toHaveCount(0);
  expect(complaints).toEqual([]);
});
