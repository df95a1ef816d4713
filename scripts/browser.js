// The browsers that tests, bench and screenshots use: found on this machine, or obtained.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chrome or Chromium: CHROME_PATH, else an installed one, else Playwright's own.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH'];
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  return [...onPath(names), ...inUsualPlaces(), chromium.executablePath()].find(runs);
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
 * The path of the stock Firefox: FIREFOX_PATH, else an installed one.
 * @returns {string | undefined}
 */
export function findFirefox() {
  if (process.env['FIREFOX_PATH']) return process.env['FIREFOX_PATH'];
  const names = ['firefox', 'firefox-esr'];
  const places =
    process.platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : process.platform === 'win32'
        ? inProgramFiles(join('Mozilla Firefox', 'firefox.exe'))
        : [];
  return [...onPath(names), ...places].find(runs);
}

/**
 * WebKitGTK: the WebDriver service, the browser it starts, and the display that both need. Linux has it.
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKit() {
  const [driver] = onPath(['WebKitWebDriver']).filter(existsSync);
  const [display] = onPath(['Xvfb']).filter(existsSync);
  const browser = ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [folder, ...foldersIn(folder, /-linux-gnu/)])
    .flatMap((folder) => foldersIn(folder, /^webkit(2?gtk)-[\d.]+$/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .findLast(existsSync);
  return driver && display && browser ? { driver, browser, display } : undefined;
}

/** The engines besides Chromium: how each is found, the packages of Debian that bring it, what is said where there is none. */
export const otherEngines = {
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    absent: 'Firefox was not found: install it, or set FIREFOX_PATH to the one to use.',
  },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    absent: 'WebKit was not found: install webkit2gtk-driver and xvfb.',
  },
};

/** Obtains the engines that are not there, where that can be done, and says whose tests are skipped. */
export function obtainEngines() {
  const absent = () => Object.values(otherEngines).filter(({ find }) => !find());
  const packages = absent().flatMap((engine) => engine.packages);
  if (packages.length > 0 && isDebianRoot()) {
    attempt('apt-get', ['update']);
    attempt('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);
  }
  for (const engine of absent()) console.log(`${engine.absent} Its tests are skipped.`);
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

/** @param {readonly string[]} names */
function onPath(names) {
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
    return ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((program) =>
      inProgramFiles(
        join(program, 'Application', program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  return ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** @param {string} program */
function inProgramFiles(program) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  return folders.map((name) => join(process.env[name] ?? '', program));
}

/**
 * @param {string} folder
 * @param {RegExp} name
 */
function foldersIn(folder, name) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => name.test(entry))
    .map((entry) => join(folder, entry));
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

const isDebianRoot = () => isRoot && existsSync('/etc/debian_version');

function install() {
  if (isDebianRoot()) {
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
