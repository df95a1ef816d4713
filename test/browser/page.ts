/** What browser tests start from: the built page served under a sub-path, and what it asked the network for. */
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.js';

interface Served {
  /** The server of this worker, on a free port. */
  readonly server: { readonly url: string; close(): Promise<void> };
}

interface Watched {
  /** The address of the page: `page.goto(home)`, or `home + '#/c1w3-…'`. */
  readonly home: string;
  /** Every address asked for so far, by page and workers. */
  readonly requests: readonly string[];
  /** Uncaught errors and console errors so far, refusals of the policy included. */
  readonly complaints: readonly string[];
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** As Playwright's `test`, with the built page at `home`. */
export const test = base.extend<Watched, Served>({
  server: [
    async ({}, use) => {
      const server = await serve({ dir: dist, base: '/some/where/' });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  home: async ({ server }, use) => use(server.url),
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

export { expect } from '@playwright/test';
