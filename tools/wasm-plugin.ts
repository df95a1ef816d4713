/** `import bytes from './x.wasm?bytes'`: the compiler's module, built when stale and carried inside the bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildWasm, kernels, sources } from '../scripts/build-wasm.js';

/** The bytes are at hand synchronously and alike in a page, a worker and Node; nothing has to be fetched. */
export function wasmPlugin(): Plugin {
  return {
    name: 'wasm-bytes',
    enforce: 'pre',
    resolveId(id) {
      return id.endsWith('/kernels.wasm?bytes') ? `${kernels}?bytes` : null;
    },
    load(id) {
      if (id !== `${kernels}?bytes`) return null;
      for (const name of readdirSync(sources)) {
        if (name.endsWith('.ts')) this.addWatchFile(join(sources, name));
      }
      buildWasm();
      const text = readFileSync(kernels).toString('base64');
      return `export default Uint8Array.from(atob('${text}'), (c) => c.charCodeAt(0));`;
    },
  };
}
