/** The same numbers in another shape, row-major. */
import { layerKind, sizeOf } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    reshape: { readonly shape: Shape };
  }
}

export const kind = layerKind('reshape', {
  misfit: ({ shape }, input) =>
    sizeOf(shape) === sizeOf(input)
      ? undefined
      : { kind: 'shape', expected: `${sizeOf(shape)} numbers`, found: input },
  output: ({ shape }) => shape,
});
