/** An embedding matrix (course 5, week 2): token numbers become rows of E, vocabulary × units. */
import { layerKind } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    embedding: { readonly vocabulary: number; readonly units: number };
  }
}

export const kind = layerKind('embedding', {
  isNumbered: true,
  output: ({ units }, input) => [...input, units],
  parameters: ({ vocabulary, units }) => [
    { symbol: 'E', shape: [vocabulary, units], fanIn: units, decays: true },
  ],
});
