// npm test: every check there is, from a bare clone; `npm test -- unit …` runs one stage with further arguments.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, root } from './install.js';
import './pipe.js';

const results = join(root, 'test-results');

/** Each stage runs one program; those with a `count` are runners that report how many tests passed and failed. */
const stages = {
  types: { program: 'typescript/bin/tsc', args: ['-b'] },
  lint: { program: 'oxlint/bin/oxlint', args: ['--deny-warnings'] },
  format: { program: 'oxfmt/bin/oxfmt', args: ['--check'] },
  unit: {
    program: 'vitest/vitest.mjs',
    args: [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/unit.json`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites, success } = read('unit.json');
      // A file that cannot even be loaded has no tests to fail.
      const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
      return { passed: numPassedTests, failed };
    },
  },
  build: { program: 'vite/bin/vite.js', args: ['build'] },
  browser: {
    program: '@playwright/test/cli.js',
    args: ['test'],
    prepare: async () => {
      const { obtainBrowser, obtainEngines } = await import('./browser.js');
      process.env['CHROME_PATH'] = obtainBrowser();
      obtainEngines();
    },
    count: () => {
      const { stats, errors } = read('browser.json');
      const { expected, flaky, unexpected } = stats;
      return { passed: expected + flaky, failed: unexpected || Math.min(1, errors.length) };
    },
  },
};

// Until all is known to be good, also if the reader of what is printed goes away.
process.exitCode = 1;
process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;

/** @param {string[]} args */
async function main([only, ...extra]) {
  if (only !== undefined && !(only in stages)) {
    console.error(`Expected one of ${Object.keys(stages).join(', ')}, found "${only}".`);
    return false;
  }
  installMissing();
  const total = { passed: 0, failed: 0 };
  const chosen = Object.entries(stages).filter(([name]) => isChosen(name, only));
  let good = true;
  for (const [name, stage] of chosen) {
    good = await run(name, stage, name === only ? extra : [], total);
    if (!good) break;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return good;
}

/**
 * The browser tests look at the built page, so they bring the build along.
 * @param {string} name
 * @param {string | undefined} only
 */
function isChosen(name, only) {
  return only === undefined || name === only || (only === 'browser' && name === 'build');
}

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ program: string, args: string[], prepare?: () => Promise<void>, count?: () => Count }} Stage
 * @param {string} name
 * @param {Stage} stage
 * @param {string[]} extra
 * @param {Count} total takes up what the stage counted
 */
async function run(name, { program, args, prepare, count }, extra, total) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  if (count) rmSync(join(results, `${name}.json`), { force: true });
  await prepare?.();
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', program), ...args, ...extra],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: undefined },
    },
  );
  const { passed, failed } = tally(name, status === 0, count);
  total.passed += passed;
  total.failed += failed;
  const good = failed === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${good ? 'good' : 'failed'}, ${seconds} s`);
  return good;
}

/**
 * What a stage counts for: a runner's tests; 1 failed for any stage that ends badly, and for a runner without a test.
 * @param {string} name
 * @param {boolean} endedWell
 * @param {(() => Count) | undefined} count
 * @returns {Count}
 */
function tally(name, endedWell, count) {
  const least = endedWell ? 0 : 1;
  if (!count) return { passed: 0, failed: least };
  if (!existsSync(join(results, `${name}.json`))) return { passed: 0, failed: 1 };
  const { passed, failed } = count();
  if (passed + failed > 0) return { passed, failed: Math.max(failed, least) };
  console.error(`${name}: no test ran`);
  return { passed, failed: 1 };
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(join(results, file), 'utf8'));
}
