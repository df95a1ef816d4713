/** How the page is built, served while developing, and tested. */
import { defineConfig } from 'vitest/config';
import { entryPlugin } from './tools/entry-plugin.ts';
import { licencesPlugin } from './tools/licences-plugin.ts';
import { manifestPlugin } from './tools/manifest-plugin.ts';
import { notesPlugin } from './tools/notes-plugin.ts';
import { offlinePlugin } from './tools/offline-plugin.ts';
import { policyPlugin } from './tools/policy-plugin.ts';
import { wasmPlugin } from './tools/wasm-plugin.ts';

const licences = licencesPlugin({
  name: 'Descent',
  // The service worker's parts, which are bundled apart, and the library that the compiler's module is built with.
  always: [
    'workbox-core',
    'workbox-precaching',
    'workbox-routing',
    'workbox-strategies',
    'assemblyscript',
  ],
  inside: { jsfive: ['pako'] },
});

export default defineConfig({
  base: './',
  plugins: [
    entryPlugin(),
    wasmPlugin(),
    notesPlugin(),
    policyPlugin(),
    manifestPlugin(),
    licences.ofPage,
    offlinePlugin(),
  ],
  worker: { format: 'es', plugins: () => [entryPlugin(), wasmPlugin(), licences.ofWorker()] },
  build: {
    target: 'es2022',
    // Read by the tests of what the page loads.
    manifest: true,
    // A lab's worker carries tfjs; what the page loads has its own test.
    chunkSizeWarningLimit: 4000,
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Against hangs alone: a busy machine may take as long as it needs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 50_000, interval: 10 } },
    // The default leaves one core idle: on two cores, half of them.
    maxWorkers: '100%',
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
