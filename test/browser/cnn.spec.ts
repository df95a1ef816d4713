/** The convolutional network in the built page: a drawn digit is read, drawing never stutters, layers that do not fit, what is inside. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { PlaygroundApp } from '../../src/app/playground-app';
import { expect, test } from './page';

const LAB = '#/c4w1-convolutional-network';

/** A line for each digit as a hand might draw it, in hundredths of the pad. */
const drawings: Readonly<Record<string, string>> = {
  0: '52,18 36,26 28,45 31,68 45,82 62,78 72,58 70,35 60,20 52,18',
  2: '30,30 42,18 60,18 70,30 64,46 45,64 29,81 50,81 74,80',
  7: '28,20 50,20 72,20 62,42 52,62 44,84',
};

/** In the page. */
const app = () => document.querySelector('playground-app') as PlaygroundApp;
const stepOf = (page: Page) => page.evaluate(() => app().workspace!.current.step);

async function open(page: Page, home: string, link = LAB): Promise<void> {
  await page.goto(home + link);
  await expect
    .poll(() => page.evaluate(() => app().workspace?.current.records.measurements.length ?? 0), {
      timeout: 30_000,
    })
    .toBeGreaterThan(0);
}

async function trainTo(page: Page, step: number): Promise<void> {
  await page.evaluate((to) => app().workspace!.advance(to), step);
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBe(step);
}

async function draw(page: Page, digit: string): Promise<void> {
  const pad = page.locator('draw-pad canvas');
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pad.boundingBox())!;
  const places = drawings[digit]!.split(' ').map((place) => place.split(',').map(Number));
  for (const [i, [right, down]] of places.entries()) {
    await page.mouse.move(x + (right! / 100) * width, y + (down! / 100) * height, { steps: 8 });
    if (i === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

/** The class with the largest bar. */
const read = (page: Page) => page.locator('class-bars li.most .label').innerText();

async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html.slice(0, 200))]);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { app: () => document.querySelector('playground-app') });
  });
});

test('pad, layers and charts are there before the first digit is written', async ({
  page,
  home,
}) => {
  await page.goto(home + LAB);
  await expect(page.locator('draw-pad canvas')).toBeVisible();
  await expect(page.locator('layer-diagram')).toContainText('5\u202f994 parameters in all');
  await expect(page.locator('class-bars li')).toHaveCount(10);
});

test('digits drawn with strokes are read by a network trained on generated ones', async ({
  page,
  home,
}) => {
  await open(page, home, `${LAB}?rate=0.003`);
  await trainTo(page, 500);
  for (const digit of Object.keys(drawings)) {
    await draw(page, digit);
    await expect.poll(() => read(page), { message: `the drawn ${digit}` }).toBe(digit);
    await page.getByRole('button', { name: 'Clear' }).click();
  }
});

test('the network reads what the keyboard draws', async ({ page, home }) => {
  await open(page, home, `${LAB}?rate=0.003`);
  await trainTo(page, 500);
  await page.locator('draw-pad canvas').focus();
  await page.keyboard.press(' ');
  for (let i = 0; i < 16; i++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => read(page)).toBe('1');
  await page.keyboard.press('Delete');
  await expect(page.locator('class-bars li.most')).toHaveCount(0);
});

test('while one draws, training goes on, the bars move and the page keeps drawing', async ({
  page,
  home,
}) => {
  await open(page, home);
  await page.getByRole('button', { name: /^play/i }).click();
  await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBeGreaterThan(20);
  const before = await stepOf(page);
  await page.evaluate(() => {
    const watched = { gaps: [] as number[], bars: new Set<string>(), last: performance.now() };
    Object.assign(globalThis, { watched });
    const look = (now: number) => {
      watched.gaps.push(now - watched.last);
      watched.last = now;
      const bars = app().shadowRoot!.querySelector('lab-page')!.shadowRoot!;
      watched.bars.add(bars.querySelector('class-bars')!.shadowRoot!.textContent ?? '');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await draw(page, '2');
  await draw(page, '7');
  const { gaps, bars } = await page.evaluate(() => {
    const { watched } = globalThis as never as {
      watched: { gaps: number[]; bars: Set<string> };
    };
    return { gaps: watched.gaps.slice(1), bars: watched.bars.size };
  });
  const sorted = gaps.toSorted((a, b) => a - b);
  const nineInTen = sorted[Math.floor(0.9 * sorted.length)]!;
  console.log(`while drawing: nine frames in ten within ${Math.round(nineInTen)} ms`);
  // Wide margins: the machine may be doing other things.
  expect(nineInTen).toBeLessThan(250);
  expect(Math.max(...gaps)).toBeLessThan(1000);
  expect(bars).toBeGreaterThan(4);
  expect(await stepOf(page)).toBeGreaterThan(before);
});

test('layers that do not fit are refused with the reason, and the network stays', async ({
  page,
  home,
}) => {
  await open(page, home);
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
  await open(page, home);
  await trainTo(page, 30);
  await page.getByRole('button', { name: 'Inside' }).click();
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
  await open(page, home);
  await trainTo(page, 100);
  await page.getByRole('button', { name: 'Mistakes' }).click();
  await page.locator('confusion-matrix button:not([disabled])').nth(1).click();
  await expect(page.getByText(/read (as|rightly)/).first()).toBeVisible();
  await page.locator('image-grid button').first().click();
  await expect(page.getByRole('button', { name: 'Inside' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

for (const tab of ['Filters', 'Inside', 'Mistakes'])
  test(`axe finds nothing in ${tab}, and it fits a phone`, async ({ page, home }) => {
    await page.emulateMedia({ colorScheme: tab === 'Inside' ? 'dark' : 'light' });
    await open(page, home);
    await trainTo(page, 20);
    await page.getByRole('button', { name: tab }).click();
    await page.getByRole('button', { name: 'Change Block 1' }).click();
    await draw(page, '2');
    if (tab === 'Inside')
      await page.getByRole('button', { name: 'Block 1: pool, channel 1' }).click();
    await page.waitForTimeout(300);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
  });
