// Builds the compiler's WebAssembly module when its sources are newer than it: node scripts/build-wasm.js
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Its sources. */
export const sources = join(root, 'src/compiler/assembly');

/** Where the built module lies. */
export const kernels = join(root, 'src/compiler/build/kernels.wasm');

/** Brings the module up to date; throws with the compiler's words when the sources do not compile. */
export function buildWasm() {
  if (isFresh()) return;
  const made = `${kernels}.${process.pid}`;
  mkdirSync(join(kernels, '..'), { recursive: true });
  const asc = join(root, 'node_modules/assemblyscript/bin/asc.js');
  const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert'];
  // Functions over v128 are linked into generated modules, never called from JavaScript.
  const quiet = ['--disableWarning', '112'];
  const command = [asc, join(sources, 'index.ts'), '--outFile', made, ...options, ...quiet];
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  renameSync(made, kernels);
}

function isFresh() {
  const built = statSync(kernels, { throwIfNoEntry: false });
  if (!built) return false;
  const times = readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => statSync(join(sources, entry.name)).mtimeMs);
  return built.mtimeMs > Math.max(...times);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) buildWasm();
