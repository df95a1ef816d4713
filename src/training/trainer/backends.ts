/** Which arithmetic trains a run: chosen explicitly, never by tfjs's own automatic choice. */
import type { BackendName, StandIn } from '../../core/run';
import type { Executor } from '../../models/executor';
import { trainingText } from '../training.text';
import * as tf from '../../models/tf';
import { automaticExecutor, compiled } from './automatic';
import { EagerExecutor } from './eager';

/**
 * The executor of this name; only the code it needs is loaded. Throws where the browser lacks what a backend chosen by
 * hand needs.
 */
export async function createExecutor(name: BackendName, instead?: StandIn): Promise<Executor> {
  switch (name) {
    case 'auto':
      return automaticExecutor();
    case 'compiled':
      return (await compiled()) ?? unavailable('WebAssembly');
    case 'cpu':
      break;
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      break;
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      break;
  }
  return (await tf.setBackend(name)) ? new EagerExecutor(name, instead) : unavailable(name);
}

function unavailable(name: string): never {
  throw new Error(trainingText.noBackend(name));
}
