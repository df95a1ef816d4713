/** Single elements with made-up data, through their controls. */
import type { NetworkGraph } from '../../src/ui/network-graph';
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
