/** What one can change about logistic regression, on points in the plane or on small pictures. */
import { initializerParams } from '../../core/model-params';
import { type AnyValues, choice, number, withDefault } from '../../core/params';
import { dataText } from '../../data/data.text';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { planarSets, type PlanarId } from '../../data/planar/planar';
import { batchOf, planarParams } from '../../data/planar/planar-params';
import { shapeDefaults, shapeNames } from '../../data/images/shapes';
import { labText as text } from './text';

const planarIds = (Object.keys(planarSets) as PlanarId[]).filter(
  (id) => planarSets[id].kind === 'classes',
);
const ids = ['shapes', ...planarIds] as const;
const data = { group: 'data', effect: 'restart' } as const;
const onShapes = ({ dataset }: AnyValues) => dataset === 'shapes';

export const params = {
  dataset: choice({
    ...paramText.dataset,
    ...data,
    options: ids,
    names: ids.map((id) => (id === 'shapes' ? dataText.shapes.name : planarSets[id].name)),
    default: 'moons',
  }),
  /** Which shape is told from the rest; `all` tells each from every other, by softmax. */
  target: choice({
    ...text.target,
    ...data,
    options: ['all', ...shapeNames],
    names: [text.allShapes, ...shapeNames.map((name) => dataText.shapes.classes[name])],
    default: 'all',
    when: onShapes,
  }),
  ...planarParams,
  jitter: number({
    ...text.jitter,
    ...data,
    min: 0,
    max: 1,
    step: 0.05,
    default: shapeDefaults.jitter,
    when: onShapes,
  }),
  ...initializerParams,
  initializer: withDefault(initializerParams.initializer, 'zeros'),
  ...trainingParams,
  batch: batchOf(trainingParams.batch),
  /** There are no hidden units to leave out. */
  keepProb: { ...trainingParams.keepProb, when: () => false },
} as const;

export type Params = typeof params;
