/** What browser tests start from: the built page served under a sub-path, what it asked the network for, and what axe finds. */
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, type Page, test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import type { PlaygroundApp } from '../../src/app/shell/playground-app';
import { runTo } from './controls';
import { expect } from './expect';

interface Served {
  /** The server of this worker, on a free port. */
  readonly server: { readonly url: string; close(): Promise<void> };
}

interface Watched {
  /** The address of the page: `page.goto(home)`, or `home + '#/c1w3-…'`. */
  readonly home: string;
  /** A page that shares nothing with `page`: as on another computer. */
  readonly elsewhere: Page;
  /** Every address asked for so far, by page and workers. */
  readonly requests: readonly string[];
  /** Uncaught errors and console errors so far, refusals of the policy included. */
  readonly complaints: readonly string[];
}

declare global {
  /** In the page: its one element. */
  function app(): PlaygroundApp;
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** As Playwright's `test`, with the built page at `home` and `app()` within it. */
export const test = base.extend<Watched, Served>({
  // Whatever does not look at offline use does without: in a context of its own each page would store the whole build.
  serviceWorkers: 'block',
  server: [
    async ({}, use) => {
      const server = await serve({ dir: dist, base: '/some/where/' });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  home: async ({ server }, use) => use(server.url),
  context: async ({ context }, use) => {
    await nameApp(context);
    await use(context);
  },
  elsewhere: async ({ browser }, use) => {
    const context = await browser.newContext();
    await nameApp(context);
    await use(await context.newPage());
    await context.close();
  },
  requests: async ({ context }, use) => {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await use(requests);
  },
  complaints: async ({ context }, use) => {
    const complaints: string[] = [];
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await use(complaints);
  },
});

const nameApp = (context: BrowserContext) =>
  context.addInitScript(() => {
    Object.assign(globalThis, { app: () => document.querySelector('playground-app') });
  });

/** Opens a lab and waits until its first measurement has come. */
export async function open(page: Page, home: string, link: string): Promise<void> {
  await page.goto(home + link);
  await expect.poll(() => measured(page), { timeout: 60_000 }).toBeGreaterThan(0);
}

/** How often the run in focus has been measured. */
export const measured = (page: Page) =>
  page.evaluate(() => app().workspace?.current.records.measurements.length ?? 0);

/** Trains the run in focus up to a step. */
export async function trainTo(page: Page, step: number): Promise<void> {
  await runTo(page, step);
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBe(step);
}

export const stepOf = (page: Page) => page.evaluate(() => app().workspace!.current.step);

/** By how many pixels the page can be scrolled sideways. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds, in the whole page or in the element behind these shadow roots: the rule, and where. */
export async function violations(page: Page, within?: readonly [string, string, ...string[]]) {
  // Colours on their way from one theme to the other have no contrast of their own.
  await page.evaluate(() => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.allSettled(transitions.map(({ finished }) => finished)).then(() => undefined);
  });
  const axe = new AxeBuilder({ page })
    // There are no frames, and nobody reads what is as it should be: a third of the time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (within) axe.include({ fromShadowDom: [...within] });
  const { violations: found, passes } = await axe.analyze();
  expect(passes.length, 'axe has looked at something').toBeGreaterThan(0);
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

export { expect } from './expect';
