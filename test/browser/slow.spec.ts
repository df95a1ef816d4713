/** Slow machines and large models: nothing that takes long is taken for dead, and something is seen of it. */
import { press } from './controls';
import { expect, measured, open, test, trainTo } from './page';

for (const lab of ['c2w3-signs', 'c4w1-convolutional-network', 'c1w2-cat-classifier'])
  test(`on a machine six times as slow no run of ${lab} is taken for dead`, async ({
    page,
    home,
    complaints,
  }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await open(page, home, `#/${lab}`);
    await press(page, 'Play');
    await press(page, 'New seed');
    const least = () =>
      page.evaluate(() => Math.min(...app().workspace!.runs.map((run) => run.step)));
    await expect.poll(least, { timeout: 100_000 }).toBeGreaterThan(3);
    const states = await page.evaluate(() =>
      app().workspace!.runs.map(({ status, error }) => [status, error]),
    );
    expect(states).toEqual([
      ['playing', undefined],
      ['playing', undefined],
    ]);
    expect(complaints).toEqual([]);
  });

test('a run whose worker closes itself says so at once, and goes on from its last kept state', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  await trainTo(page, 200);
  await expect.poll(() => page.evaluate(() => app().workspace!.current.kept?.step)).toBe(200);
  await page.workers()[0]!.evaluate(() => self.close());
  await expect(page.getByText(/This run stopped at step 200: .* ended unexpectedly/)).toBeVisible();
  await page.getByRole('button', { name: 'Go on from there' }).click();
  await trainTo(page, 300);
});

test('a large model says what it is doing, and is seen before its cost is measured', async ({
  page,
  home,
}) => {
  const blocks = '64x11p,64x11p,64x11p';
  await page.goto(`${home}#/c4w1-convolutional-network?m=2000&blocks=${blocks}`);
  await expect(page.getByText(/^Making the data: \d+\s%$/).first()).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => app().workspace?.current.frame?.step), { timeout: 100_000 })
    .toBe(0);
  await expect(page.getByText(/^Measuring the cost: \d+\s%$/).first()).toBeVisible();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  expect(await measured(page)).toBe(0);
});
