/** Adds to each step of a sequence where it stands: sines and cosines (course 5, week 4), or learned rows P. */
import { layerKind, sequenceOf } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    'positional-encoding': { readonly encoding: 'sinusoidal' | 'learned' };
  }
}

export const kind = layerKind('positional-encoding', {
  output: (_, input) => input,
  parameters({ encoding }, input) {
    const [steps, units] = sequenceOf(input);
    return encoding === 'learned'
      ? [{ symbol: 'P', shape: [steps, units], fanIn: units, decays: false }]
      : [];
  },
});
