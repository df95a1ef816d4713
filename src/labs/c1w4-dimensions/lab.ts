/** The shapes of all matrices of a deep network, and how many parameters they hold (course 1, week 4). */
import { computingLab } from '../../core/lab';
import { experiments } from './experiments';
import { params } from './params';

/** Layer l, counted from 1. */
export interface LayerShapes {
  readonly units: number;
  readonly before: number;
  readonly weights: number;
  readonly parameters: number;
}

export const lab = computingLab({
  params,
  experiments,
  compute: ({ inputs, layers, m }) => {
    const widths = [inputs, ...layers];
    const view: readonly LayerShapes[] = layers.map((units, i) => {
      const weights = units * widths[i]!;
      return { units, before: widths[i]!, weights, parameters: weights + units };
    });
    const sum = (of: (layer: LayerShapes) => number) =>
      view.reduce((total, layer) => total + of(layer), 0);
    return {
      metrics: {
        parameters: sum((layer) => layer.parameters),
        weights: sum((layer) => layer.weights),
        activations: m * sum((layer) => layer.units),
        layers: view.length,
        secondRows: view[1]?.units ?? 0,
        secondColumns: view[1]?.before ?? 0,
      },
      view,
    };
  },
});
