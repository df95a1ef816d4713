/** Trains one neuron, or one behind a hidden layer, whose kinks start among the sizes and whose price starts at the mean. */
import { denseLayers } from '../../nn/layers';
import { training } from '../../training/trainer/training';
import { lab } from './lab';
import { sizes } from './laws';
import { price, steps } from './price';

const everySize = steps(...sizes);

export const train = training(lab, {
  layers: ({ units, relu }) => denseLayers(units > 0 ? [units] : [], relu ? 'relu' : 'linear'),
  output: ({ relu }) => (relu ? 'relu' : undefined),
  /** With b = 0 every kink would lie at size 0, where no house is, and half of all starts would be ReLUs that are off for good. */
  start: ({ units }, { train: { y, m }, placed, by }) => {
    const he = by('he');
    const last = units > 0 ? 'b2' : 'b1';
    const places = steps(...sizes, units + 2).slice(1, -1);
    const W1 = he(placed[0]!.learned[0]!)!;
    return (parameter) => {
      if (parameter.name === last) return Float32Array.of(y.reduce((sum, v) => sum + v / m, 0));
      if (parameter.name === 'b1') return Float32Array.from(places, (at, j) => -W1[j]! * at);
      return he(parameter);
    };
  },
  metrics: async (model, _, { relu }) => {
    const prices = everySize.map(price(await model.layers(), relu));
    return { lowest: 100 * Math.min(...prices) };
  },
});
