/** The mean or the largest value of each channel over all places, or of each unit over all steps of a sequence. */
import { layerKind } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    'global-pool': { readonly pool: 'max' | 'average' };
  }
}

export const kind = layerKind('global-pool', { output: (_, input) => [input.at(-1)!] });
