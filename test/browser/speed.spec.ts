/** How soon the page answers, and whether it keeps drawing: nothing may run beside these. */
import { press } from './controls';
import { draw } from './drawing';
import { expect, open, stepOf, test } from './page';

test('the first point of the curve comes soon, and training leaves the page its time', async ({
  page,
  home,
}) => {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime > (globalThis as { since?: number }).since!) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await open(page, home, '#/c1w3-shallow-network');
  const first = await page.evaluate(() => performance.now());
  await press(page, 'Play');
  await expect.poll(() => stepOf(page)).toBeGreaterThan(5000);
  await page.evaluate(() => Object.assign(globalThis, { since: performance.now() }));
  const from = await stepOf(page);
  await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBeGreaterThan(from + 50_000);
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  console.log(
    `first point within ${Math.round(first)} ms; longest task ${Math.max(0, ...tasks)} ms`,
  );
  expect(first).toBeLessThan(6000);
  expect(Math.max(0, ...tasks)).toBeLessThan(400);
});

test('while one draws, training goes on, the bars move and the page keeps drawing', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c4w1-convolutional-network');
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

test('with more runs at full speed than there are processors, the page keeps drawing and each run goes on', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c1w3-shallow-network');
  await press(page, 'Play');
  for (let i = 1; i < 4; i++) await press(page, 'New seed');
  const steps = () => page.evaluate(() => app().workspace!.runs.map((run) => run.step));
  await expect
    .poll(async () => Math.min(...(await steps())), { timeout: 60_000 })
    .toBeGreaterThan(0);
  const before = await steps();
  const gaps = await page.evaluate(async () => {
    const found: number[] = [];
    await new Promise<void>((done) => {
      let last = performance.now();
      const look = (now: number) => {
        found.push(now - last);
        last = now;
        if (found.length < 120) requestAnimationFrame(look);
        else done();
      };
      requestAnimationFrame(look);
    });
    return found.slice(20).toSorted((a, b) => a - b);
  });
  const [median, nineInTen] = [0.5, 0.9].map((part) => gaps[Math.floor(part * gaps.length)]!);
  console.log(`four runs: half of the frames within ${median} ms, nine in ten within ${nineInTen}`);
  // 30 a second on a quiet machine with two processors, where it were 7 without turns and shares.
  expect(median).toBeLessThan(110);
  expect(nineInTen).toBeLessThan(300);
  for (const [i, step] of (await steps()).entries()) expect(step).toBeGreaterThan(before[i]!);
});
