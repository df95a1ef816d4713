/** The examples of a run as its model reads them: split, scaled, and with variants where pictures are augmented. */
import type { Domain } from '../../core/panels/maps';
import type { Seeds } from '../../core/run';
import { domainOf, type Split } from '../../data/dataset';
import type { Output } from '../../models/losses';
import { type Variants, variantsOf } from './augment-pictures';
import { type Examples, examples, type Scaling, scalingOf } from './examples';

/** Made once for all trainers of a run: nothing changes them. */
export interface Sets {
  readonly split: Split;
  readonly train: Examples;
  readonly dev: Examples;
  /** What the last layer gives for them. */
  readonly output: Output;
  /** How the model's numbers relate to the data's own; undefined where they are the same. */
  readonly scaling: Scaling | undefined;
  readonly variants: Variants | undefined;
  /** Where maps are drawn, in the data's own units. */
  readonly domain: Domain;
}

/** How examples are read. */
export interface Reading {
  readonly output: Output;
  /** Whether features and values are brought to mean 0 and deviation 1. */
  readonly normalize: boolean;
  /** Whether each epoch shows every training picture a little turned, moved and scaled. */
  readonly augment: boolean;
  /** By default around the training set. */
  readonly domain?: Domain | undefined;
}

export function setsOf(split: Split, reading: Reading, seeds: Seeds): Sets {
  const { output, normalize, augment, domain = domainOf(split.train) } = reading;
  const scaling = normalize ? scalingOf(split.train) : undefined;
  const train = examples(split.train, output, scaling);
  const { image } = split.train;
  return {
    split,
    train,
    dev: examples(split.dev, output, scaling),
    output,
    scaling,
    variants: augment && image ? variantsOf(train, image, seeds.noise) : undefined,
    domain,
  };
}
