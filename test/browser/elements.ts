/** What tests of single elements start from: the gallery, built once for each worker and served as the page is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Locator, type Page, test as base } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.js';

const configFile = fileURLToPath(new URL('../gallery/vite.config.ts', import.meta.url));

interface Built {
  /** Where the gallery is: `page.goto(gallery + '?only=maps')`. */
  readonly gallery: string;
}

/** As Playwright's `test`, with the gallery at `gallery`. */
export const test = base.extend<object, Built>({
  gallery: [
    async ({}, use) => {
      const dir = await mkdtemp(join(tmpdir(), 'gallery-'));
      await build({
        configFile,
        base: './',
        logLevel: 'warn',
        build: { outDir: dir, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 4000 },
      });
      const server = await serve({ dir });
      await use(server.url);
      await server.close();
      await rm(dir, { recursive: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

/** Opens one section of the gallery and waits until it is there. */
export async function openSection(page: Page, gallery: string, name: string): Promise<void> {
  await page.goto(`${gallery}?only=${name}`);
  await page.locator(`[data-section="${name}"]`).waitFor();
}

/** What an element tells of from now on: of each event of a kind these fields, in the order in which they come. */
export async function listen(
  element: Locator,
  type: string,
  ...fields: readonly string[]
): Promise<() => Promise<readonly unknown[]>> {
  type Told = Element & { told?: Record<string, unknown[]> };
  await element.evaluate(
    (e: Told, [kind, names]) => {
      const told: unknown[] = [];
      e.told = { ...e.told, [kind]: told };
      e.addEventListener(kind, (event) => {
        const all = event as unknown as Record<string, unknown>;
        told.push(names.length === 1 ? all[names[0]!] : names.map((name) => all[name]));
      });
    },
    [type, fields] as const,
  );
  return () => element.evaluate((e: Told, kind) => e.told![kind]!, type);
}

export { expect } from './expect';
