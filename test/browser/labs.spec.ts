/** The labs in the built page: the course's figures, exact repetition, files, keys, accessibility. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { actOn, dragTo, lookAt, press, rename } from './controls';
import { expect, measured, open, overflow, stepOf, test, trainTo, violations } from './page';

const sample = (name: string) =>
  fileURLToPath(new URL(`../../public/samples/${name}`, import.meta.url));

/** Every measured number but the seconds. */
const numbers = (page: Page) =>
  page.evaluate(() =>
    app().workspace!.current.records.measurements.map((m) => ({ step: m.step, ...m.metrics })),
  );

test('the flower network of the page has the costs that the course prints', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  await trainTo(page, 5000);
  const run = await numbers(page);
  const printed = [0.693048, 0.288083, 0.254385, 0.233864, 0.226792, 0.222644];
  for (const [i, cost] of printed.entries()) {
    const here = run.find(({ step }) => step === 1000 * i) as { cost?: number } | undefined;
    expect(Math.abs(here!.cost! - cost), `step ${1000 * i}`).toBeLessThan(1e-3);
  }
  expect((run.at(-1) as { accuracy?: number }).accuracy).toBeGreaterThanOrEqual(0.9);
});

test('the widths of a race stand side by side, each with its map and its accuracy', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  const card = page.locator('#experiment-2');
  await card.getByRole('button', { name: 'Just show me' }).click();
  await expect(card.locator('dl')).toBeVisible({ timeout: 60_000 });
  const maps = page.locator('figure figure');
  await expect(maps).toHaveCount(6);
  await expect(maps.nth(0)).toContainText(/1 unit\s*67\.5\s%/);
  await expect(maps.nth(2)).toContainText(/3 units\s*90\.8\s%/);
});

test('the same link gives the same numbers, elsewhere, after a reload and after a reset', async ({
  page,
  home,
  elsewhere,
}) => {
  const link =
    '#/c1w3-shallow-network?v=1&batch=32&keepProb=0.8&optimizer=adam&rate=0.02&edits=150~rate~0.005';
  await open(page, home, link);
  await trainTo(page, 400);
  const first = await numbers(page);
  await press(page, 'Reset to the same start');
  await expect.poll(() => stepOf(page)).toBe(0);
  await trainTo(page, 400);
  expect(await numbers(page)).toEqual(first);
  await open(elsewhere, home, link);
  await trainTo(elsewhere, 400);
  expect(await numbers(elsewhere)).toEqual(first);
});

test('a moved rate is used by the next step, marked, undone, and part of the link', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  await trainTo(page, 20);
  await dragTo(page, 'Learning rate', 0.3);
  const shown = Number(await page.getByLabel('Learning rate, exact value').inputValue());
  expect(shown).toBeLessThan(1.2);
  await trainTo(page, 21);
  const last = (await numbers(page)).at(-1) as { rate?: number };
  expect(last.rate! / shown).toBeCloseTo(1, 6);
  await expect.poll(() => page.url()).toContain(`edits=20~rate~${shown}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.evaluate(() => app().workspace!.current.values()['rate'])).toBe(1.2);
});

test('looking back shows that moment, and going on from there repeats the run', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network?batch=64');
  await trainTo(page, 1000);
  const whole = await numbers(page);
  await lookAt(page, 300);
  await expect.poll(() => page.evaluate(() => app().workspace!.frame?.step)).toBe(300);
  // The field takes only steps that are still to come; Play would not stop there.
  await page.evaluate(() => app().workspace!.advance(1000));
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBe(1000);
  expect(await numbers(page)).toEqual(whole);
});

test('runs are there after a reload, and a deletion can be undone', async ({ page, home }) => {
  await open(page, home, '#/c1w2-logistic-regression');
  await trainTo(page, 200);
  await rename(page, 'Run 1', 'mine');
  await expect.poll(() => page.evaluate(() => app().workspace!.current.kept?.step)).toBe(200);
  await page.evaluate(() => app().workspace!.save());
  const before = await numbers(page);
  await page.reload();
  await expect.poll(() => measured(page)).toBe(before.length);
  expect(await numbers(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'mine', exact: true })).toBeVisible();
  await actOn(page, 'mine', 'Delete');
  await expect(page.getByRole('button', { name: 'mine', exact: true })).toBeHidden();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'mine', exact: true })).toBeVisible();
});

test('a worker that dies ends only its run, which goes on from its last kept state', async ({
  page,
  home,
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(globalThis, { workers });
    const Real = Worker;
    globalThis.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
  });
  await open(page, home, '#/c1w3-shallow-network?batch=64');
  await trainTo(page, 500);
  await expect.poll(() => page.evaluate(() => app().workspace!.current.kept?.step)).toBe(500);
  const before = await numbers(page);
  await page.evaluate(() => {
    const worker = (globalThis as unknown as { workers: Worker[] }).workers.at(-1)!;
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory.', cancelable: true }));
  });
  await expect(page.getByText('Out of memory. It can go on from step 500.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on from there' }).click();
  await trainTo(page, 600);
  const after = await numbers(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.at(-1)!.step).toBe(600);
});

test('an own file is trained on and tested on; a bad one gets a sentence and changes nothing', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  await page.getByText('Your own data').click();
  const input = page.locator('file-drop input');
  await input.setInputFiles(sample('two-moons.csv'));
  await page.getByRole('button', { name: 'Train on it' }).click();
  await expect(page.getByText('Training on two-moons.csv')).toBeVisible();
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  await trainTo(page, 300);
  await input.setInputFiles(sample('two-moons-test.csv'));
  await page.getByRole('button', { name: 'Only test' }).click();
  await expect(page.getByText(/at step 300 on two-moons-test.csv \(100 examples\)/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const link = await page.evaluate(() => app().workspace!.link);
  await input.setInputFiles(sample('broken.csv'));
  await expect(
    page.locator('file-drop [role=alert], data-preview [role=alert]').getByText(/expected/),
  ).toBeVisible();
  expect(await page.evaluate(() => app().workspace!.link)).toBe(link);
  expect(await stepOf(page)).toBe(300);
});

test('the map leads back to where the learner was, and names the tab', async ({ page, home }) => {
  await open(page, home, '#/c2w2-ravine');
  await expect(page).toHaveTitle(/ravine · Descent/);
  await page.goto(`${home}#/`);
  await expect(page).toHaveTitle('Descent');
  const card = page.locator('.start a').first();
  await expect(card).toContainText('Continue');
  await expect(card).toHaveAttribute('href', '#/c2w2-ravine');
  await page.goBack();
  await expect(page).toHaveTitle(/ravine · Descent/);
});

test('where the browser keeps nothing, that is said once, and the run goes on', async ({
  page,
  home,
}) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(home).origin,
    quotaSize: 1,
  });
  await open(page, home, '#/c1w3-shallow-network');
  await trainTo(page, 100);
  await page.evaluate(() => app().workspace!.save());
  await expect(page.getByText(/no room to keep the runs/)).toHaveCount(1);
  await trainTo(page, 200);
});

test('a nonsense link opens the nearest valid run and says what was ignored', async ({
  page,
  home,
  complaints,
}) => {
  await open(page, home, '#/c1w3-shallow-network?rate=cheese&hidden=4,9999&frobnicate=1&edits=zz');
  for (const said of ['cheese', '9999', 'frobnicate', 'recorded in the link'])
    await expect(page.getByRole('status').getByText(said).first()).toBeVisible();
  expect(await page.evaluate(() => app().workspace!.values['hidden'])).toEqual([4, 64]);
  expect(complaints).toEqual([]);
});

test('a lab is driven from home to a trained run with the keyboard alone', async ({
  page,
  home,
}) => {
  await page.goto(`${home}#/`);
  const lab = page.getByRole('link', { name: /Shallow and deep networks/ }).first();
  await expect(lab).toBeVisible();
  for (let i = 0; i < 10 && !(await lab.evaluate((a) => a.matches(':focus'))); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(1);
  await page.keyboard.press(' ');
  await expect.poll(() => stepOf(page)).toBeGreaterThan(2000);
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByText('Back to the same start')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Back to the same start')).toBeHidden();
  await page.keyboard.press('r');
  await expect.poll(() => stepOf(page)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a trained lab and in the dialogs, ${colorScheme}`, async ({
    page,
    home,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, home, '#/c1w3-shallow-network');
    await page.getByText('All controls').click();
    await trainTo(page, 500);
    expect(await violations(page)).toEqual([]);
    for (const [button, ...where] of [
      ['Share', 'share-dialog'],
      ['Keyboard', 'shortcuts-dialog'],
      ['Compare', 'lab-page', 'compare-dialog'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await expect(page.locator('wa-dialog[open] dialog')).toBeVisible();
      // Axe looks at colours: those of a dialog that has come in.
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await violations(page, ['playground-app', ...where]), button).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('wa-dialog[open]')).toHaveCount(0);
    }
  });

for (const lab of ['c1w2-logistic-regression', 'c1w3-shallow-network'])
  test(`${lab} opens on a phone without scrolling sideways`, async ({ page, home }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, home, `#/${lab}`);
    await trainTo(page, 200);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
