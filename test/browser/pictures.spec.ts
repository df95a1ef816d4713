/** What is drawn of several runs at once: each over its own data, on its own surface. */
import type { Page } from '@playwright/test';
import type { SurfaceMap } from '../../src/ui/surfaces/surface-map';
import type { SurfaceRelief } from '../../src/ui/surfaces/surface-relief';
import type { AveragePlot } from '../../src/ui/charts/average-plot';
import type { DecisionMap } from '../../src/ui/surfaces/decision-map';
import { actOn, lookAt, setParameter } from './controls';
import { expect, open, test, trainTo } from './page';

for (const [lab, key, value] of [
  ['c1w3-shallow-network', 'dataset', 'spiral'],
  ['c2w1-regularization', 'm', 60],
  ['c2w1-initialization', 'm', 60],
  ['c2w2-optimizers', 'm', 60],
] as const)
  test(`${lab}: of runs side by side each is drawn over the examples it was trained on`, async ({
    page,
    home,
  }) => {
    await open(page, home, `#/${lab}`);
    await trainTo(page, 20);
    await setParameter(page, key, value);
    await trainTo(page, 20);
    const maps = page.locator('figure figure decision-map');
    await expect(maps).toHaveCount(2);
    const shown = await maps.evaluateAll((all) =>
      (all as DecisionMap[]).map(({ train, map }) => ({
        set: [...train!.x],
        isInside: train!.x.every((at, i) => {
          const [low, high] = i % 2 === 0 ? map!.domain.x : map!.domain.y;
          return at >= low && at <= high;
        }),
      })),
    );
    const alone = await page
      .locator('figure:not(figure figure) > decision-map')
      .evaluate((map: DecisionMap) => [...map.train!.x]);
    expect(shown[1]!.set).toEqual(alone);
    expect(shown[0]!.set).not.toEqual(alone);
    expect(shown.map(({ isInside }) => isInside)).toEqual([true, true]);
  });

for (const [lab, key, value] of [
  ['c1w2-gradient-descent', 'surface', 'valleys'],
  ['c1w2-gradient-descent', 'curvature', 4],
  ['c2w1-normalizing', 'normalize', 'both'],
  ['c2w2-saddle', 'surface', 'monkey'],
] as const)
  test(`${lab}: with another ${key} each run goes down its own surface`, async ({ page, home }) => {
    await open(page, home, `#/${lab}`);
    await trainTo(page, 20);
    const before = await heights(page);
    await setParameter(page, key, value);
    await trainTo(page, 20);
    await expect.poll(async () => (await heights(page)).length).toBe(2);
    const [large, small] = await heights(page);
    expect(large!.runs).toEqual(['Run 2']);
    expect(small).toEqual(before[0]);
    const relief = await page
      .locator('surface-relief')
      .evaluateAll((all) =>
        (all as SurfaceRelief[]).map(({ paths }) => paths.map(({ label }) => label)),
      );
    expect(relief.flat().filter((label) => label !== 'Run 2')).toEqual([]);
  });

test('an average is drawn only over the values that it averages', async ({ page, home }) => {
  await open(page, home, '#/c2w2-moving-average');
  await trainTo(page, 20);
  await lookAt(page, 10);
  await actOn(page, 'Run 1', 'Fork from here');
  await trainTo(page, 20);
  const drawn = () =>
    page.locator('average-plot').evaluate((plot) => (plot as AveragePlot).lines.length);
  await expect.poll(drawn).toBe(2);
  await setParameter(page, 'source', 'ten');
  await trainTo(page, 20);
  await expect.poll(drawn).toBe(1);
  await expect(page.getByText(/Not drawn, because .*: Run 1, Run 1 from 10\./)).toBeVisible();
});

test('runs on one surface are drawn on one map', async ({ page, home }) => {
  await open(page, home, '#/c2w1-normalizing');
  await trainTo(page, 20);
  await lookAt(page, 10);
  await actOn(page, 'Run 1', 'Fork from here');
  await trainTo(page, 20);
  await expect.poll(async () => (await heights(page)).map(({ runs }) => runs.length)).toEqual([2]);
});

/** Of every map of a surface the runs on it, and the surface at a few places. */
const heights = (page: Page) =>
  page.locator('surface-map').evaluateAll((all) =>
    (all as SurfaceMap[]).map(({ paths, surface }) => ({
      runs: paths.map(({ label }) => label),
      domain: surface.domain,
      heights: [-1, 0.3, 1.5].map((at) => surface.value(at, at / 2)),
    })),
  );
