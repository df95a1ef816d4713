/** What tests of the engines start from: an engine each worker starts once, and the built page with eyes in it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type TestInfo } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import type { Notice } from '../../src/app/workspace/notices';
import { expect } from '../browser/expect';
import type {} from '../browser/page';
import { type Engine, type EngineName, start } from './engine';
import { fingerprint } from './fingerprint';

declare global {
  /** In the page: everything it has complained of so far. */
  var complaints: string[];
}

/** The built page on a server that can be switched off, as a network can. */
interface Site {
  readonly url: string;
  on(): Promise<void>;
  off(): Promise<void>;
}

interface Started {
  readonly engines: Readonly<Record<EngineName, () => Promise<Engine>>>;
  readonly site: Site;
}

export const test = base.extend<object, Started>({
  engines: [
    async ({}, use) => {
      const started = new Map<EngineName, Promise<Engine>>();
      const get = (name: EngineName) => () => {
        const engine = started.get(name) ?? start(name);
        started.set(name, engine);
        return engine;
      };
      await use({ chromium: get('chromium'), firefox: get('firefox'), webkit: get('webkit') });
      for (const engine of started.values()) await (await engine).close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    async ({}, use) => {
      const dir = await watchedPage();
      let server = await serve({ dir, base: '/some/where/' });
      const { url } = server;
      await use({
        url,
        on: async () => {
          server = await serve({ dir, base: '/some/where/', port: Number(new URL(url).port) });
        },
        off: () => server.close(),
      });
      await server.close();
      await rm(dir, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/**
 * A copy of the built page with one script more, before all others: WebDriver has neither a console to read nor scripts
 * that come before the page's own.
 */
async function watchedPage(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'descent-page-'));
  await cp(fileURLToPath(new URL('../../dist', import.meta.url)), dir, { recursive: true });
  const html = await readFile(join(dir, 'index.html'), 'utf8');
  const place = html.indexOf('<script');
  const script = '<script src="./watch.js"></script>';
  await writeFile(join(dir, 'index.html'), html.slice(0, place) + script + html.slice(place));
  await writeFile(
    join(dir, 'watch.js'),
    `(${String(watch)})();\nglobalThis.fingerprint = ${String(fingerprint)};`,
  );
  return dir;
}

/** Runs in the page. */
function watch(): void {
  const found: string[] = [];
  Object.assign(globalThis, { complaints: found });
  const { error } = console;
  console.error = (...said: unknown[]) => {
    found.push(said.map(String).join(' '));
    error.apply(console, said);
  };
  addEventListener('unhandledrejection', ({ reason }) => void found.push(String(reason)));
  addEventListener(
    'error',
    ({ target, message }) =>
      void found.push(target instanceof Element ? `not loaded: ${target.outerHTML}` : message),
    { capture: true },
  );
  addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI }) =>
      void found.push(`against the policy: ${violatedDirective} ${blockedURI}`),
  );
}

/** Goes to a link within the page, as a click does, and waits until its first measurement has come. */
export async function openLab(engine: Engine, link: string): Promise<void> {
  await engine.evaluate((hash) => void (location.hash = hash), link);
  await expect.poll(() => engine.evaluate(openedLab), { timeout: 60_000 }).toBe(labOf(link));
  await expect.poll(() => measured(engine), { timeout: 60_000 }).toBeGreaterThan(0);
}

const labOf = (link: string) => /[a-z0-9-]+/.exec(link)![0];
/** Runs in the page, which may not be there yet. */
const openedLab = () => app()?.workspace?.id;

/** How often the run in focus has been measured. */
export const measured = (engine: Engine) =>
  engine.evaluate(() => app()?.workspace?.current.records.measurements.length ?? 0);

export const stepOf = (engine: Engine) => engine.evaluate(() => app().workspace!.current.step);

/** Trains the run in focus to a step, at full speed. */
export async function trainTo(engine: Engine, step: number): Promise<void> {
  await engine.evaluate((to) => {
    app().workspace!.setPace(Infinity);
    app().workspace!.advance(to);
  }, step);
  await expect.poll(() => stepOf(engine), { timeout: 90_000 }).toBe(step);
}

/** What the page says has gone wrong: to the console, in its notices, of its runs. */
export async function troubles(engine: Engine): Promise<readonly string[]> {
  return engine.evaluate(() => {
    const { workspace } = app();
    const isWarning = ({ kind }: Notice) => kind === 'warning';
    return [
      ...(globalThis.complaints ?? []),
      ...(workspace?.notices.filter(isWarning).map(({ text }) => text) ?? []),
      ...(workspace?.runs.flatMap(({ error }) => error ?? []) ?? []),
      ...[...app().shadowRoot!.querySelectorAll('[role=alert]')].map((e) => e.textContent ?? ''),
    ];
  });
}

/** Shows where a test has failed. */
export async function showFailure(engine: Engine, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  await info.attach('page', { body: await engine.screenshot(), contentType: 'image/png' });
  const troubled = await troubles(engine).catch(String);
  await info.attach('troubles', { body: JSON.stringify(troubled), contentType: 'text/plain' });
}

export { expect } from '../browser/expect';
