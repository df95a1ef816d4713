// Installs what package-lock.json asks for, when it is not installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Brings node_modules up to date with the lock file; throws when npm fails. Uses nothing but Node. */
export function installMissing() {
  if (isInstalled()) return;
  console.log('Installing …');
  quietly('npm', ['ci', '--no-fund', '--no-audit'], {
    shell: process.platform === 'win32',
    // The development packages are needed whatever NODE_ENV says.
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

/**
 * Runs a program of which nothing is heard unless it fails: then it says all it said, and this throws.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function quietly(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: Infinity,
    ...options,
  });
  if (status === 0) return;
  process.stdout.write(stdout ?? '');
  process.stderr.write(stderr ?? '');
  throw new Error(`${[command, ...args].join(' ')} ended with ${status ?? error}`);
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const [wanted, present] = [join(root, 'package-lock.json'), installed].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.keys(wanted)
    .filter((name) => name !== '' && !wanted[name].optional)
    .every((name) => present[name]?.version === wanted[name].version);
}
