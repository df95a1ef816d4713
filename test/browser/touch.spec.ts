/** A finger on what can be dragged: up and down scrolls the page and changes nothing, across changes the value. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, open, test, trainTo } from './page';

test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });

/** Moves a finger from a place by steps; `let go` at the end. */
async function swipe(
  touch: CDPSession,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): Promise<void> {
  const at = (part: number) => [{ x: x + part * dx, y: y + part * dy }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let i = 1; i <= 12; i++)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 12) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** A place on an element that stands in the middle of the window. */
async function placeOn(element: Locator, share = 0.5): Promise<readonly [number, number]> {
  await element.evaluate((e) => e.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = (await element.boundingBox())!;
  return [box.x + share * box.width, box.y + box.height / 2];
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);
/** What a run is made of, the moment looked at, and how fast it goes. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { link, cursor, pace, runs } = app().workspace!;
    return JSON.stringify([link, cursor, pace, runs.length]);
  });

/** Every control that slides: its name. */
const sliders = (page: Page) => page.locator('wa-slider:visible, input[type="range"]:visible');

for (const lab of ['c1w3-shallow-network', 'c2w2-ravine', 'c2w2-mini-batch'])
  test(`${lab}: a finger that goes up from a slider scrolls the page, and no value changes`, async ({
    page,
    home,
  }) => {
    await open(page, home, `#/${lab}`);
    await trainTo(page, 20);
    const all = page.locator('lab-page').getByText('All controls');
    if ((await all.count()) > 0) await all.click();
    await page.getByRole('button', { name: 'Speed, and run to a step' }).click();
    const touch = await page.context().newCDPSession(page);
    const before = await stateOf(page);
    const count = await sliders(page).count();
    expect(count).toBeGreaterThan(3);
    for (let i = 0; i < count; i++) {
      const slider = sliders(page).nth(i);
      const name = await slider.evaluate((e) => e.getAttribute('label') ?? e.tagName);
      const values = () =>
        sliders(page).evaluateAll((them) => them.map((e) => (e as HTMLInputElement).value));
      const set = await values();
      // What is fixed to the window's lower edge is met where it stands.
      const from = await placeOn(slider, 0.3);
      const top = await scrolled(page);
      await swipe(touch, from, [4, from[1] > 350 ? -150 : 150]);
      await expect
        .poll(async () => Math.abs((await scrolled(page)) - top), name)
        .toBeGreaterThan(60);
      expect(await values(), name).toEqual(set);
    }
    expect(await stateOf(page)).toBe(before);
  });

test('a finger that goes across a slider, or taps it, sets it', async ({ page, home }) => {
  await open(page, home, '#/c1w3-shallow-network');
  const touch = await page.context().newCDPSession(page);
  const rate = () => page.evaluate(() => app().workspace!.values['rate']);
  const slider = page.locator('wa-slider[label="Learning rate"]');
  const from = await placeOn(slider, 0.5);
  await swipe(touch, from, [60, 2]);
  await expect.poll(rate).not.toBe(1.2);
  const dragged = await rate();
  const tap = await placeOn(slider, 0.2);
  await swipe(touch, tap, [0, 0]);
  await expect.poll(rate).toBeLessThan(dragged as number);
});

test('a surface is scrolled over, and a tap moves the start', async ({ page, home }) => {
  await open(page, home, '#/c2w2-ravine');
  await trainTo(page, 5);
  const touch = await page.context().newCDPSession(page);
  const before = await stateOf(page);
  const map = page.locator('surface-map').first();
  const from = await placeOn(map, 0.7);
  const top = await scrolled(page);
  await swipe(touch, from, [3, -150]);
  await expect.poll(async () => Math.abs((await scrolled(page)) - top)).toBeGreaterThan(60);
  expect(await stateOf(page)).toBe(before);
  await swipe(touch, await placeOn(map, 0.3), [0, 0]);
  await expect.poll(() => stateOf(page)).not.toBe(before);
});

test('a map with a tool in hand is scrolled over, and a tap adds a point', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  const touch = await page.context().newCDPSession(page);
  const map = page.locator('decision-map').first();
  await map.getByRole('button', { name: 'Add' }).click();
  const area = map.locator('.map');
  const count = () =>
    page.evaluate(() => (app().workspace!.values['points'] as readonly unknown[]).length);
  const from = await placeOn(area);
  const top = await scrolled(page);
  await swipe(touch, from, [3, -150]);
  await expect.poll(async () => Math.abs((await scrolled(page)) - top)).toBeGreaterThan(60);
  expect(await count()).toBe(0);
  await swipe(touch, await placeOn(area), [0, 0]);
  await expect.poll(count).toBe(1);
});

test('the place for a guess is scrolled over, and a finger that goes across draws', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c2w1-bias-variance');
  const touch = await page.context().newCDPSession(page);
  const plot = page.locator('range-chart .plot.editable').first();
  await plot.waitFor({ state: 'attached', timeout: 30_000 });
  const drawn = () =>
    page
      .locator('range-chart')
      .evaluateAll((all) =>
        (all as unknown as { guess?: readonly number[] }[]).some(({ guess }) =>
          guess?.some(Number.isFinite),
        ),
      );
  const from = await placeOn(plot);
  const top = await scrolled(page);
  await swipe(touch, from, [3, -150]);
  await expect.poll(async () => Math.abs((await scrolled(page)) - top)).toBeGreaterThan(60);
  expect(await drawn()).toBe(false);
  await swipe(touch, await placeOn(plot, 0.3), [100, 4]);
  await expect.poll(drawn).toBe(true);
});
