/** Which arithmetic a run gets where the browser lacks some. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** Browsers in lockdown take WebAssembly away; old ones, and the policies of some hosts, refuse the module. */
const browsers = {
  'no WebAssembly': undefined,
  'WebAssembly without vectors': {
    ...WebAssembly,
    Module: class {
      constructor() {
        throw new WebAssembly.CompileError('invalid numeric opcode 0xfd0f');
      }
    },
  },
};

// The module is compiled once, when it is imported.
beforeEach(() => void vi.resetModules());

describe.each(Object.entries(browsers))('in a browser with %s', (_, wasm) => {
  beforeEach(() => void vi.stubGlobal('WebAssembly', wasm));
  afterEach(() => void vi.unstubAllGlobals());

  test('the automatic choice is tfjs’s cpu, and says why', async () => {
    const { createExecutor } = await import('../../src/training/trainer/backends');
    const { name, instead } = await createExecutor('auto');
    expect([name, instead]).toEqual(['cpu', 'unavailable']);
  });

  test('the compiled module chosen by hand is refused with a sentence', async () => {
    const { createExecutor } = await import('../../src/training/trainer/backends');
    await expect(createExecutor('compiled')).rejects.toThrow(
      'This browser cannot compute with WebAssembly; choose another way to compute.',
    );
  });

  test('products are timed, the operation as tfjs does it', async () => {
    const { timeProducts } = await import('../../src/training/product-timing');
    const { difference } = await timeProducts(16, () => performance.now());
    expect(difference).toBeLessThan(1e-5);
  });
});

test('elsewhere the automatic choice is the compiled module, in the place of nothing', async () => {
  const { createExecutor } = await import('../../src/training/trainer/backends');
  const { name, instead } = await createExecutor('auto');
  expect([name, instead]).toEqual(['compiled', undefined]);
});
