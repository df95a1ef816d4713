/** Which arithmetic trains a run: chosen explicitly, never by tfjs's own automatic choice. */
import type { BackendName } from '../core/run';
import type { Executor } from '../models/executor';
import { trainingText } from '../core/text/training';
import * as tf from '../models/tf';
import { EagerExecutor } from './eager';

/**
 * The executor of this name; only the code it needs is loaded. `auto` is the compiled one, which gives the same bits
 * everywhere. Throws where the browser lacks what a backend chosen by hand needs.
 */
export async function createExecutor(name: BackendName): Promise<Executor> {
  switch (name) {
    case 'auto':
    case 'compiled':
      return createCompiled();
    case 'cpu':
      break;
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      break;
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      break;
  }
  if (!(await tf.setBackend(name))) throw new Error(trainingText.noBackend(name));
  return new EagerExecutor(name);
}

/** The compiled executor. Variables are made on the CPU and then live in its memory. */
async function createCompiled(): Promise<Executor> {
  const [{ compiledExecutor }] = await Promise.all([import('../compiler'), tf.setBackend('cpu')]);
  return compiledExecutor();
}
