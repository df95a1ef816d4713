/** Layer norm (Ba et al. 2016): the units of each example, or of each step, brought to mean β and deviation γ. */
import { layerKind } from '../layer';
import { scaleAndShift } from './batch-norm';

declare module '../layer' {
  interface LayerSpecs {
    'layer-norm': object;
  }
}

export const kind = layerKind('layer-norm', {
  output: (_, input) => input,
  parameters: (_, input) => scaleAndShift(input.at(-1)!),
});
