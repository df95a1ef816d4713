/** Digits drawn on the pad with the mouse. */
import type { Page } from '@playwright/test';

/** A line for each digit as a hand might draw it, in hundredths of the pad. */
const drawings: Readonly<Record<string, string>> = {
  0: '52,18 36,26 28,45 31,68 45,82 62,78 72,58 70,35 60,20 52,18',
  2: '30,30 42,18 60,18 70,30 64,46 45,64 29,81 50,81 74,80',
  7: '28,20 50,20 72,20 62,42 52,62 44,84',
};

export const digits = Object.keys(drawings);

/** Draws one of the `digits` in a single stroke. */
export async function draw(page: Page, digit: string): Promise<void> {
  const pad = page.locator('draw-pad canvas');
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pad.boundingBox())!;
  const places = drawings[digit]!.split(' ').map((place) => place.split(',').map(Number));
  for (const [i, [right, down]] of places.entries()) {
    await page.mouse.move(x + (right! / 100) * width, y + (down! / 100) * height, { steps: 8 });
    if (i === 0) await page.mouse.down();
  }
  await page.mouse.up();
}
