/** Getting about: no click on a link is lost while runs train, and Back leads to where one was. */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './page';

const LAB = '#/c1w3-shallow-network';

/** Four runs, all at full speed: another width while one trains makes another run, and the first goes on. */
async function trainFour(page: Page): Promise<void> {
  await page.evaluate(() => {
    const workspace = app().workspace!;
    workspace.setPace(Infinity);
    if (workspace.runs.length < 4) workspace.play();
    for (let width = 5; workspace.runs.length < 4; width++)
      workspace.set('hidden', [width], 'done');
    for (const run of workspace.runs.slice(0, 4)) run.play();
    for (const run of workspace.runs.slice(4)) run.pause();
  });
  await expect.poll(() => playing(page)).toBe(4);
}

const playing = (page: Page) =>
  page.evaluate(() => app().workspace!.runs.filter((run) => run.playing).length);

/** A click that does not wait for the page to be still: with four runs it seldom is. */
const click = (link: Locator) => link.dispatchEvent('click');

test('of two hundred clicks, ways back and ways forward beside four training runs, none is lost', async ({
  page,
  home,
}) => {
  test.setTimeout(1_200_000);
  await open(page, home, LAB);
  await trainFour(page);
  // Links to two other runs of the lab: the four go on while the page goes to and from them.
  const rates = [0.5, 0.25];
  await page.evaluate(
    ([lab, all]) => {
      for (const rate of all) {
        const link = Object.assign(document.createElement('a'), {
          href: `${lab}?v=1&rate=${rate}`,
          textContent: `rate ${rate}`,
        });
        document.body.prepend(link);
      }
    },
    [LAB, rates] as const,
  );
  const rate = () => page.evaluate(() => app().workspace?.current.config.values['rate']);
  for (let i = 0; i < 45; i++) {
    for (const to of rates) {
      await click(page.getByRole('link', { name: `rate ${to}`, exact: true }));
      await expect.poll(rate, { message: `click ${i} on ${to}` }).toBe(to);
    }
    await page.goBack();
    await expect.poll(rate, { message: `back ${i}` }).toBe(rates[0]);
    await page.goForward();
    await expect.poll(rate, { message: `forward ${i}` }).toBe(rates[1]);
  }
  for (let i = 0; i < 5; i++) {
    await click(page.getByRole('link', { name: 'Descent: all labs' }));
    await expect(page.locator('home-page'), `home ${i}`).toBeVisible();
    await page.goBack();
    await expect(page.locator('lab-page'), `back to the lab ${i}`).toBeVisible();
    await trainFour(page);
    await click(page.locator('.neighbours a').first());
    await expect(page.locator('lab-page h1'), `neighbour ${i}`).not.toHaveText(/Shallow/);
    await page.goBack();
    await expect(page.locator('lab-page h1'), `back ${i}`).toHaveText(/Shallow/);
    await trainFour(page);
  }
});

test('Back and a reload return to where the page was scrolled; a lab that is opened begins at its top', async ({
  page,
  home,
}) => {
  // In a narrower window the page scrolls; in a wide one the columns do.
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`${home}#/`);
  const lab = page.locator('.labs a[href="#/c1w4-dimensions"]');
  await lab.scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  const map = await scrolled();
  expect(map).toBeGreaterThan(400);
  await lab.click();
  await expect(page.locator('lab-page h1')).toBeVisible();
  await expect.poll(scrolled).toBe(0);
  await page.locator('#experiment-1').scrollIntoViewIfNeeded();
  const experiment = await scrolled();
  expect(experiment).toBeGreaterThan(200);
  await page.goBack();
  await expect.poll(scrolled).toBe(map);
  await page.goForward();
  await expect.poll(scrolled).toBe(experiment);
  await page.reload();
  await expect.poll(scrolled).toBe(experiment);
});

test('in a wide window the page does not scroll, and the guide is open where it was read last', async ({
  page,
  home,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, home, LAB);
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(
    true,
  );
  const guide = page.locator('lab-page .guide');
  const read = () => guide.evaluate((e) => Math.round(e.scrollTop));
  await page.locator('#experiment-2').scrollIntoViewIfNeeded();
  await expect.poll(read).toBeGreaterThan(200);
  const place = await read();
  for (const leave of [
    () => page.goto(`${home}#/`).then(() => page.goBack()),
    () => page.reload(),
  ]) {
    await expect
      .poll(() =>
        page.evaluate(() => app().workspace?.page.get('guide', (n) => typeof n === 'number')),
      )
      .toBe(place);
    await leave();
    await expect.poll(read).toBe(place);
  }
});

test('the Share dialog closes when the address changes', async ({ page, home }) => {
  await open(page, home, LAB);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await page.evaluate(() => (location.hash = '#/c1w4-dimensions'));
  await expect(page.locator('lab-page h1')).toContainText('imensions');
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
});
