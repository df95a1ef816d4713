/** Multi-head attention, softmax(q kᵀ/√d) v (Vaswani et al. 2017; course 5, week 4), over the sequence itself or over the model's memory. */
import { layerKind, type Misfit, sequenceOf } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    attention: {
      /** The units are shared out among the heads. */
      readonly heads: number;
      /** What is looked at: the sequence itself, or the second input of the model (an encoder's output). */
      readonly to: 'self' | 'memory';
      /** `causal`: step t looks at steps up to t only. */
      readonly mask?: 'none' | 'causal';
    };
  }
}

export const kind = layerKind('attention', {
  isNumbered: true,
  misfit({ heads, to }, input, { memory }): Misfit | undefined {
    const [, units] = sequenceOf(input);
    if (units % heads !== 0)
      return { kind: 'shape', expected: `a multiple of ${heads} units`, found: input };
    return to === 'memory' && memory?.length !== 2
      ? { kind: 'shape', expected: 'a memory of [steps, units]', found: memory ?? [] }
      : undefined;
  },
  output: (_, input) => input,
  parameters({ to }, input, { memory }) {
    const [, units] = sequenceOf(input);
    const [, seen] = to === 'memory' ? sequenceOf(memory!) : [0, units];
    const matrix = (symbol: string, fanIn: number) => ({
      symbol,
      shape: [fanIn, units],
      fanIn,
      decays: true,
    });
    return [
      matrix('Wq', units),
      matrix('Wk', seen),
      matrix('Wv', seen),
      matrix('Wo', units),
      { symbol: 'b', shape: [units], fanIn: units, decays: false, start: new Float32Array(units) },
    ];
  },
});
