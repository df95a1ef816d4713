/** An activation function, value by value. */
import type { ActivationName } from '../../core/model-params';
import { layerKind } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    activation: { readonly activation: ActivationName };
  }
}

export const kind = layerKind('activation', {
  output: (_, input) => input,
  // Behind a layer with weights it is that layer's argument.
  keras: ({ activation }, { before }) =>
    before?.type === 'batch-norm' ? [`layers.Activation('${activation}')`] : [],
});
