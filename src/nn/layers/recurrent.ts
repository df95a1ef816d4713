/** A plain recurrent layer: a⟨t⟩ = tanh(Wa a⟨t−1⟩ + Wx x⟨t⟩ + b) (course 5, week 1). */
import { layerKind } from '../layer';
import { type Recurrence, recurrentKind } from '../recurrence';

declare module '../layer' {
  interface LayerSpecs {
    recurrent: Recurrence;
  }
}

export const kind = layerKind('recurrent', recurrentKind(1));
