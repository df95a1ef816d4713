/** Builds the bench's page; `npm run bench` does. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { wasmPlugin } from '../../tools/wasm-plugin.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  plugins: [wasmPlugin()],
  worker: { format: 'es', plugins: () => [wasmPlugin()] },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 8000,
    assetsInlineLimit: 0,
  },
});
