/** The largest or the mean value of each window, channel by channel; windows do not overlap (course 4, week 1). */
import { layersText as text } from '../layers.text';
import { layerKind, volumeOf } from '../layer';
import { convolvedSides, windowMisfit } from '../windows';

declare module '../layer' {
  interface LayerSpecs {
    pool: {
      readonly pool: 'max' | 'average';
      /** The side of the square window, and its stride. */
      readonly size: number;
    };
  }
}

export const kind = layerKind('pool', {
  misfit: ({ size }, input) => windowMisfit(size, input),
  output: ({ size }, input) => [...convolvedSides(input, size, size, 'valid'), volumeOf(input)[2]],
  label: ({ pool, size }) => text.pool[pool](size),
  keras: ({ pool, size }) => [`layers.${pool === 'max' ? 'Max' : 'Average'}Pooling2D(${size})`],
});
