/** A fully connected layer: z = a W + b. Takes any shape as a row of features. */
import { layersText as text } from '../layers.text';
import { call, closingArguments } from '../keras';
import { layerKind, sizeOf } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    dense: { readonly units: number };
  }
}

export const kind = layerKind('dense', {
  isNumbered: true,
  output: ({ units }) => [units],
  parameters({ units }, input, { isNormalized }) {
    const fanIn = sizeOf(input);
    return [
      { symbol: 'W', shape: [fanIn, units], fanIn, decays: true },
      ...(isNormalized ? [] : [bias(units, fanIn)]),
    ];
  },
  label: () => text.dense,
  keras(spec, code) {
    const dense = call('layers.Dense', [String(spec.units), ...closingArguments(code)]);
    return code.isFirst ? ['layers.Flatten()', dense] : [dense];
  },
});

/** b: one entry a unit or filter, 0 at first. */
export const bias = (units: number, fanIn: number) => ({
  symbol: 'b',
  shape: [units],
  fanIn,
  decays: false,
  start: new Float32Array(units),
});
