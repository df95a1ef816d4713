/** How the page is built, and served while developing. */
import { defineConfig } from 'vite';
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
});
