/** The size of every volume in a chain of layers, and what it costs (course 4, week 1). */
import { computingLab } from '../../core/lab';
import { chain, layersOf, type Link, volumeOf } from './chain';
import { experiments } from './experiments';
import { params } from './params';

export const lab = computingLab({
  params,
  experiments,
  compute: ({ side, channels, layers }) => {
    const view: readonly Link[] = chain({ side, channels }, layersOf(layers));
    const last = view.at(-1)?.output;
    const sum = (of: (link: Link) => number) => view.reduce((s, link) => s + of(link), 0);
    return {
      metrics: {
        parameters: sum((link) => link.parameters),
        multiplications: sum((link) => link.multiplications),
        side: last?.side ?? 0,
        channels: last?.channels ?? 0,
        activations: last ? volumeOf(last) : 0,
        fits: view.every((link) => link.output) ? 1 : 0,
      },
      view,
    };
  },
});
