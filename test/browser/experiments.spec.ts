/** The experiments in the built page: predicted, run, and compared with the course's figures. */
import { open, trainTo } from './lab';
import { expect, test } from './page';

const printed = [0.693048, 0.288083, 0.254385, 0.233864, 0.226792, 0.222644];

test('the flower experiment puts its costs beside those that the course prints', async ({
  page,
  home,
}) => {
  await open(page, `${home}#/c1w3-shallow-network`);
  const experiment = page.locator('#experiment-1');
  await experiment.getByRole('spinbutton').fill('0.3');
  await experiment.getByRole('button', { name: 'Run it' }).click();
  await expect(experiment.getByText('You said')).toBeVisible({ timeout: 40_000 });
  await expect(experiment.getByText('✓ done')).toBeVisible();
  const rows = await experiment.locator('tbody tr').allTextContents();
  const table = rows.map((row) => row.trim().split(/\s{2,}/));
  const differences = printed.map((cost, i) => {
    const [, course, here] = table.at(i - printed.length)!.map(Number);
    expect(course).toBe(cost);
    return Math.abs(here! - cost);
  });
  console.log(`largest difference from the course ${Math.max(...differences).toExponential(1)}`);
  expect(Math.max(...differences)).toBeLessThan(1e-3);
});

test('an experiment that is undone gives back the runs that were there', async ({ page, home }) => {
  await open(page, `${home}#/c1w2-logistic-regression`);
  const experiment = page.locator('#experiment-1');
  await trainTo(page, 1);
  const before = await page.locator('run-table tbody tr').count();
  await experiment.getByRole('button', { name: /^Run/ }).click();
  await expect(experiment.getByText('It came out')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator('run-table tbody tr')).toHaveCount(before);
  await expect(experiment.getByText('It came out')).toBeHidden();
});
