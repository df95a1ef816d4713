// npm run soak -- --minutes 30: changes labs in the built page, each with four runs at full speed, and looks for what grows.
// Each visit first brings the same four runs to the same step; there everything that is measured must be as it was before.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing, quietly, root } from './install.js';
import './pipe.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    labs: {
      type: 'string',
      default:
        'c1w3-shallow-network,c2w2-optimizers,c2w1-regularization,c4w1-convolutional-network,c2w3-softmax',
    },
  },
});
const labs = values.labs.split(',');
const RUNS = 4;
/** The step at which visits are compared. */
const STEP = 40;
/** Milliseconds at full speed on each visit, at most. */
const PLAYED = 20_000;
/** By this share nothing may grow. */
const MOST_GROWTH = 0.05;

/**
 * What is measured on a visit: numbers that may grow.
 * @typedef {Readonly<Record<'heap' | 'nodes' | 'listeners' | 'store' | 'workers' | 'tensors', number>>} Figures
 */

installMissing();
if (!existsSync(join(root, 'dist/index.html'))) {
  console.log('Building …');
  quietly(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build']);
}
process.exitCode = (await main()) ? 0 : 1;

async function main() {
  const { chromium } = await import('@playwright/test');
  const { launchOptions, obtainBrowser } = await import('./browser.js');
  const { serve } = await import('./serve.js');
  const server = await serve({ dir: join(root, 'dist') });
  const browser = await chromium.launch(launchOptions(obtainBrowser()));
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10 * 60_000);
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('crash', () => complaints.push('The page crashed.'));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { app: () => document.querySelector('playground-app') });
    });
    await page.goto(`${server.url}#/`);
    const visits = await changingLabs(page);
    return report(visits, complaints);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Visits the labs in turn until the time is over and every lab has been seen three times.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<ReadonlyMap<string, readonly Figures[]>>}
 */
async function changingLabs(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  /** @type {Map<string, Figures[]>} */
  const visits = new Map(labs.map((lab) => [lab, []]));
  const total = Number(values.minutes) * 60_000;
  // Long enough for three rounds at least, all that loads and warms up being over after the first.
  const played = Math.min(PLAYED, total / (4 * labs.length));
  const start = performance.now();
  for (let round = 0; round < 3 || performance.now() - start < total; round++) {
    for (const lab of labs) {
      const figures = await visit(page, cdp, lab, played);
      visits.get(lab)?.push(figures);
      const minutes = ((performance.now() - start) / 60_000).toFixed(1).padStart(5);
      console.log(`${minutes} min  ${lab.padEnd(28)} ${line(figures)}`);
    }
  }
  return visits;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} cdp
 * @param {string} lab
 * @param {number} played
 * @returns {Promise<Figures>}
 */
async function visit(page, cdp, lab, played) {
  await page.evaluate((id) => void (location.hash = `#/${id}`), lab);
  await page.waitForFunction(
    (id) => app().workspace?.id === id && app().workspace?.current.records.last !== undefined,
    lab,
  );
  await fourRuns(page);
  await allTo(page, STEP);
  const still = await atRest(page, cdp);
  await page.evaluate(() => {
    const workspace = /** @type {Workspace} */ (app().workspace);
    workspace.setPace(Infinity);
    for (const run of workspace.runs) {
      workspace.focus(run);
      workspace.play();
    }
  });
  await page.waitForFunction(
    (step) => app().workspace?.runs.every((run) => run.step > step && run.playing),
    STEP,
  );
  await page.waitForTimeout(played);
  const figures = { ...still, ...(await atWork(page)) };
  await page.evaluate(() => {
    for (const run of /** @type {Workspace} */ (app().workspace).runs) run.pause();
  });
  // What is kept of them has no other length than at the last visit.
  await allTo(page, STEP);
  return figures;
}

/**
 * Brings the lab to four runs with weights of their own; those of an earlier visit have been kept.
 * @param {import('@playwright/test').Page} page
 */
async function fourRuns(page) {
  for (;;) {
    const count = await page.evaluate(() => app().workspace?.runs.length ?? 0);
    if (count === RUNS) return;
    if (count > RUNS) throw new Error(`Expected ${RUNS} runs, found ${count}.`);
    // Only a run that has been trained stays when another is made.
    await page.evaluate(() => app().workspace?.advance('step'));
    await page.waitForFunction(() => (app().workspace?.current.step ?? 0) > 0);
    await page.evaluate(() => app().workspace?.newSeed());
    await page.waitForFunction((n) => app().workspace?.runs.length === n, count + 1);
  }
}

/**
 * Trains every run to the same step, from its start.
 * @param {import('@playwright/test').Page} page
 * @param {number} step
 */
async function allTo(page, step) {
  for (let i = 0; i < RUNS; i++) {
    await page.evaluate(
      ([at, to]) => {
        const workspace = /** @type {Workspace} */ (app().workspace);
        workspace.focus(/** @type {Workspace['current']} */ (workspace.runs[at]));
        if (workspace.current.step > 0) workspace.reset();
        workspace.advance(to);
      },
      /** @type {[number, number]} */ ([i, step]),
    );
    await page.waitForFunction((to) => {
      const run = app().workspace?.current;
      return run?.step === to && !run.playing;
    }, step);
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} cdp
 */
async function atRest(page, cdp) {
  await page.evaluate(() => app().workspace?.save());
  const store = await page.evaluate(storeSize);
  // Twice: what finalizers let go is collected by the second.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) => metrics.find((m) => m.name === name)?.value ?? NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    store,
  };
}

/** @param {import('@playwright/test').Page} page */
async function atWork(page) {
  const tensors = await page.evaluate(() =>
    (app().workspace?.runs ?? []).reduce((sum, run) => sum + (run.trainer?.tensors ?? 0), 0),
  );
  return { workers: page.workers().length, tensors };
}

/** In the page: the bytes of everything in every database, whatever is kept how. */
async function storeSize() {
  /** @type {(value: unknown) => number} */
  const size = (value) => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    if (typeof value === 'string') return 2 * value.length;
    if (typeof value !== 'object' || value === null) return 8;
    return Object.entries(value).reduce((sum, [key, one]) => sum + 2 * key.length + size(one), 0);
  };
  /** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
  const answer = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  let total = 0;
  for (const { name } of await indexedDB.databases()) {
    // The library of the service worker keeps notes of its own.
    if (!name || name.startsWith('workbox')) continue;
    const db = await answer(indexedDB.open(name));
    for (const store of db.objectStoreNames)
      total += size(await answer(db.transaction(store).objectStore(store).getAll()));
    db.close();
  }
  return total;
}

/**
 * Prints what each lab began and ended with, the first visit, on which everything loads, left out. Whether all is well.
 * @param {ReadonlyMap<string, readonly Figures[]>} visits
 * @param {readonly string[]} complaints
 */
function report(visits, complaints) {
  let good = complaints.length === 0;
  console.log('');
  for (const [lab, [, first, ...more]] of visits) {
    if (!first) continue;
    const [last, before = last] = more.toReversed();
    if (!last || !before) continue;
    console.log(`${lab}, ${more.length + 2} visits`);
    console.log(`  start ${line(first)}`);
    console.log(`  end   ${line(last)}`);
    for (const [name, start] of Object.entries(first)) {
      const key = /** @type {keyof Figures} */ (name);
      // What grows is larger on both of the last visits; once may be chance.
      const growth = Math.min(last[key], before[key]) / start - 1;
      if (growth <= MOST_GROWTH || (start === 0 && last[key] === 0)) continue;
      good = false;
      console.log(`  ${name} grew by ${(100 * growth).toFixed(1)} %`);
    }
  }
  for (const complaint of new Set(complaints)) console.log(`complaint: ${complaint}`);
  console.log(good ? 'Nothing grew by more than 5 %.' : 'Not as it should be.');
  return good;
}

/** @param {Figures} figures */
function line({ heap, nodes, listeners, store, workers, tensors }) {
  const mb = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(2)} MB`;
  return [
    `heap ${mb(heap)}`,
    `nodes ${nodes}`,
    `listeners ${listeners}`,
    `store ${mb(store)}`,
    `workers ${workers}`,
    `tensors ${tensors}`,
  ].join('  ');
}

/**
 * In the page: its one element.
 * @typedef {import('../src/app/workspace/workspace').Workspace} Workspace
 */
