/** No key is lost: what is pressed while a dialog goes, or right after, is the page's. */
import { expect, open, stepOf, test, trainTo } from './page';

const LAB = '#/c1w3-shallow-network';

for (const [when, event] of [
  ['as soon as a dialog is told to close', 'wa-hide'],
  ['as soon as a dialog is gone', 'wa-after-hide'],
] as const)
  test(`a key that is pressed ${when} is not lost`, async ({ page, home }) => {
    await open(page, home, LAB);
    await trainTo(page, 50);
    await page.keyboard.press('?');
    const dialog = page.locator('wa-dialog[open] dialog');
    await expect(dialog).toBeVisible();
    // Before the next frame, as on a machine that draws late: the keyboard is still in the dialog.
    await page.evaluate((type) => {
      addEventListener(
        type,
        () => {
          let focused: Element = document.activeElement!;
          while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
          queueMicrotask(() => {
            const init = { key: 'r', bubbles: true, composed: true, cancelable: true };
            focused.dispatchEvent(new KeyboardEvent('keydown', init));
          });
        },
        { once: true },
      );
    }, event);
    await page.keyboard.press('Escape');
    await expect.poll(() => stepOf(page)).toBe(0);
  });

test('a key that is pressed in an open dialog is the dialog’s', async ({ page, home }) => {
  await open(page, home, LAB);
  await trainTo(page, 50);
  await page.keyboard.press('?');
  await expect(page.locator('wa-dialog[open] dialog')).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect(page.locator('wa-dialog[open]')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(51);
});
