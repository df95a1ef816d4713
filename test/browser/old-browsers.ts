/** Browsers that cannot do what the page would like to: without WebAssembly or its vectors, or without https. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { labs } from './every-lab';
import { expect, open, stepOf, test as base } from './page';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** What each script of page and workers begins with. */
export const without = {
  /** As in Lockdown Mode. */
  WebAssembly: 'delete globalThis.WebAssembly;',
  vectors: `WebAssembly.Module = class {
    constructor() { throw new WebAssembly.CompileError('invalid numeric opcode'); }
  };`,
};

/** The page over plain http at a name that is not localhost: Chromium takes that name for our server's. */
export const classroom: Parameters<typeof base.use>[0] = {
  launchOptions: ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP classroom.test 127.0.0.1'],
    }),
  home: async ({ server }, use) => use(server.url.replace('127.0.0.1', 'classroom.test')),
};

/** As the page's `test`, on a copy of the build whose every script begins with `beginning`. */
export const test = base.extend<object, { readonly beginning: string }>({
  beginning: ['', { scope: 'worker', option: true }],
  server: [
    async ({ beginning }, use) => {
      const dir = await mkdtemp(join(tmpdir(), 'descent-'));
      await cp(dist, dir, { recursive: true });
      for (const name of await readdir(dir, { recursive: true })) {
        if (!name.endsWith('.js')) continue;
        // In a module, imports come first wherever they are written.
        const script = await readFile(join(dir, name), 'utf8');
        await writeFile(join(dir, name), `${beginning}\n${script}`);
      }
      const server = await serve({ dir, base: '/some/where/' });
      await use(server);
      await server.close();
      await rm(dir, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Opens one lab after the other: each takes a step, and those that train say that it is by tfjs on the CPU. */
export async function everyLabTakesAStep(page: Page, home: string): Promise<void> {
  expect(labs.length).toBeGreaterThan(30);
  await page.goto(`${home}#/`);
  for (const lab of labs) {
    await open(page, home, `#/${lab}`);
    const kind = await page.evaluate(() => app().workspace!.lab.kind);
    if (kind === 'computes') continue;
    await page.getByRole('button', { name: 'One step', exact: true }).click();
    await expect.poll(() => stepOf(page), { message: lab, timeout: 60_000 }).toBe(1);
    if (kind !== 'trains') continue;
    await expect(page.locator('backend-badge'), lab).toContainText('tfjs cpu · paused · ');
    await expect(page.locator('backend-badge'), lab).toContainText(
      'no WebAssembly in this browser',
    );
  }
}

export { expect, open, trainTo } from './page';
