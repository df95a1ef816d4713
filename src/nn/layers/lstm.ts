/** Long short-term memory (course 5, week 1): blocks Γf, Γu, Γo and c̃, c⟨t⟩ = Γu c̃ + Γf c⟨t−1⟩, a⟨t⟩ = Γo tanh c⟨t⟩. */
import { layerKind } from '../layer';
import { type Recurrence, recurrentKind } from '../recurrence';

declare module '../layer' {
  interface LayerSpecs {
    lstm: Recurrence & {
      /** How strongly memory is kept at first: the b of the forget gate. */
      readonly gateBias?: number;
    };
  }
}

export const kind = layerKind(
  'lstm',
  recurrentKind(4, ({ units, gateBias = 0 }) =>
    new Float32Array(4 * units).fill(gateBias, 0, units),
  ),
);
