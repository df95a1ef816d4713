/** A screen 360 px wide: nothing makes it scroll sideways, whatever is open. */
import { labs, open, trainTo } from './lab';
import { expect, test } from './page';

test.use({ viewport: { width: 360, height: 740 } });

test('the map of all courses fits a phone', async ({ page, home }) => {
  await page.goto(`${home}#/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

for (const lab of labs) {
  test(`${lab} fits a phone with all there is opened`, async ({ page, home }) => {
    await open(page, `${home}#/${lab}`);
    await page.getByText('All controls').click();
    for (const title of ['Your own data', 'Seeds and backend'])
      await page.getByText(title, { exact: true }).click();
    await trainTo(page, 200);
    await page.getByRole('button', { name: 'New seed' }).click();
    await trainTo(page, 100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}
