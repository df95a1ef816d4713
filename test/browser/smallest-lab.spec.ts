/** The smallest lab of the labs' README, typed in, built and opened: a lab needs nothing but its folder. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { typedIn } from '../labs/smallest-lab';
import { expect, stepOf, test, trainTo } from './page';
import { expectWholeLab } from './whole-lab';

test('the smallest lab of the README is on the map, trains, and fits a phone', async ({
  page,
  complaints,
}) => {
  test.setTimeout(600_000);
  const { folder, id } = typedIn();
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const { url, close } = await serve({ dir: join(folder, 'dist') });
  await expectWholeLab(page, url, id);
  await trainTo(page, 200);
  expect(await stepOf(page)).toBe(200);
  expect(complaints).toEqual([]);
  await close();
  rmSync(folder, { recursive: true });
});
