/** The learner's own tables in the built page: what the preview says of columns, blanks and words, and what becomes of them. */
import type { Page } from '@playwright/test';
import { expect, open, overflow, test, trainTo, violations } from './page';

const PREVIEW = ['playground-app', 'lab-page', 'data-panel', 'data-preview'] as const;

test.beforeEach(async ({ page, home }) => {
  await open(page, home, '#/c1w3-shallow-network');
  await page.getByText('Your own data').click();
});

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});
const give = (page: Page, name: string, ...lines: readonly string[]) =>
  page.locator('file-drop input.files').setInputFiles(file(name, lines));
const rows = (count: number, row: (i: number) => readonly unknown[]) =>
  Array.from({ length: count }, (_, i) => row(i).join(','));
const dialog = (page: Page) => page.locator('data-preview wa-dialog[open]');
const trainOnIt = (page: Page) => dialog(page).getByText('Train on it').click();
const link = (page: Page) => page.evaluate(() => app().workspace!.link);
const current = (page: Page) =>
  page.evaluate(() => {
    const { data, records } = app().workspace!.current;
    const set = data as { readonly m: number; readonly features: readonly string[] } | undefined;
    return { m: set?.m, features: set?.features, measured: records.measurements.length > 0 };
  });

test('columns that number or name the rows, or say nothing, are left out, and the preview says why', async ({
  page,
  complaints,
}) => {
  await give(
    page,
    'index.csv',
    ',name,c,x,y,label,code',
    ...rows(12, (i) => [i, `Person ${i}`, 5, (i * 7) % 10, i / 4, i % 2 ? 'a' : 'b', i % 2]),
  );
  await expect(dialog(page)).toContainText(
    'Not suggested to learn from: “column 1”, “name” (names each row: teaches nothing); “c” (the same everywhere: teaches nothing); “code” (says the same as “label”).',
  );
  await expect(page.getByLabel('Learn from column 1')).not.toBeChecked();
  await expect(page.getByLabel('Learn from x', { exact: true })).toBeChecked();
  expect(await violations(page, PREVIEW)).toEqual([]);
  await page.getByLabel('Learn from c', { exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Learn from c', { exact: true })).toBeChecked();
  await trainOnIt(page);
  await expect
    .poll(() => current(page))
    .toEqual({ m: 12, features: ['c', 'x', 'y'], measured: true });
  expect(complaints).toEqual([]);
});

test('numbers are read as they were meant, and the preview says how', async ({ page }) => {
  await give(
    page,
    'flat.csv',
    'area;price;rate',
    '960;"12 %";1,5',
    '1.090;7 %;2,5',
    '2.000;8 %;3',
    '700;9 %;4,25',
  );
  await expect(dialog(page)).toContainText('“1.090” is read as 1090');
  await expect(dialog(page)).toContainText('“12 %” is read as 12');
  await expect(dialog(page)).toContainText('700 … 2 000');
});

test('rows with blanks are left out or filled, as the link says too', async ({
  page,
  elsewhere,
  home,
}) => {
  const content = rows(24, (i) => [i === 3 ? '' : i / 8, (i * 7) % 10, i % 2 ? 'a' : 'b']);
  await give(page, 'gaps.csv', 'x,y,label', ...content);
  await expect(dialog(page)).toContainText('1 row has a blank in the chosen columns (line 5).');
  await expect(dialog(page)).toContainText('1 blank: line 5');
  await trainOnIt(page);
  await expect.poll(() => current(page)).toMatchObject({ m: 23, measured: true });

  await give(page, 'gaps.csv', 'x,y,label', ...content);
  await page.getByLabel('Fill the blanks').check();
  expect(await violations(page, PREVIEW)).toEqual([]);
  await trainOnIt(page);
  await expect.poll(() => current(page)).toMatchObject({ m: 24, measured: true });
  const first = await page.evaluate(
    () => app().workspace!.current.records.measurements[0]!.metrics['cost'],
  );
  expect(first).toBeGreaterThan(0);
  const said = await link(page);
  expect(said).toContain('.header.classes.fill~gaps.csv');
  await elsewhere.goto(home + said);
  await expect(elsewhere.getByText(/was made with the file “gaps.csv”/)).toBeVisible();
  await give(elsewhere, 'gaps.csv', 'x,y,label', ...content);
  await expect(elsewhere.getByText('Training on gaps.csv')).toBeVisible();
  await expect.poll(() => current(elsewhere)).toMatchObject({ m: 24, measured: true });

  await trainTo(page, 50);
  await give(page, 'fresh.csv', ',x,y,label', '7,,3,a', '8,1.5,2,b');
  await dialog(page)
    .getByText(/^Only test/)
    .click();
  await expect(page.getByText('at step 50 on fresh.csv (2 examples)')).toBeVisible();
});

test('words become columns of 0 and 1, and the preview says how many', async ({ page }) => {
  await give(
    page,
    'words.csv',
    'sex,port,age,survived',
    ...rows(24, (i) => [
      i % 2 ? 'male' : 'female',
      'CQS'[i % 3],
      20 + ((i * 7) % 30) / 4,
      i % 4 < 2 ? 1 : 0,
    ]),
  );
  await expect(dialog(page)).toContainText('2 words: 1 column of 0 and 1');
  await expect(dialog(page)).toContainText('3 words: 3 columns of 0 and 1');
  await trainOnIt(page);
  await expect
    .poll(() => current(page))
    .toMatchObject({
      features: ['sex = male', 'port = C', 'port = Q', 'port = S', 'age'],
      measured: true,
    });
});

test('many words as classes are asked about', async ({ page }) => {
  await give(page, 'price.csv', 'rooms,price', ...rows(60, (i) => [i % 5, `about ${i % 30}k`]));
  await page.getByLabel('Learn the column').selectOption({ label: 'price' });
  await expect(dialog(page)).toContainText(
    '“price” would be 30 classes, because line 2 says “about 0k”.',
  );
});

test('the preview fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await give(
    page,
    'gaps.csv',
    'id,x,y,label',
    ...rows(24, (i) => [i + 1, i === 3 ? 'NA' : i / 8, (i * 7) % 10, i % 2]),
  );
  await expect(dialog(page)).toContainText('1 row has a blank');
  expect(await overflow(page)).toBe(0);
  const box = (await dialog(page).getByText('Train on it').boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(360);
});
