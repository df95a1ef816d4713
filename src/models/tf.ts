/** tfjs as this project uses it: the core, its gradients and the plain `cpu` backend. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { enableProdMode } from '@tensorflow/tfjs-core';

export * from '@tensorflow/tfjs-core';

enableProdMode();
