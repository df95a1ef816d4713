/** Plain http at a name that is not localhost, as in a classroom: everything works but what browsers keep for https. */
import { fileURLToPath } from 'node:url';
import { actOn, lookAt } from './controls';
import { classroom } from './old-browsers';
import { expect, open, test, trainTo } from './page';

const path = (from: string) => fileURLToPath(new URL(from, import.meta.url));

test.use(classroom);

test('a lab trains, forks, keeps its runs, and reads an own file', async ({ page, home }) => {
  await open(page, home, '#/c1w2-logistic-regression');
  await trainTo(page, 50);
  await lookAt(page, 20);
  await actOn(page, 'Run 1', 'Fork from here');
  await expect.poll(() => page.evaluate(() => app().workspace!.runs.length)).toBe(2);
  await page.evaluate(async () => {
    const { workspace } = app();
    await workspace!.save();
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => app().workspace?.runs.length)).toBe(2);
  await page.locator('data-panel summary').click();
  await page
    .locator('file-drop input.files')
    .setInputFiles(path('../../public/samples/two-moons.csv'));
  await page.locator('data-preview').getByText('Train on it').click();
  await expect(page.getByText('Training on two-moons.csv')).toBeVisible();
  await trainTo(page, 50);
});

test('Share copies the link all the same', async ({ page, home }) => {
  await open(page, home, '#/c1w3-shallow-network?rate=0.5');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  // What was copied is pasted where there is room for it.
  await page.evaluate(() => {
    document.body.innerHTML = '<textarea></textarea>';
  });
  await page.locator('textarea').press('Control+V');
  await expect(page.locator('textarea')).toHaveValue(/#\/c1w3-shallow-network\?v=1&rate=0.5$/);
});

test('where a camera would be used, it is said that it needs https', async ({ page, home }) => {
  await open(page, home, '#/c4w1-convolutional-network');
  await page.locator('data-panel summary').click();
  await page.getByRole('button', { name: 'Take pictures' }).click();
  await expect(page.getByText(/address begins with https/)).toBeVisible();
});
