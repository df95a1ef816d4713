// Figures of the built page: what it loads, how soon it shows a curve, and how long training holds it up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manifestFile } from '../../scripts/manifest.js';
import { serve } from '../../scripts/serve.js';

/** Opened and played. */
const LINK = '#/c1w3-shallow-network';
/** Milliseconds of training at full speed that are watched. */
const WATCHED = 5000;

/**
 * Opens the built page in `dir` and measures it.
 * @param {{ dir: string, browser: import('@playwright/test').Browser }} options
 * @returns {Promise<PageFigures>}
 */
export async function pageFigures({ dir, browser }) {
  const server = await serve({ dir });
  const page = await browser.newPage();
  try {
    await page.addInitScript(watch);
    await page.goto(server.url + LINK);
    await page.waitForFunction(() => /** @type {any} */ (globalThis).bench.firstPoint > 0);
    await page.getByRole('button', { name: /^play/i }).first().click();
    const before = await page.evaluate(() => performance.now());
    await page.waitForTimeout(WATCHED);
    const { firstPoint, tasks } = await page.evaluate(() => /** @type {any} */ (globalThis).bench);
    /** @type {number[]} */
    const training = tasks.flatMap((/** @type {{ start: number, duration: number }} */ task) =>
      task.start >= before ? [task.duration] : [],
    );
    return { gzip: gzipSize(dir), firstPoint, longTasks: training };
  } finally {
    await page.close();
    await server.close();
  }
}

/**
 * @typedef {object} PageFigures
 * @property {number} gzip bytes of JavaScript reachable by static import, compressed
 * @property {number} firstPoint milliseconds from navigation to the first point of a curve
 * @property {number[]} longTasks milliseconds of each task over 50 ms while training
 */

/** Runs in the page before anything else: notes long tasks, and when a chart first has a point. */
function watch() {
  /** @type {{ firstPoint: number, tasks: { start: number, duration: number }[] }} */
  const bench = { firstPoint: 0, tasks: [] };
  Object.assign(globalThis, { bench });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  /** @param {ParentNode} root @returns {any[]} */
  const charts = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'line-chart' ? [element] : []),
      ...(element.shadowRoot ? charts(element.shadowRoot) : []),
    ]);
  const look = () => {
    const found = charts(document).some((chart) =>
      chart.lines?.some((/** @type {{ x: ArrayLike<number> }} */ line) => line.x.length > 0),
    );
    if (found) bench.firstPoint = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {string} dir */
function gzipSize(dir) {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const seen = new Set();
  /** @param {string} name */
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of manifest[name].imports ?? []) visit(next);
  };
  visit('index.html');
  return [...seen]
    .map((name) => gzipSync(readFileSync(join(dir, manifest[name].file))).length)
    .reduce((sum, size) => sum + size, 0);
}

/**
 * What the bench prints of them.
 * @param {PageFigures} figures
 * @returns {string[]}
 */
export function pageLines({ gzip, firstPoint, longTasks }) {
  const longest = longTasks.length > 0 ? `${Math.max(...longTasks).toFixed(0)} ms` : 'under 50 ms';
  return [
    `JavaScript reachable by static import: ${(gzip / 1024).toFixed(1)} KB gzip`,
    `from navigation to the first point of the curve: ${firstPoint.toFixed(0)} ms`,
    `longest task of the main thread in ${WATCHED / 1000} s of training: ${longest}`,
  ];
}
