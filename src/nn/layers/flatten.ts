/** Any shape as a row of features. */
import { layersText as text } from '../layers.text';
import { layerKind, sizeOf } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    flatten: object;
  }
}

export const kind = layerKind('flatten', {
  output: (_, input) => [sizeOf(input)],
  label: () => text.flatten,
  keras: () => ['layers.Flatten()'],
});
