/** A skip connection around a list of layers: a + F(a), or P(a) + F(a) where the shape changes (course 4, week 2; He et al. 2015). */
import { layerKind } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    residual: {
      readonly layers: readonly LayerSpec[];
      /** The layers on the short way; none: the input itself. */
      readonly shortcut?: readonly LayerSpec[];
    };
  }
}

export const kind = layerKind('residual', {
  branches: ({ layers, shortcut = [] }) => [layers, shortcut],
  output: (_, input) => input,
  joined(_, __, [main, short]) {
    if (main!.join() === short!.join()) return main!;
    return { kind: 'shape', expected: short!.join(' × '), found: main! };
  },
});
