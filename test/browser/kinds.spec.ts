/** The controls of the kinds of parameters that few labs have, by keyboard and by hand; what they come to, as a link has it. */
import type { Page } from '@playwright/test';
import { expect, openSection, test } from './elements';
import { violations } from './page';

const said = (page: Page) => page.locator('[data-section="kinds"] output');

test.beforeEach(async ({ page, gallery }) => {
  await openSection(page, gallery, 'kinds');
});

test('axe finds nothing in them', async ({ page }) => {
  await expect(page.getByLabel('Row 1, column 1')).toBeVisible();
  await expect(page.locator('box-editor')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a cell of a matrix takes a number, and of what is none says so', async ({ page }) => {
  const cell = page.getByLabel('Row 2, column 1');
  await cell.fill('3.5');
  await cell.press('Tab');
  await expect(said(page)).toHaveText('kernel=1,0/3.5,-1');
  await cell.fill('99');
  await cell.press('Tab');
  await expect(page.getByRole('alert')).toContainText('99 is outside');
  await expect(cell).toHaveValue('99');
});

test('a line of text is typed; one that is too long is left as it stands, with a sentence', async ({
  page,
}) => {
  const field = page.getByLabel('Beginning', { exact: true });
  await field.fill('The cat & I');
  await field.press('Tab');
  await expect(said(page)).toHaveText('prompt=The cat _26_ I');
  await field.fill('w'.repeat(30));
  await field.press('Tab');
  await expect(page.getByRole('alert')).toContainText('these are 30');
  await expect(field).toHaveValue('w'.repeat(30));
});

test('answers are chosen by keyboard, and taken back', async ({ page }) => {
  const question = page.getByLabel('A larger network?');
  await question.focus();
  await question.press('ArrowDown');
  await question.press('ArrowDown');
  await expect(question).toHaveValue('1');
  await expect(said(page)).toHaveText('quiz=0,2');
  await question.selectOption('');
  await expect(said(page)).toHaveText('quiz=');
});

test('a box is moved and sized by arrow keys, gets a class, a companion, and is taken away', async ({
  page,
}) => {
  const box = page.getByRole('img', { name: /^Box 1/ });
  await box.focus();
  await box.press('ArrowRight');
  await box.press('Shift+ArrowDown');
  await expect(said(page)).toHaveText('boxes=0.11,0.2,0.51,0.61,0');
  await page.getByLabel('Class of box 1').selectOption('tree');
  await expect(said(page)).toHaveText('boxes=0.11,0.2,0.51,0.61,1');
  await page.getByRole('button', { name: 'Add a box' }).press('Enter');
  await expect(page.getByRole('img', { name: /^Box 2, car/ })).toBeVisible();
  await box.focus();
  await box.press('Delete');
  await expect(said(page)).toHaveText('boxes=0.3,0.3,0.7,0.7,0');
});

test('a box follows the hand, and stops at the edge of the picture', async ({ page }) => {
  const square = (await page.locator('box-editor svg').boundingBox())!;
  const at = (x: number, y: number) =>
    [square.x + x * square.width, square.y + y * square.height] as const;
  await page.mouse.move(...at(0.3, 0.4));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.4), { steps: 3 });
  await page.mouse.move(...at(0.99, 0.4), { steps: 3 });
  await page.mouse.up();
  await expect(said(page)).toHaveText('boxes=0.6,0.2,1,0.6,0');
});

test('a layer is added, changed, moved and taken away', async ({ page }) => {
  await page.getByLabel('Add a layer').selectOption('Add: convolution');
  await expect(said(page)).toHaveText('layers=flatten/dense:10/conv:8,same');
  await page.getByRole('button', { name: 'Move layer 3 towards the input' }).press('Enter');
  await page.getByRole('button', { name: 'Move layer 2 towards the input' }).press('Enter');
  await expect(said(page)).toHaveText('layers=conv:8,same/flatten/dense:10');
  await page.getByLabel('Padding of layer 1').selectOption('valid');
  const units = page.getByLabel('Units of layer 3');
  await units.fill('32');
  await units.press('Tab');
  await expect(said(page)).toHaveText('layers=conv:8,valid/flatten/dense:32');
  await units.fill('200');
  await units.press('Tab');
  await expect(page.getByRole('alert')).toContainText('200 is outside');
  await page.getByRole('button', { name: 'Take layer 2 away' }).press('Enter');
  await expect(said(page)).toHaveText('layers=conv:8,valid/dense:32');
});
