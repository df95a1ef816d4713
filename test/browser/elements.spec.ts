/** Single elements with made-up data, through their controls. */
import type { LineChart } from '../../src/ui/charts/line-chart';
import type { NetworkGraph } from '../../src/ui/network/network-graph';
import { expect, openSection, test } from './elements';

test('the card of a unit stays while new but equal lists come in, and goes with another network', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'networks');
  const graph = page.locator('network-graph').nth(1);
  await graph.locator('[data-place="1-2"]').hover();
  const card = graph.locator('unit-card');
  await expect(card).toContainText('Unit 3 of layer 1');
  await graph.evaluate(async (element: NetworkGraph) => {
    element.inputs = [...element.inputs];
    element.sizes = [...element.sizes];
    element.outputs = [...element.outputs];
    await element.updateComplete;
  });
  await expect(card).toContainText('Unit 3 of layer 1');
  await graph.evaluate(async (element: NetworkGraph) => {
    element.sizes = [...element.sizes, 2];
    await element.updateComplete;
  });
  await expect(card).toHaveCount(0);
});

test('names beside a network are seen whole, narrow letters and wide ones', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'networks');
  const graph = page.locator('network-graph').first();
  for (const outputs of [['ŷ'], ['W'], ['MW'], ['illi', 'WWWW'], ['price in £']]) {
    const cut = await graph.evaluate(async (element: NetworkGraph, names) => {
      element.outputs = names;
      await element.updateComplete;
      return [...element.renderRoot.querySelectorAll('.name')]
        .filter((name) => name.scrollWidth > name.clientWidth)
        .map((name) => name.textContent);
    }, outputs);
    expect(cut).toEqual([]);
  }
});

test('what a unit’s card says stands within its frame', async ({ page, gallery }) => {
  await openSection(page, gallery, 'networks');
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const width of [700, 310, 260]) {
    for (const [graph, place] of [
      [0, '1-0'],
      [1, '1-7'],
      [1, '3-1'],
      [4, '3-3'],
      [4, '5-0'],
    ] as const) {
      const element = page.locator('network-graph').nth(graph);
      await element.evaluate((e: NetworkGraph, size) => (e.style.inlineSize = `${size}px`), width);
      await element.locator(`[data-place="${place}"]`).focus();
      const outside = await element.locator('unit-card').evaluate((card) => {
        const frame = card.getBoundingClientRect();
        return [
          ...card.shadowRoot!.querySelectorAll('strong, canvas, table, caption, td, th, p, svg'),
        ]
          .map((part) => part.getBoundingClientRect())
          .filter(
            (box) =>
              box.width > 0 &&
              (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom),
          ).length;
      });
      expect(outside, `${place} at ${width} px`).toBe(0);
    }
  }
});

test('a key of a chart hides its line and shows it again, by click and by keyboard', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'curves');
  const chart = page.locator('line-chart').first();
  const blue = () =>
    chart.evaluate((element) => {
      const canvas = element.shadowRoot!.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i]! < 80 && data[i + 2]! > 180 && data[i + 3]! > 200) count++;
      return count;
    });
  await expect.poll(blue).toBeGreaterThan(100);
  const key = chart.getByRole('button', { name: /α = 0\.1 / });
  await key.click();
  await expect(key).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(blue).toBe(0);
  await chart.evaluate((element: LineChart) => (element.lines = [...element.lines]));
  await expect(key).toHaveAttribute('aria-pressed', 'false');
  await key.press('Enter');
  await expect(key).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(blue).toBeGreaterThan(100);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect(chart.getByRole('button', { name: /α = 0\.01 / })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('the lines at the moment looked at stand below each other, whatever the numbers of the charts', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'curves');
  const charts = page.locator('line-chart');
  /** The column of the upright line of each chart that goes as far as the first one. */
  const columns = () =>
    charts.evaluateAll((all) =>
      (all as LineChart[])
        .filter(({ lines }) => lines[0]?.x.at(-1) === 2990)
        .map((chart) => {
          chart.cursor = 1500;
          const canvas = chart.shadowRoot!.querySelector('canvas')!;
          const { width, height } = canvas;
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
          const upright = (x: number) =>
            Array.from({ length: height }, (_, y) => 4 * (y * width + x)).filter(
              (at) =>
                data[at]! < 60 && data[at + 1]! > 80 && data[at + 1]! < 150 && data[at + 2]! < 150,
            ).length;
          const counts = Array.from({ length: width }, (_, x) => upright(x));
          return counts.indexOf(Math.max(...counts));
        }),
    );
  await columns();
  await expect.poll(async () => new Set(await columns()).size).toBe(1);
  expect((await columns())[0]).toBeGreaterThan(100);
});

test('canvases are drawn anew when the window moves to a screen of another density', async ({
  page,
  gallery,
}) => {
  const screen = await page.context().newCDPSession(page);
  // The emulation changes the density and tells nobody: a real screen's change is an event of the query for it.
  await page.addInitScript(() => {
    const asked: MediaQueryList[] = [];
    const query = matchMedia.bind(globalThis);
    globalThis.matchMedia = (words) => {
      const list = query(words);
      if (words.includes('resolution')) asked.push(list);
      return list;
    };
    Object.assign(globalThis, {
      tell: () => asked.splice(0).forEach((list) => list.dispatchEvent(new Event('change'))),
    });
  });
  const density = async (deviceScaleFactor: number) => {
    await screen.send('Emulation.setDeviceMetricsOverride', {
      width: 1280,
      height: 900,
      deviceScaleFactor,
      mobile: false,
    });
    await page.evaluate(() => (globalThis as unknown as { tell?(): void }).tell?.());
  };
  for (const [section, canvas] of [
    ['curves', 'line-chart canvas'],
    ['maps', 'decision-map canvas.points'],
    ['networks', 'network-graph canvas.edges'],
  ] as const) {
    await density(1);
    await openSection(page, gallery, section);
    const first = page.locator(canvas).first();
    const ratio = () => first.evaluate((c: HTMLCanvasElement) => c.width / c.clientWidth);
    await expect.poll(ratio, section).toBeCloseTo(1, 1);
    await density(2);
    await expect.poll(ratio, section).toBeCloseTo(2, 1);
    await density(1);
    await expect.poll(ratio, section).toBeCloseTo(1, 1);
  }
});

test('a matrix of ten classes is seen whole, in a column and on a phone', async ({
  page,
  gallery,
}) => {
  await openSection(page, gallery, 'matrices');
  for (const width of [441, 336]) {
    const outside = await page.locator('confusion-matrix').evaluateAll((all, size) => {
      const beyond: string[] = [];
      for (const matrix of all as HTMLElement[]) {
        matrix.style.inlineSize = `${size}px`;
        const frame = matrix.getBoundingClientRect();
        for (const cell of matrix.shadowRoot!.querySelectorAll<HTMLElement>('td, .cell')) {
          const box = cell.getBoundingClientRect();
          if (box.right > frame.right + 0.5 || cell.scrollWidth > cell.clientWidth + 1)
            beyond.push(`${cell.textContent} ${box.right - frame.right} ${cell.scrollWidth}`);
        }
      }
      return beyond;
    }, width);
    expect(outside, `${width} px`).toEqual([]);
  }
});

test('the bars of classes begin at one place, whatever the names', async ({ page, gallery }) => {
  await openSection(page, gallery, 'matrices');
  const starts = await page
    .locator('class-bars .bar')
    .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().left)));
  expect(starts.length).toBe(3);
  expect(new Set(starts).size).toBe(1);
});
