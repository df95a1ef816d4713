/** A new deployment while the page is open: it says so wherever one is, and keeps the runs. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { expect, open, stepOf, test as base, trainTo } from './page';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const LAB = '#/c1w3-shallow-network';

interface Deployed {
  /** Puts another build in the place of the first: the same page, every script of it under another name. */
  readonly deploy: () => Promise<void>;
}

/** As the page's `test`, on a copy of the build that can be replaced. */
const test = base.extend<
  Deployed & { readonly site: { readonly dir: string; readonly url: string } }
>({
  site: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'descent-'));
    await cp(dist, dir, { recursive: true });
    const server = await serve({ dir, base: '/' });
    await use({ dir, url: server.url });
    await server.close();
    await rm(dir, { recursive: true });
  },
  home: async ({ site }, use) => use(site.url),
  deploy: async ({ site }, use) => use(() => renameScripts(site.dir)),
});

/** Every script gets another name, in all that names it. */
async function renameScripts(dir: string): Promise<void> {
  const assets = join(dir, 'assets');
  const names = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const renamed = (text: string) =>
    names.reduce((so, name) => so.replaceAll(name, `2-${name}`), text);
  for (const file of [...names.map((name) => join('assets', name)), 'index.html', 'sw.js'])
    await writeFile(join(dir, file), renamed(await readFile(join(dir, file), 'utf8')));
  // The service worker knows files without a hash in their name by a revision.
  const worker = join(dir, 'sw.js');
  const known = await readFile(worker, 'utf8');
  await writeFile(
    worker,
    known.replace(/(revision"?:\s*")(?=[0-9a-f])/g, (before) => `${before}2`),
  );
  for (const name of names) await rename(join(assets, name), join(assets, `2-${name}`));
}

const newer = (page: Page) => page.getByText('Descent has a newer version');
/** The script that the page is of; none while it is being loaded anew. */
const entryOf = (page: Page) =>
  page
    .evaluate(() => document.querySelector('script[src]')?.getAttribute('src'))
    .catch(() => undefined);

test.describe('without a service worker', () => {
  test('a lab that is gone says why, and Reload opens it with the newer version', async ({
    page,
    home,
    deploy,
  }) => {
    await page.goto(`${home}#/`);
    await expect(page.locator('home-page')).toBeVisible();
    await deploy();
    await page.locator('.week .labs a[href="#/c2w2-ravine"]').click();
    await expect(page.getByRole('alert')).toContainText('older version of Descent');
    await expect(newer(page)).toBeVisible();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('lab-page h1')).toContainText('ravine');
    await expect.poll(() => entryOf(page)).toContain('/2-');
  });

  test('a run that cannot start, and a dialog that does not come, say so; the runs are kept', async ({
    page,
    home,
    deploy,
  }) => {
    await open(page, home, LAB);
    await trainTo(page, 500);
    await deploy();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(newer(page)).toBeVisible();
    await expect(page.getByText(/could not be loaded/)).toBeVisible();
    await page
      .locator('message-bar.update')
      .getByRole('button', { name: /close|dismiss/i })
      .click();
    await expect(newer(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove a unit from layer 1' }).click();
    await expect(newer(page)).toBeVisible();
    // It is still said on the map.
    await page.getByRole('link', { name: 'Descent: all labs' }).click();
    await expect(page.locator('home-page')).toBeVisible();
    await expect(newer(page)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/shallow-network/);
    await expect(newer(page)).toBeVisible();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect
      .poll(() => page.evaluate(() => app()?.workspace?.runs.map((r) => r.step)).catch(() => []))
      .toContain(500);
    await expect.poll(() => entryOf(page)).toContain('/2-');
  });
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a newer version that waits is offered on the map too; the other tabs are told when one takes it up', async ({
    page,
    context,
    home,
    deploy,
  }) => {
    await page.goto(`${home}#/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    const other = await context.newPage();
    await open(other, home, LAB);
    await trainTo(other, 300);
    await deploy();
    await page.reload();
    // Only when it has stored every file of its build.
    await expect(newer(page)).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => entryOf(page)).toContain('/2-');
    await expect(newer(other)).toBeVisible();
    expect(await stepOf(other)).toBe(300);
    await other.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => entryOf(other)).toContain('/2-');
    await expect
      .poll(() => other.evaluate(() => app()?.workspace?.current.step).catch(() => 0))
      .toBe(300);
  });

  test('without a network in the very first visit, the labs not opened yet still open', async ({
    page,
    context,
    home,
  }) => {
    await page.goto(`${home}#/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    await context.setOffline(true);
    await page.locator('.week .labs a[href="#/c2w2-ravine"]').click();
    await expect(page.locator('lab-page h1')).toContainText('ravine');
  });
});
