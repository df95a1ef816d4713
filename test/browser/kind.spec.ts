/** Kind to all who use it: translated pages, screen readers, held keys, typed steps, tables and menus in little room. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { actOn, press, setSpeed } from './controls';
import { expect, measured, open, overflow, stepOf, test, trainTo } from './page';

/** Puts a <font> in the place of every text, as translators do; with or without those that say `translate="no"`. */
const translate = (page: Page, everything: boolean) =>
  page.evaluate((all) => {
    const visit = (node: Node): void => {
      if (node instanceof Element) {
        if (!all && node.getAttribute('translate') === 'no') return;
        if (node.matches('script, style')) return;
        if (node.shadowRoot) visit(node.shadowRoot);
      }
      const children = Array.from(node.childNodes);
      for (const child of children) {
        if (!(child instanceof Text)) visit(child);
        else if (child.data.trim()) {
          const font = document.createElement('font');
          child.replaceWith(font);
          font.textContent = child.data;
        }
      }
    };
    visit(document.body);
  }, everything);

for (const everything of [false, true])
  test(`numbers go on in a translated page, ${everything ? 'all of it' : 'all but what says no'}`, async ({
    page,
    home,
  }) => {
    await open(page, home, '#/c1w3-shallow-network');
    await trainTo(page, 10);
    await expect(page.locator('run-table')).toContainText('10');
    await translate(page, everything);
    await trainTo(page, 500);
    await expect(page.locator('transport-bar .readout')).toContainText(/step\s*500\s*epoch\s*500/);
    const { cost, accuracy } = await page.evaluate(
      () => app().workspace!.current.records.last!.metrics as { cost: number; accuracy: number },
    );
    const shown = [String(Number(cost.toPrecision(3))), (100 * accuracy).toFixed(1)] as const;
    for (const [chart, value] of [
      ['Cost', shown[0]],
      ['Accuracy', shown[1]],
    ] as const)
      await expect(page.getByRole('toolbar', { name: `Lines of ${chart}` })).toContainText(value);
    for (const value of ['500', ...shown])
      await expect(page.locator('run-table')).toContainText(value);
  });

test('a screen reader is not told every step of a run that is played, but where it stopped', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w4-backpropagation');
  await page.evaluate(() => {
    let count = 0;
    const watch = new MutationObserver(() => count++);
    const regions = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('[role="status"], [aria-live="polite"]'))
          watch.observe(element, { subtree: true, childList: true, characterData: true });
        if (element.shadowRoot) regions(element.shadowRoot);
      }
    };
    regions(
      document
        .querySelector('playground-app')!
        .shadowRoot!.querySelector('lab-page')!
        .shadowRoot!.querySelector('.view')!,
    );
    Object.assign(globalThis, { spoken: () => count });
  });
  await setSpeed(page, '20/s');
  await press(page, 'Play');
  const spoken = () =>
    page.evaluate(() => (globalThis as unknown as { spoken(): number }).spoken());
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBeGreaterThan(60);
  expect(await spoken()).toBeLessThan(5);
  await press(page, 'Pause');
  await expect.poll(spoken).toBeGreaterThan(0);
});

test('Space held down plays once', async ({ page, home }) => {
  await open(page, home, '#/c1w3-shallow-network');
  await page.evaluate(() => document.querySelector<HTMLElement>('playground-app')!.focus());
  await page.keyboard.down(' ');
  // What Playwright sends while a key is down is a repeat.
  for (let i = 0; i < 3; i++) await page.keyboard.down(' ');
  await page.keyboard.up(' ');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(100);
});

test('a step is typed with thousands as people write them; what is none gets a sentence beside the field', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  const field = page.getByLabel('Run to step');
  await field.fill('2,000');
  await field.press('Enter');
  await expect.poll(() => stepOf(page)).toBe(2000);
  await field.fill('soon');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/found “soon”/);
  const [box, said] = [
    await field.boundingBox(),
    await page.locator('transport-bar .problem').boundingBox(),
  ];
  expect(Math.abs(said!.y - box!.y)).toBeLessThan(60);
  await field.fill('3 000');
  await expect(page.locator('transport-bar .problem')).toHaveCount(0);
  await field.press('Enter');
  await expect.poll(() => stepOf(page)).toBe(3000);
});

for (const lab of ['c1w3-symmetry', 'c1w3-shallow-network', 'c1w4-backpropagation', 'c2w3-search'])
  test(`${lab}: the actions of every run are in sight, wide and narrow, and open a whole menu`, async ({
    page,
    home,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, home, `#/${lab}`);
    await trainTo(page, 3);
    await actOn(page, 'Run 1', 'Fork from here');
    await expect.poll(() => measured(page)).toBeGreaterThan(0);
    // Steps of six digits, as late in a run.
    await page.locator('run-table').evaluate((table) => {
      for (const cell of table.shadowRoot!.querySelectorAll('.state')) cell.textContent = '113 979';
    });
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expectActionsInSight(page, width, height);
    }
  });

async function expectActionsInSight(page: Page, width: number, height: number): Promise<void> {
  const button = page.getByRole('button', { name: /^Actions for/ });
  await expect(button).toHaveCount(2);
  for (const one of await button.all()) {
    await one.scrollIntoViewIfNeeded();
    const [inner, outer] = [
      (await one.boundingBox())!,
      (await page.locator('run-table').boundingBox())!,
    ];
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
  }
  const rows = await page
    .locator('run-table')
    .evaluate((table) =>
      [...table.shadowRoot!.querySelectorAll('tbody')].map((body) => body.offsetHeight),
    );
  expect(Math.max(...rows)).toBeLessThan(120);
  await button.last().click();
  const menu = page.getByRole('menuitem');
  await expect(menu.first()).toBeVisible();
  for (const item of await menu.all()) {
    const box = await item.boundingBox();
    if (!box) continue;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
  await page.keyboard.press('Escape');
  await expect(menu.first()).toBeHidden();
  expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
}

test('opened as a file, the page says what to do; served, it says nothing of the kind', async ({
  page,
  home,
}) => {
  const file = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
  await page.goto(String(pathToFileURL(file)));
  await expect(page.getByText('npm start')).toBeVisible();
  await page.goto(home);
  await expect(page.locator('main')).toBeVisible();
  await expect(page.getByText('npm start')).toBeHidden();
});

test('help that opens at the lower edge comes into sight', async ({ page, home }) => {
  await open(page, home, '#/c1w3-shallow-network');
  const control = page.locator('param-control').filter({ hasText: 'Dropout' });
  const button = control.getByRole('button', { name: 'Help on Dropout' });
  const column = page.locator('lab-page .controls');
  const edge = await column.evaluate((e) => e.getBoundingClientRect().bottom);
  const bottom = await button.evaluate((e) => e.getBoundingClientRect().bottom);
  await column.evaluate((e, by) => e.scrollBy(0, by), bottom - edge + 5);
  await button.click();
  const inSight = () =>
    control.locator('#help').evaluate((e, at) => e.getBoundingClientRect().bottom <= at, edge);
  await expect.poll(inSight).toBe(true);
});
