/** WebKitGTK's MiniBrowser on a display of its own, driven through WebDriver with nothing but fetch. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { findWebKit } from '../../scripts/browser.js';
import { call, type Engine } from './engine';

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export async function startWebKit(): Promise<Engine> {
  const { driver, display, browser } = findWebKit()!;
  // mkdtemp makes it readable by its owner only, as a runtime directory has to be.
  const home = await mkdtemp(join(tmpdir(), 'descent-webkit-'));
  const screen = spawn(
    display,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      // A sandbox needs namespaces that containers often lack; only our own page is loaded.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      HOME: home,
      XDG_RUNTIME_DIR: home,
    },
  });
  const session = await Session.open(`http://127.0.0.1:${port}`, browser);
  const act = (mode: 'sync' | 'async', script: string) =>
    session.call('POST', `execute/${mode}`, { script, args: [] });
  const engine: Engine = {
    version: `WebKitGTK ${session.version}`,
    load: async (url) => {
      await session.call('POST', 'url', { url: 'about:blank' });
      await session.call('POST', 'url', { url });
    },
    evaluate: async (f, ...args) => {
      const script = `const [done] = arguments; (async () => ${call(f, args)})()
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const result = (await act('async', script)) as { value?: unknown; error?: string };
      if (result.error !== undefined) throw new Error(result.error);
      return result.value as never;
    },
    click: async (find, ...args) => {
      const element = (await act('sync', `return ${call(find, args)};`)) as Record<string, string>;
      if (!element) throw new Error(`No element: ${String(find)}`);
      await session.call('POST', `element/${element[ELEMENT]}/click`, {});
    },
    resize: async (width, height) => {
      const inner = (await act('sync', 'return [innerWidth, innerHeight];')) as [number, number];
      const outer = (await session.call('GET', 'window/rect')) as { width: number; height: number };
      await session.call('POST', 'window/rect', {
        width: outer.width - inner[0] + width,
        height: outer.height - inner[1] + height,
      });
    },
    screenshot: async () => {
      // The driver waits for the next frame, and a page in which nothing moves has none.
      const moving = `const { style } = document.documentElement;
        const until = performance.now() + 3000;
        (function move(now) {
          style.outline = now < until ? '1px solid #00000' + (Math.floor(now / 20) % 10) + '00' : '';
          if (now < until) requestAnimationFrame(move);
        })(0);`;
      await act('sync', moving);
      return Buffer.from((await session.call('GET', 'screenshot')) as string, 'base64');
    },
    close: async () => {
      await session.end();
      await Promise.all([end(service), end(screen)]);
      await rm(home, { recursive: true, force: true });
    },
  };
  await engine.resize(1400, 900);
  return engine;
}

/** A WebDriver session: one browser. */
class Session {
  private constructor(
    private readonly base: string,
    readonly version: string,
  ) {}

  static async open(service: string, binary: string): Promise<Session> {
    const options = { binary, args: ['--automation'] };
    const opened = (await retried(() =>
      request('POST', `${service}/session`, {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      }),
    )) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = new Session(
      `${service}/session/${opened.sessionId}`,
      opened.capabilities.browserVersion,
    );
    await session.call('POST', 'timeouts', { script: 120_000 });
    return session;
  }

  call(method: string, path: string, body?: object): Promise<unknown> {
    return request(method, `${this.base}/${path}`, body);
  }

  async end(): Promise<void> {
    await request('DELETE', this.base);
  }
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}: ${message}`);
}

/** The service takes a moment until it listens. */
async function retried<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code !== 'ECONNREFUSED') throw error;
      await pause(20);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
