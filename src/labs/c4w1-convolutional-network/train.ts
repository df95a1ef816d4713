/** Trains a convolutional network on the pictures the values describe, or on the learner's own. */
import { blockLayers } from '../../nn/blocks';
import { training } from '../../training/trainer/training';
import { vitals } from '../../training/trainer/unit-health';
import { lab } from './lab';

export const train = training(lab, {
  layers: ({ blocks, hidden }) => blockLayers(blocks, hidden),
  augment: ({ augment }) => augment,
  /** A pass over thousands would take longer than the step it measures. */
  measured: { train: 500, dev: 1000 },
  metrics: vitals,
});
