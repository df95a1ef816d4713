/** Networks, maps, pictures and plots, by mouse and by keys: what they tell, and what a screen reader hears of them. */
import { expect, listen, openSection, test } from './elements';

test('a network grows and shrinks by its buttons, to its ends', async ({ page, gallery }) => {
  await openSection(page, gallery, 'networks');
  const graph = page.locator('network-graph').first();
  const told = await listen(graph, 'sizes-change', 'sizes');
  await expect(graph.getByRole('group', { name: /^Network/ })).toHaveAccessibleName(
    'Network: inputs x₁, x₂, hidden layer 1 with 4 units, one output.',
  );
  await graph.getByRole('button', { name: 'Add a unit to layer 1' }).click();
  await graph.getByRole('button', { name: 'Add a hidden layer' }).click();
  await graph.getByRole('button', { name: 'Remove a unit from layer 2' }).click();
  expect(await told()).toEqual([[5], [5, 5], [5, 4]]);
  await graph.getByRole('button', { name: 'Remove the last hidden layer' }).click();
  await graph.getByRole('button', { name: 'Remove the last hidden layer' }).click();
  await expect(graph.getByRole('button', { name: 'Remove the last hidden layer' })).toBeDisabled();
});

test('arrow keys go from unit to unit, Enter pins one and lets it go, Escape hides its weights', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'networks');
  const graph = page.locator('network-graph').nth(1);
  const told = await listen(graph, 'unit-select', 'probe');
  await graph.locator('[data-place="0-0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const unit = graph.getByRole('button', { name: /^Unit \d of layer 1$/, pressed: true });
  const active = graph.locator('button:focus');
  await expect(active).toHaveAccessibleName(/^Unit \d of layer 1$/);
  await expect(active).toHaveAccessibleDescription(/bias/i);
  await page.keyboard.press('Enter');
  await expect(unit).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(unit).toHaveCount(0);
  const [pinned, free] = await told();
  expect(pinned).toMatchObject({ layer: 1 });
  expect(free).toBeUndefined();
  await page.keyboard.press('Escape');
  await expect(graph.locator('unit-card')).toHaveCount(0);
});

test('units that a large layer leaves out are shown on request', async ({ page, gallery }) => {
  await openSection(page, gallery, 'networks');
  const graph = page.locator('network-graph').nth(4);
  const more = graph.getByRole('button', { name: /more$/ }).first();
  const before = await graph.locator('[data-place^="3-"]').count();
  await graph.getByRole('button', { name: /more$/ }).last().scrollIntoViewIfNeeded();
  await more.click();
  await expect(graph.getByRole('button', { name: 'Show fewer' })).toHaveCount(1);
  await expect.poll(() => graph.locator('[data-place]').count()).toBeGreaterThan(before);
});

test('points are added, moved and erased with the mouse, of the class that is chosen', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'maps');
  const map = page.locator('decision-map').first();
  const told = await listen(map, 'points-change', 'points', 'phase');
  const last = async () => (await told()).at(-1) as [[number, number, number][], string];
  const area = map.locator('.map');
  await map.getByRole('button', { name: 'Add' }).click();
  await map.getByRole('button', { name: 'class 1' }).click();
  const { width, height } = (await area.boundingBox())!;
  await area.click({ position: { x: 0.25 * width, y: 0.25 * height } });
  const [[point]] = await last();
  expect(point![0]).toBeCloseTo(-1, 1);
  expect(point![1]).toBeCloseTo(1, 1);
  expect(point![2]).toBe(1);
  await map.getByRole('button', { name: 'Move' }).click();
  const box = (await area.boundingBox())!;
  await page.mouse.move(box.x + 0.25 * width, box.y + 0.25 * height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.5 * width, box.y + 0.5 * height, { steps: 4 });
  await page.mouse.up();
  const [[moved], phase] = await last();
  expect(phase).toBe('done');
  expect(Math.abs(moved![0]) + Math.abs(moved![1])).toBeLessThan(0.1);
  await map.getByRole('button', { name: 'Erase', exact: true }).click();
  await area.click({ position: { x: 0.5 * width, y: 0.5 * height } });
  expect((await last())[0]).toEqual([]);
});

test('points are added, carried and erased by keys, and a screen reader hears where', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'maps');
  const map = page.locator('decision-map').first();
  const told = await listen(map, 'points-change', 'points', 'phase');
  const area = map.getByRole('application');
  await expect(area).toHaveAccessibleName(/80 training points and 20 held out/);
  await area.press('ArrowRight');
  await expect(map.locator('[aria-live]')).toContainText('x₁ 0.1');
  await area.press('Enter');
  await expect(map.locator('[aria-live]')).toContainText('added at 0.1, 0');
  await expect(area).toHaveAccessibleName(/1 drawn/);
  await map.getByRole('button', { name: 'Move' }).click();
  await area.focus();
  for (const key of ['ArrowRight', 'Enter', 'ArrowUp', 'Enter']) await area.press(key);
  await expect(map.locator('[aria-live]')).toContainText(/Point moved to|added/);
  await area.press('Delete');
  expect(((await told()).at(-1) as [unknown[]])[0].length).toBeLessThan(2);
});

test('maps without numbers, or without points, are described and draw no line', async ({
  page,
  gallery,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await openSection(page, gallery, 'maps');
  await expect(page.getByRole('img', { name: /^Not finite\. .*40 training/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Untrained\. .*40 training/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a chart is looked at along its curve by keys and under the mouse', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'curves');
  const chart = page.locator('line-chart').first();
  const told = await listen(chart, 'scrub', 'x');
  const plot = chart.getByRole('slider', { name: 'Cost' });
  await plot.press('ArrowLeft');
  await plot.press('Home');
  await plot.press('End');
  expect(await told()).toEqual([1490, 0, undefined]);
  const { width, height } = (await plot.boundingBox())!;
  await plot.click({ position: { x: 0.5 * width, y: 0.5 * height } });
  const clicked = (await told()).at(-1) as number;
  expect(clicked).toBeGreaterThan(1000);
  expect(clicked).toBeLessThan(2000);
  const empty = page.locator('line-chart').last().getByRole('slider');
  await empty.press('ArrowLeft');
  await expect(page.locator('line-chart').last().locator('.empty')).toBeVisible();
});

test('a chart becomes logarithmic by its button, and can be read as a table', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'curves');
  const chart = page.locator('line-chart').first();
  const told = await listen(chart, 'log-change', 'log');
  await chart.getByRole('button', { name: /Logarithmic/ }).click();
  expect(await told()).toEqual([true]);
  await chart.getByText('Show as table').click();
  await expect(chart.getByRole('table').getByRole('row').nth(1)).toContainText('0.75');
});

test('pictures are chosen by click and keys; the chosen one again is none', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'images');
  const grid = page.locator('image-grid').first();
  const told = await listen(grid, 'image-select', 'index');
  const picture = (n: number) => grid.getByRole('button', { name: new RegExp(`^Image ${n}:`) });
  await expect(picture(5)).toHaveAccessibleName(/wrong$/);
  await picture(1).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(picture(2)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('End');
  await expect(picture(14)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(picture(14)).toBeFocused();
  await picture(2).click();
  expect(await told()).toEqual([0, 1, undefined]);
});

test('a cell of a confusion matrix says how many were what, and one without any cannot be chosen', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'bars');
  const matrix = page.locator('confusion-matrix');
  const told = await listen(matrix, 'cell-select', 'truth', 'answer');
  await expect(matrix.getByRole('button', { pressed: true })).toHaveAccessibleName(
    /12.*square.*triangle/,
  );
  await matrix.getByRole('button', { name: /^3 .*circle.*square/ }).click();
  expect(await told()).toEqual([[0, 1]]);
  await expect(matrix.getByRole('button', { name: /^0 .*triangle.*circle/ })).toBeDisabled();
  await expect(matrix.getByRole('row', { name: /^circle 120/ })).toContainText('96.8');
});

test('a guess is drawn over a range by mouse and keys, said aloud, and erased', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'plots');
  const chart = page.locator('range-chart').first();
  const told = await listen(chart, 'guess-change', 'values');
  const plot = chart.getByRole('slider', { name: 'Dev accuracy' });
  await expect(plot).toHaveAttribute('aria-valuetext', 'degree 1: nothing drawn');
  await plot.press('ArrowRight');
  await plot.press('ArrowUp');
  await expect(plot).toHaveAttribute('aria-valuetext', /^degree 2: 52/);
  await plot.press('Delete');
  await expect(plot).toHaveAttribute('aria-valuetext', 'degree 2: nothing drawn');
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.move(x + 0.12 * width, y + 0.7 * height);
  await page.mouse.down();
  // So quick a hand leaves places out: they lie on the way.
  await page.mouse.move(x + 0.95 * width, y + 0.2 * height);
  await page.mouse.up();
  const drawn = (await told()).at(-1) as number[];
  expect(drawn).toHaveLength(5);
  expect(drawn.every((value, i) => i === 0 || value > drawn[i - 1]!)).toBe(true);
  await chart.getByRole('button', { name: 'Erase your guess' }).click();
  expect((await told()).at(-1)).toEqual(drawn.map(() => NaN));
});

test('plots say what they show in words, empty ones too', async ({ page, gallery }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await openSection(page, gallery, 'plots');
  await expect(
    page.getByRole('img', { name: /^Cost, examples\. train: 0\.58 at 1,/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Slopes\. rising from 0\.01 to .*falling from 100/ }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: 'No curve. later: nothing yet.' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Not finite\./ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('trials are gone through by keys and chosen under the mouse, in both plots', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'plots');
  for (const element of [page.locator('item-axes').first(), page.locator('item-scatter')]) {
    const told = await listen(element, 'item-select', 'index');
    const plot = element.getByRole('slider', { name: 'Trials' });
    await expect(plot).toHaveAttribute('aria-valuetext', '3 drawn, none chosen');
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'Home'])
      await plot.press(key);
    expect(await told()).toEqual([0, 1, 2, 2, 0]);
    await expect(plot).toHaveAttribute('aria-valuetext', 'Trial 1');
  }
  const scatter = page.locator('item-scatter');
  const told = await listen(scatter, 'item-select', 'index');
  const [point, ...others] = await scatter.locator('path.item').all();
  const box = (await point!.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(others).toHaveLength(2);
  expect(await told()).toEqual([1]);
  await page.locator('item-axes').last().getByRole('slider').press('ArrowRight');
});
