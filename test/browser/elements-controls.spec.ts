/** What a learner sets, answers and draws with, by mouse and by keys: what it tells, and what a screen reader hears of it. */
import type { Locator, Page } from '@playwright/test';
import { expect, listen, openSection, test } from './elements';

/** Drags from one place of an element to another, both as shares of its width and height. */
async function drag(
  page: Page,
  element: Locator,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  await page.mouse.move(x + fromX * width, y + fromY * height);
  await page.mouse.down();
  await page.mouse.move(x + toX * width, y + toY * height, { steps: 5 });
  await page.mouse.up();
}

test.describe('parameters', () => {
  test.beforeEach(({ page, gallery }) => openSection(page, gallery, 'controls'));
  const panel = (page: Page) => page.locator('param-panel').first();
  const control = (page: Page, name: string) =>
    panel(page).locator('param-control').filter({ hasText: name });

  test('a slider tells of each place while it is dragged, and is done when it is let go', async ({
    page,
  }) => {
    const told = await listen(panel(page), 'param-change', 'key', 'value', 'phase');
    const slider = control(page, 'Noise').getByRole('slider');
    await drag(page, slider, [0.5, 0.5], [3, 0.5]);
    const all = (await told()) as [string, number, string][];
    expect(new Set(all.map(([key]) => key))).toEqual(new Set(['noise']));
    expect(all.slice(0, -1).map(([, , phase]) => phase)).toEqual(
      all.slice(0, -1).map(() => 'drag'),
    );
    expect(all.at(-1)![2]).toBe('done');
    expect(all.at(-1)![1]).toBeGreaterThan(0.2);
    await expect(slider).toHaveAttribute('aria-valuetext', String(all.at(-1)![1]));
  });

  test('a slider goes by one step a key, to its ends, and says what 0 is called', async ({
    page,
  }) => {
    const told = await listen(panel(page), 'param-change', 'value');
    const slider = control(page, 'Noise').getByRole('slider');
    await slider.press('ArrowRight');
    await slider.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', 'off');
    await slider.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', '1');
    const values = (await told()) as number[];
    expect([values[0], values.at(-1)]).toEqual([0.25, 1]);
    expect(values).toContain(0);
  });

  test('a number is typed exactly; one outside gets a sentence beside it, and nothing is told', async ({
    page,
  }) => {
    const told = await listen(panel(page), 'param-change', 'key', 'value', 'phase');
    const field = page.getByLabel('Learning rate, exact value').first();
    await field.fill('0.0123');
    await field.press('Enter');
    expect(await told()).toEqual([['rate', 0.0123, 'done']]);
    await field.fill('1e9');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/is outside/);
    await expect(field).toHaveValue('1e9');
    expect(await told()).toHaveLength(1);
    await field.fill('0.5');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    expect(await told()).toHaveLength(2);
  });

  test('a double click on a slider brings the usual value back', async ({ page }) => {
    const told = await listen(panel(page), 'param-change', 'value');
    const slider = control(page, 'Noise').locator('wa-slider');
    await slider.getByRole('slider').press('End');
    await slider.dblclick();
    await expect.poll(async () => (await told()).at(-1)).toBe(0.2);
  });

  test('a choice brings controls that mean something with it, and takes them away', async ({
    page,
  }) => {
    const told = await listen(panel(page), 'param-change', 'key', 'value');
    await expect(control(page, 'Second moment')).toHaveCount(0);
    await panel(page).getByRole('combobox', { name: 'Optimizer' }).click();
    await page.getByRole('option', { name: 'Adam' }).click();
    await expect(control(page, 'Second moment')).toHaveCount(1);
    expect(await told()).toEqual([['optimizer', 'adam']]);
    const choice = panel(page).getByRole('combobox', { name: 'Optimizer' });
    await choice.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(control(page, 'Second moment')).toHaveCount(0);
  });

  test('layer sizes are read as a list; what is none gets a sentence and stays', async ({
    page,
  }) => {
    const told = await listen(panel(page), 'param-change', 'value');
    const field = panel(page).getByRole('textbox', { name: 'Hidden layers' });
    await field.fill('8 3');
    await field.press('Enter');
    expect(await told()).toEqual([[8, 3]]);
    await field.fill('8, many');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/found “8, many”/);
    expect(await told()).toHaveLength(1);
  });

  test('advanced controls come with the switch, in their group', async ({ page }) => {
    const told = await listen(panel(page), 'show-all', 'all');
    await expect(panel(page).getByRole('group', { name: 'Regularization' })).toHaveCount(0);
    await panel(page).getByText('All controls').click();
    await expect(
      panel(page).getByRole('group', { name: 'Regularization' }).getByRole('slider'),
    ).toBeVisible();
    expect(await told()).toEqual([true]);
  });

  test('help opens by its button and by “?”, and Escape closes it', async ({ page }) => {
    const noise = control(page, 'Noise');
    const button = noise.getByRole('button', { name: 'Help on Noise' });
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(noise.locator('#help')).toContainText('Usually 0.2');
    await page.keyboard.press('Escape');
    await expect(noise.locator('#help')).toHaveCount(0);
    await noise.getByRole('slider').press('?');
    await expect(noise.locator('#help')).toContainText('How far the points are scattered.');
  });
});

test.describe('the transport bar and data', () => {
  test.beforeEach(({ page, gallery }) => openSection(page, gallery, 'bars'));

  test('every button of the transport bar says what is wanted', async ({ page }) => {
    const [resting, playing] = [
      page.locator('transport-bar').first(),
      page.locator('transport-bar').last(),
    ];
    const told = await listen(resting, 'transport', 'action');
    for (const name of ['Play', 'One step', 'One epoch', 'Reset to the same start', 'New seed'])
      await resting.getByRole('button', { name }).click();
    expect(await told()).toEqual(
      ['play', 'step', 'epoch', 'reset', 'seed'].map((kind) => ({ kind })),
    );
    const stopped = await listen(playing, 'transport', 'action');
    await playing.getByRole('button', { name: 'Pause' }).click();
    expect(await stopped()).toEqual([{ kind: 'pause' }]);
  });

  test('speed and moment are sliders that say steps, and a step to run to is typed', async ({
    page,
  }) => {
    const bar = page.locator('transport-bar').first();
    const told = await listen(bar, 'transport', 'action');
    const [moment, speed] = [bar.getByRole('slider').first(), bar.getByRole('slider').last()];
    await expect(moment).toHaveAttribute('aria-valuetext', 'step 128 of 128');
    await moment.press('Home');
    await speed.press('Home');
    await bar.getByLabel('Run to step').fill('1,000');
    await bar.getByLabel('Run to step').press('Enter');
    expect(await told()).toEqual([
      { kind: 'scrub', step: 0 },
      { kind: 'pace', stepsPerSecond: 1 },
      { kind: 'go-to', step: 1000 },
    ]);
    await bar.getByLabel('Run to step').fill('12');
    await bar.getByRole('button', { name: 'Go' }).click();
    await expect(bar.getByLabel('Run to step')).toHaveAccessibleDescription(/12/);
    expect(await told()).toHaveLength(3);
  });

  test('a data set is chosen by click and by arrow keys, as in any group of radio buttons', async ({
    page,
  }) => {
    const picker = page.locator('dataset-picker');
    const told = await listen(picker, 'dataset-select', 'id');
    await picker.getByRole('radio', { name: 'spiral' }).click();
    await picker.getByRole('radio', { name: 'circles' }).press('ArrowLeft');
    await picker.getByRole('radio', { name: 'circles' }).press('ArrowRight');
    expect(await told()).toEqual(['spiral', 'spiral', 'flower']);
    await expect(picker.getByRole('radio', { checked: true })).toHaveAccessibleName('circles');
  });
});

test.describe('answers and drawings', () => {
  test.beforeEach(({ page, gallery }) => openSection(page, gallery, 'answers'));

  test('a quiz says whether an answer is right, and why, and keeps each question’s own', async ({
    page,
  }) => {
    const quiz = page.locator('choice-quiz');
    const told = await listen(quiz, 'choice-change', 'chosen');
    const [first, second] = [quiz.locator('fieldset').first(), quiz.locator('fieldset').last()];
    await first.getByRole('radio', { name: 'It raises the rate.' }).check();
    const verdict = first.locator('[aria-live=polite]');
    await expect(verdict).toHaveText(/No: It shrinks the weights\.\.?\s+The penalty grows/);
    await page.keyboard.press('ArrowUp');
    await expect(verdict).toContainText('Right.');
    await second.getByRole('radio', { name: 'dev' }).check();
    await expect(verdict).toContainText('Right.');
    expect(await told()).toEqual([{ 0: 1 }, { 0: 0 }, { 0: 0, 1: 1 }]);
  });

  test('lines are drawn on the pad, taken back and cleared', async ({ page }) => {
    const pad = page.locator('draw-pad');
    const told = await listen(pad, 'drawing-change', 'strokes', 'phase');
    await drag(page, pad.locator('canvas'), [0.2, 0.2], [0.8, 0.2]);
    await drag(page, pad.locator('canvas'), [0.5, 0.2], [0.5, 0.8]);
    const [lines, phase] = (await told()).at(-1) as [number[][], string];
    expect(phase).toBe('done');
    expect(lines).toHaveLength(2);
    // x and y in turn.
    expect(lines[0]![0]).toBeCloseTo(0.2, 1);
    expect(lines[0]!.at(-2)).toBeCloseTo(0.8, 1);
    await pad.getByRole('button', { name: 'Undo' }).click();
    expect(((await told()).at(-1) as [unknown[]])[0]).toHaveLength(1);
    await pad.getByRole('button', { name: 'Clear' }).click();
    await expect(pad.getByRole('button', { name: 'Clear' })).toBeDisabled();
    expect((await told()).at(-1)).toEqual([[], 'done']);
  });

  test('the pad is drawn on with the keyboard, which says whether the pen is down', async ({
    page,
  }) => {
    const pad = page.locator('draw-pad');
    const told = await listen(pad, 'drawing-change', 'strokes', 'phase');
    const canvas = pad.getByRole('application');
    await expect(canvas).toHaveAccessibleDescription(/Space puts it down/);
    await canvas.press('ArrowRight');
    expect(await told()).toHaveLength(0);
    await canvas.press(' ');
    await expect(pad.getByText('Pen down.')).toBeAttached();
    for (let i = 0; i < 4; i++) await canvas.press('ArrowDown');
    await canvas.press(' ');
    await expect(pad.getByText('Pen lifted.')).toBeAttached();
    const [[line]] = (await told()).at(-1) as [number[][]];
    expect(line!.at(-1)! - line![1]!).toBeCloseTo(4 / 28, 6);
    await canvas.press('Backspace');
    expect((await told()).at(-1)).toEqual([[], 'done']);
  });

  test('a cell is chosen under the mouse and by arrow keys, which stop at the edges', async ({
    page,
  }) => {
    const grid = page.locator('cell-grid').first();
    const told = await listen(grid, 'cell-chosen', 'row', 'column');
    const canvas = grid.getByRole('application');
    await expect(canvas).toHaveAccessibleName('Picture: 4 by 4. Row 2, column 2 is 5.');
    await canvas.press('ArrowLeft');
    await canvas.press('ArrowLeft');
    await canvas.press('ArrowUp');
    await expect(canvas).toHaveAccessibleName(/Row 1, column 1 is 0/);
    expect(await told()).toEqual([
      [1, 0],
      [0, 0],
    ]);
    const { width, height } = (await canvas.boundingBox())!;
    await canvas.hover({ position: { x: 0.9 * width, y: 0.9 * height } });
    await expect(canvas).toHaveAccessibleName(/Row 4, column 4 is 15/);
  });

  test('cells are painted on the whole way of the hand, and rubbed out by a stroke that begins on ink', async ({
    page,
  }) => {
    const grid = page.locator('cell-grid').nth(1);
    const told = await listen(grid, 'cells-painted', 'rows', 'phase');
    const rows = async () => ((await told()).at(-1) as [number[][], string])[0];
    await drag(page, grid.locator('canvas'), [0.1, 0.1], [0.9, 0.9]);
    expect(await rows()).toEqual(
      Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => Number(i === j))),
    );
    expect((await told()).at(-1)).toContain('done');
    await drag(page, grid.locator('canvas'), [0.1, 0.1], [0.5, 0.5]);
    expect((await rows()).flat().reduce((sum, value) => sum + value)).toBe(2);
  });

  test('layers are added, changed and removed in place; those that do not fit are told to nobody', async ({
    page,
  }) => {
    const diagram = page.locator('layer-diagram');
    const told = await listen(diagram, 'layers-change', 'blocks', 'dense');
    const last = async () => (await told()).at(-1) as [Record<string, unknown>[], number[]];
    await expect(diagram.getByText('parameters in all')).toBeVisible();
    await diagram.getByRole('button', { name: 'Add a block' }).click();
    expect((await last())[0]).toMatchObject([{ filters: 8 }, { filters: 16, kernel: 3 }]);
    await diagram.getByRole('button', { name: 'Change Block 1' }).click();
    await diagram.getByRole('combobox', { name: 'Kernel' }).selectOption('11');
    const before = (await told()).length;
    await diagram.getByRole('combobox', { name: 'Stride' }).selectOption('3');
    // 28 → 6 → pooled 3 → 1, and no pool of 2 goes over that.
    await expect(diagram.getByRole('alert')).toContainText('The pool of block 2 does not fit');
    expect(await told()).toHaveLength(before);
    await diagram.getByRole('button', { name: 'Remove Block 1' }).click();
    await expect(diagram.getByRole('alert')).toHaveCount(0);
    expect((await last())[0]).toMatchObject([{ filters: 16 }]);
    await diagram.getByRole('button', { name: 'Change Dense layer 1' }).click();
    await diagram.getByRole('spinbutton', { name: 'Units' }).fill('9999');
    await diagram.getByRole('spinbutton', { name: 'Units' }).press('Enter');
    expect((await last())[1]).toEqual([256]);
  });
});
