// The sources as modules for Node, loaded through vite as in the page: for `npm run lab` and for tests.
import { createRequire } from 'node:module';
import { root } from './install.js';

/**
 * A loader of sources by their path from the root. Nothing listens; `close` lets the process end.
 * @returns {Promise<{ load(path: string): Promise<Record<string, any>>, close(): Promise<void> }>}
 */
export async function openModules() {
  // tfjs asks for Node's own modules with require, which modules loaded by vite do not have.
  globalThis.require = createRequire(import.meta.url);
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    ssr: { noExternal: [/@tensorflow/] },
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (path) => vite.ssrLoadModule(path), close: () => vite.close() };
}
