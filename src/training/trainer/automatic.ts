/** The executor that nobody chose: the fastest that gives the same bits everywhere, or tfjs where that cannot run. */
import type { Executor } from '../../models/executor';
import * as tf from '../../models/tf';
import { EagerExecutor } from './eager';

/** The compiled executor; tfjs's own on the CPU where the browser has no WebAssembly with vectors. */
export async function automaticExecutor(): Promise<Executor> {
  return (await compiled()) ?? new EagerExecutor('cpu', 'unavailable');
}

/** The compiled executor, where there can be one. Variables are made on the CPU and then live in its memory. */
export async function compiled(): Promise<Executor | undefined> {
  const [{ compiledExecutor, isAvailable }] = await Promise.all([
    import('../../compiler'),
    tf.setBackend('cpu'),
  ]);
  return isAvailable ? compiledExecutor() : undefined;
}
