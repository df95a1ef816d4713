/** A gated recurrent unit (Cho et al. 2014; course 5, week 1): blocks Γu, Γr and c̃, c⟨t⟩ = Γu c̃ + (1 − Γu) c⟨t−1⟩. */
import { layerKind } from '../layer';
import { type Recurrence, recurrentKind } from '../recurrence';

declare module '../layer' {
  interface LayerSpecs {
    gru: Recurrence & {
      /** How strongly memory is kept at first: minus the b of the update gate. */
      readonly gateBias?: number;
    };
  }
}

export const kind = layerKind(
  'gru',
  recurrentKind(3, ({ units, gateBias = 0 }) =>
    new Float32Array(3 * units).fill(-gateBias, 0, units),
  ),
);
