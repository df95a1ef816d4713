/** An old classroom: browsers without vectors in WebAssembly, and plain http. One visit to all labs for both. */
import { classroom, everyLabTakesAStep, expect, test, without } from './old-browsers';

test.use({ ...classroom, beginning: without.vectors });

test('without vectors in WebAssembly, over plain http, every lab opens and takes a step', async ({
  page,
  home,
  complaints,
}) => {
  test.setTimeout(900_000);
  await everyLabTakesAStep(page, home);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(complaints).toEqual([]);
});
