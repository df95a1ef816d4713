// npm run fuzz [-- --links 26000 --files 2000 --only links,csv --seed 1]: damaged links and files, far more than `npm test` tries.
// A fault names the seed that makes its input again: npm run fuzz -- --only csv --files 1 --seed 1234
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installMissing, root } from './install.js';
import './pipe.js';

const self = fileURLToPath(import.meta.url);
const KINDS = ['links', 'csv', 'idx', 'gzip', 'zip', 'hdf5', 'mat', 'numpy'];
/** Milliseconds without a word after which an input counts as one that never ends. */
const SILENCE = 60_000;

const { values } = parseArgs({
  options: {
    links: { type: 'string', default: '26000' },
    files: { type: 'string', default: '2000' },
    only: { type: 'string', default: KINDS.join(',') },
    seed: { type: 'string', default: '1' },
    /** Set by the parent: this process tries one kind. */
    child: { type: 'boolean', default: false },
  },
});

if (values.child) await tryOne(values.only);
else await main();

async function main() {
  installMissing();
  const kinds = values.only.split(',');
  const unknown = kinds.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) {
    console.error(`Expected some of ${KINDS.join(',')}, found "${unknown}".`);
    process.exitCode = 1;
    return;
  }
  const head = ['kind', 'made', 'read', 'told', 'faults', 'slowest', 'seed', 'memory'];
  console.log(row(head));
  let good = true;
  for (const kind of kinds) {
    const { made, read, told, faults, slowest, slowestSeed, largest } = await tallied(kind);
    const time = `${(slowest / 1000).toFixed(2)} s`;
    const memory = `+${Math.round(largest)} MB`;
    console.log(row([kind, made, read, told, faults.length, time, slowestSeed, memory]));
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
    good &&= faults.length === 0;
  }
  process.exitCode = good ? 0 : 1;
}

/** @param {readonly (string | number)[]} cells */
function row(cells) {
  return cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(8) : String(cell).padStart(9)))
    .join('');
}

/**
 * Tries one kind in a process of its own, which is ended when an input never ends.
 * @param {string} kind
 * @returns {Promise<import('../test/fuzz/tally').Tally>}
 */
function tallied(kind) {
  const { links, files, seed } = values;
  const args = ['--child', '--only', kind, '--links', links, '--files', files, '--seed', seed];
  const child = fork(self, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((done) => {
    let last = Number(seed);
    /** @type {import('../test/fuzz/tally').Tally | undefined} */
    let tally;
    const overdue = () => child.kill('SIGKILL');
    let timer = setTimeout(overdue, 2 * SILENCE);
    child.on('message', (/** @type {{ seed?: number, tally?: typeof tally }} */ message) => {
      clearTimeout(timer);
      timer = setTimeout(overdue, SILENCE);
      last = message.seed ?? last;
      tally = message.tally ?? tally;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const fault = `seed ${last}: the process ended (${signal ?? code}) or did not answer`;
      done(
        tally ?? {
          name: kind,
          made: last - Number(seed) + 1,
          read: 0,
          told: 0,
          faults: [fault],
          slowest: SILENCE,
          slowestSeed: last,
          largest: 0,
        },
      );
    });
  });
}

/** @param {string} kind */
async function tryOne(kind) {
  const { createServer } = await import('vite');
  // Never listens: it only loads modules.
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const hear = (/** @type {number} */ seed) => void process.send?.({ seed });
  const first = Number(values.seed);
  const { fuzzLinks } = await vite.ssrLoadModule('/test/fuzz/links.ts');
  const { fuzzFiles } = await vite.ssrLoadModule('/test/fuzz/files.ts');
  const tally =
    kind === 'links'
      ? await fuzzLinks(first, Number(values.links), hear)
      : await fuzzFiles(kind, first, Number(values.files), hear);
  process.send?.({ tally }, () => process.exit());
}
