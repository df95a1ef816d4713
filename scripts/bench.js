// npm run bench: the compiler against other libraries, in one run of a headless browser; see test/bench/README.md.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing, root } from './install.js';
import './pipe.js';

const usage = `npm run bench -- [--rounds 7] [--turn 250] [--rows CNN] [--only compiled,jax-js] [--json FILE] [--no-page]`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    turn: { type: 'string', default: '250' },
    rows: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    'no-page': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else await main();

async function main() {
  installMissing();
  const { report } = await import('../test/bench/report.js');
  const { pageFigures, pageLines } = await import('../test/bench/page.js');
  const { chromium } = await import('@playwright/test');
  const { launchOptions, obtainBrowser } = await import('./browser.js');
  await built(join(root, 'test/bench/vite.config.ts'));
  const browser = await chromium.launch(launchOptions(obtainBrowser()));
  try {
    const results = await measured(browser);
    const { text, holds } = report(results);
    console.log(`\n${text}`);
    if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 1));
    if (!holds) process.exitCode = 1;
    if (values['no-page']) return;
    await built(join(root, 'vite.config.ts'));
    const figures = await pageFigures({ dir: join(root, 'dist'), browser });
    console.log(['', 'The page', '', ...pageLines(figures)].join('\n'));
  } finally {
    await browser.close();
  }
}

/** @param {string} configFile */
async function built(configFile) {
  const { build } = await import('vite');
  await build({ configFile, logLevel: 'warn' });
}

/**
 * Opens the bench's page and lets it run; its progress goes to stderr.
 * @param {import('@playwright/test').Browser} browser
 */
async function measured(browser) {
  const server = await served(join(root, 'node_modules/.cache/bench'));
  const page = await browser.newPage();
  try {
    page.on('console', (message) => console.error(message.text()));
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    const rows = await page.evaluate(
      (options) => /** @type {any} */ (globalThis).bench.run(options),
      {
        rounds: Number(values.rounds),
        turn: Number(values.turn),
        ...(values.rows && { rows: values.rows }),
        ...(values.only && { contestants: values.only.split(',') }),
      },
    );
    const parts = await page.evaluate(() => /** @type {any} */ (globalThis).bench.parts());
    const recurrent = await page.evaluate(() => /** @type {any} */ (globalThis).bench.recurrent());
    return { rows, parts, recurrent };
  } finally {
    await page.close();
    await server.close();
  }
}

/**
 * Serves a folder; without the page's policy, which the other libraries do not all keep to.
 * @param {string} dir
 */
async function served(dir) {
  const { default: sirv } = await import('sirv');
  const files = sirv(dir, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed(undefined))),
  };
}
