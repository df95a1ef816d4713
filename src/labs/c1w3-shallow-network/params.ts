/** What one can change about a network on planar data. */
import { networkParams } from '../../core/model-params';
import { type AnyValues, choice, withDefault } from '../../core/params';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { planarSets, type PlanarId } from '../../data/planar/planar';
import { batchOf, planarParams } from '../../data/planar/planar-params';

const ids = Object.keys(planarSets) as PlanarId[];

/** The course's flower network is what stands there at first: 2–4–1, tanh, .01 · randn, α = 1.2. */
export const params = {
  dataset: choice({
    ...paramText.dataset,
    group: 'data',
    effect: 'restart',
    options: ids,
    names: ids.map((id) => planarSets[id].name),
    default: 'flower',
  }),
  ...planarParams,
  ...networkParams,
  initializer: withDefault(networkParams.initializer, 'normal'),
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 1.2),
  batch: batchOf(trainingParams.batch),
  keepProb: {
    ...trainingParams.keepProb,
    when: ({ hidden }: AnyValues) => (hidden as readonly number[]).length > 0,
  },
} as const;

export type Params = typeof params;
