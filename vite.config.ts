import {defineConfig} from 'vitest/config';
import {wasmPlugin} from './tools/wasm-plugin';

export default defineConfig({
  base: './',
  plugins: [wasmPlugin()],
  worker: {format: 'es', plugins: () => [wasmPlugin()]},
  test: {
    include: ['test/**/*.test.ts'],
    server: {deps: {inline: [/@tensorflow/]}},
  },
});
