/** What a link says is what everyone gets: strangers, learners who come back, and those who start again. */
import { measured, numbers, open, stepOf, stranger, trainTo, within } from './lab';
import { expect, test } from './page';

const links = [
  '#/c1w2-logistic-regression',
  '#/c1w3-shallow-network?v=1&batch=64&optimizer=momentum&keepProb=0.9&edits=120~rate~0.3',
];

for (const link of links) {
  test(`a run gone on with after a reload has the numbers of an uninterrupted one: ${link}`, async ({
    page,
    home,
    context,
  }) => {
    await open(page, home + link);
    await trainTo(page, 300);
    await expect.poll(() => within(page, ({ current }) => current.kept?.step)).toBe(300);
    await within(page, (workspace) => workspace.save());
    await page.reload();
    await expect.poll(() => stepOf(page)).toBe(300);
    await trainTo(page, 600);
    const interrupted = await numbers(page);

    const other = await stranger(context);
    await open(other, home + link);
    await trainTo(other, 600);
    expect(await numbers(other)).toEqual(interrupted);
    await other.context().close();
  });
}

test('Reset goes to the start that the link gives, and Ctrl Z back to where it was', async ({
  page,
  home,
}) => {
  await open(page, `${home}#/c1w3-shallow-network`);
  const start = await numbers(page);
  await trainTo(page, 50);
  const trained = await numbers(page);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => stepOf(page)).toBe(0);
  await expect.poll(() => measured(page)).toBe(1);
  expect(await numbers(page)).toEqual(start);
  await page.keyboard.press('Control+z');
  await expect.poll(() => stepOf(page)).toBe(50);
  expect(await numbers(page)).toEqual(trained);
});
