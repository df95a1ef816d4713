// The browser that tests, bench and screenshots use: found on this machine, or obtained.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chrome or Chromium: CHROME_PATH, else an installed one, else Playwright's own.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH'];
  return [...onPath(), ...inUsualPlaces(), chromium.executablePath()].find((path) => runs(path));
}

/**
 * As `findBrowser`, but obtains a browser where there is none; throws a sentence that says what to do.
 * @returns {string}
 */
export function obtainBrowser() {
  const path = findBrowser() ?? (install(), findBrowser());
  if (path) return path;
  throw new Error(
    'No browser was found and none could be installed: install Chrome or Chromium, ' +
      'or set CHROME_PATH to the one to use.',
  );
}

/**
 * What Playwright needs to launch it: headless, and silent on the network.
 * @param {string | undefined} executablePath
 */
export function launchOptions(executablePath = findBrowser()) {
  return {
    headless: true,
    ...(executablePath && { executablePath }),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-sync',
      '--metrics-recording-only',
      '--no-default-browser-check',
      '--no-first-run',
      '--no-pings',
    ],
  };
}

function onPath() {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inUsualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((program) =>
      join(program, 'Application', program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    );
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  return ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/**
 * Whether it is there and starts: Ubuntu's `chromium` may be a script that only asks for a snap.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function install() {
  if (isRoot && existsSync('/etc/debian_version')) {
    attempt('apt-get', ['update']);
    attempt('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
    if (findBrowser()) return;
  }
  const withLibraries = isRoot ? ['--with-deps'] : [];
  attempt('npx', ['playwright', 'install', ...withLibraries, 'chromium']);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function attempt(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
