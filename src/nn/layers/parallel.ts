/** Lists of layers beside one another whose outputs are joined along the last axis: an inception block (course 4, week 2). */
import { layerKind } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    parallel: { readonly branches: readonly (readonly LayerSpec[])[] };
  }
}

export const kind = layerKind('parallel', {
  branches: ({ branches }) => branches,
  output: (_, input) => input,
  joined(_, __, outputs) {
    const [first] = outputs;
    const sides = first!.slice(0, -1).join(' × ');
    const odd = outputs.find((shape) => shape.slice(0, -1).join(' × ') !== sides);
    if (odd) return { kind: 'shape', expected: `${sides} × …`, found: odd };
    const channels = outputs.reduce((sum, shape) => sum + shape.at(-1)!, 0);
    return [...first!.slice(0, -1), channels];
  },
});
