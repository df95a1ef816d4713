// npm start: installs what is missing, builds when sources are newer, serves the page and opens it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, quietly, root } from './install.js';
import './pipe.js';

try {
  installMissing();
  if (isStale()) build();
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run() {
  // Only now: a fresh clone has no packages before.
  const { serve } = await import('./serve.js');
  const server = await onFreePort(serve, 4173);
  console.log(`\n  Descent is at ${server.url}\n  Ctrl-C ends it.\n`);
  if (hasBrowser()) open(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
}

function isStale() {
  const built = join(root, 'dist/index.html');
  if (!existsSync(built)) return true;
  const time = statSync(built).mtimeMs;
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const folders = ['src', 'public', 'tools'].map((folder) => join(root, folder));
  return newest([...files.map((file) => join(root, file)), ...folders]) > time;
}

/**
 * The time of the newest file or folder at or below these paths; a folder changes when a file goes.
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stats = statSync(path);
      if (!stats.isDirectory()) return stats.mtimeMs;
      // What the build itself makes is no source.
      const inside = readdirSync(path).filter((name) => name !== 'build');
      return newest(inside.map((name) => join(path, name)));
    }),
  );
}

function build() {
  console.log('Building …');
  quietly(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build']);
}

/**
 * @param {typeof import('./serve.js').serve} serve
 * @param {number} port the first one to try
 * @returns {ReturnType<typeof import('./serve.js').serve>}
 */
async function onFreePort(serve, port) {
  try {
    return await serve({ dir: join(root, 'dist'), port });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    return onFreePort(serve, port + 1);
  }
}

function hasBrowser() {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @param {string} url */
function open(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(/** @type {string} */ (command), args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
