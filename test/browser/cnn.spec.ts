/** The convolutional network in the built page: a drawn digit is read, layers that do not fit, what is inside. */
import type { Page } from '@playwright/test';
import { digits, draw } from './drawing';
import { expect, open, overflow, test, trainTo, violations } from './page';

const LAB = '#/c4w1-convolutional-network';
/** Where it does not matter how well it reads: the lab is there sooner. */
const FEW = `${LAB}?m=200`;

/** The class with the largest bar. */
const read = (page: Page) => page.locator('class-bars li.most .label').innerText();

test('pad, layers and charts are there before the first digit is written', async ({
  page,
  home,
}) => {
  await page.goto(home + LAB);
  await expect(page.locator('draw-pad canvas')).toBeVisible();
  await expect(page.locator('layer-diagram')).toContainText('5\u202f994 parameters in all');
  await expect(page.locator('class-bars li')).toHaveCount(10);
});

test('what strokes and keys draw is read by a network trained on generated digits', async ({
  page,
  home,
}) => {
  await open(page, home, `${LAB}?rate=0.003`);
  await trainTo(page, 500);
  for (const digit of digits) {
    await draw(page, digit);
    await expect.poll(() => read(page), { message: `the drawn ${digit}` }).toBe(digit);
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  await page.locator('draw-pad canvas').focus();
  await page.keyboard.press(' ');
  for (let i = 0; i < 16; i++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => read(page)).toBe('1');
  await page.keyboard.press('Delete');
  await expect(page.locator('class-bars li.most')).toHaveCount(0);
});

test('layers that do not fit are refused with the reason, and the network stays', async ({
  page,
  home,
}) => {
  await open(page, home, FEW);
  await trainTo(page, 5);
  await page.getByRole('button', { name: 'Change Block 2' }).click();
  await page.getByRole('combobox', { name: 'Kernel' }).selectOption('11');
  await page.getByRole('button', { name: 'Change Block 1' }).click();
  await page.getByRole('combobox', { name: 'Pool' }).selectOption('max 3');
  await expect(page.locator('layer-diagram [role=alert]')).toContainText(
    'Block 2 does not fit: its 11×11 kernel needs an input at least 11 wide, and this one is 8 wide.',
  );
  const kept = await page.evaluate(() => app().workspace!.values['blocks']);
  expect(kept).toMatchObject([{ size: 2 }, { kernel: 11 }]);
  await page.getByRole('combobox', { name: 'Pool' }).selectOption('max 2');
  await expect(page.locator('layer-diagram [role=alert]')).toHaveCount(0);
});

test('a chosen unit shows its arithmetic, whose result is the number of the map', async ({
  page,
  home,
}) => {
  await open(page, home, FEW);
  await trainTo(page, 30);
  await page.getByRole('button', { name: 'Inside', exact: true }).click();
  const map = page.getByRole('button', { name: 'Block 2: convolution and ReLU, channel 3' });
  await map.focus();
  await page.keyboard.press('Enter');
  const sum = page.locator('unit-sum');
  await expect(sum).toContainText('z =');
  const lines = await sum.locator('p').allInnerTexts();
  const [z, a] = lines.map((line) => Number(line.split('= ').at(-1)!.replace('−', '-')));
  expect(Math.abs(Math.max(0, z!) - a!)).toBeLessThan(0.01 * Math.max(1, a!));
  await page.keyboard.press('ArrowDown');
  await expect(map).toHaveAttribute('aria-pressed', 'true');
});

test('a cell of the confusion matrix opens its pictures, and one of them can be followed', async ({
  page,
  home,
}) => {
  await open(page, home, LAB);
  await trainTo(page, 100);
  await page.getByRole('button', { name: 'Mistakes', exact: true }).click();
  await page.locator('confusion-matrix button:not([disabled])').nth(1).click();
  await expect(page.getByText(/taken for/).first()).toBeVisible();
  await page.locator('image-grid button').first().click();
  await expect(page.getByRole('button', { name: 'Inside', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('axe finds nothing in any tab, and each fits a phone', async ({ page, home }) => {
  test.setTimeout(360_000);
  await open(page, home, FEW);
  await trainTo(page, 20);
  await page.getByRole('button', { name: 'Change Block 1' }).click();
  await draw(page, '2');
  for (const tab of ['Filters', 'Inside', 'Mistakes']) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: tab === 'Inside' ? 'dark' : 'light' });
    await page.getByRole('button', { name: tab, exact: true }).click();
    if (tab === 'Inside')
      await page.getByRole('button', { name: 'Block 1: pool, channel 1' }).click();
    // Axe looks at colours: those of what has come in.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await violations(page), tab).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => overflow(page), tab).toBeLessThanOrEqual(0);
  }
});
