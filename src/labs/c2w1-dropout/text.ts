/** What this lab says, but for its notes. */
export const labText = {
  train: 'training',
  test: 'test time',
  params: {
    mode: { label: 'Mode', help: 'Units are removed in training only.' },
    keepProb: {
      label: 'keep_prob',
      help: 'The probability that a unit is kept.',
      more: 'Fewer units are removed: less regularization.',
      less: 'More units are removed: more regularization and more noise.',
    },
    scaled: {
      label: 'Divide by keep_prob',
      help: 'This makes it “inverted” dropout: kept activations are scaled up, so that the expected value stays the same.',
    },
    mask: { label: 'Mask', help: 'Another random choice of the units that are removed.' },
    units: {
      label: 'Units',
      help: 'The number of units in the layer. The first hundred are shown.',
    },
  },
  before: 'The activations a',
  after: 'After dropout',
  means: 'The mean of the layer under many masks',
  share: 'masks',
  mean: 'mean',
  full: (mean: string) => `without: ${mean}`,
  outcome: (out: string, before: string, after: string) =>
    `${out} of the units are removed. The mean was ${before} and is now ${after}.`,
  experiments: {
    mean: {
      title: 'The mean of the layer',
      runs: ['divided by keep_prob', 'not divided'],
      question:
        'keep_prob is 0.8, for 10 000 units, with the division. What is the new mean of the layer divided by the old one?',
      claim: '1, within 2 %. Without the division it is 0.8, within 2 points.',
      why: 'E[a · d / p] = a · p / p = a. So in training, the next layer gets sums of the same size as at test time, when no unit is removed.',
    },
    test: {
      title: 'Predictions at test time',
      runs: ['test time', 'test time, another mask', 'training'],
      question:
        'In training, the mean of the layer changes from mask to mask. What is its standard deviation at test time?',
      claim: '0: at test time all units are used, and nothing is divided.',
      why: 'A prediction should not be random. Because inverted dropout divides by keep_prob in training, nothing has to be done at test time.',
    },
    noise: {
      title: 'Three values of keep_prob',
      runs: ['keep_prob 0.9', 'keep_prob 0.5', 'keep_prob 0.2'],
      question: 'With which keep_prob does the mean of the layer change most from mask to mask?',
      claim:
        '0.2. Its standard deviation is more than 1.5 times that of 0.5, and that of 0.5 more than 1.5 times that of 0.9.',
      why: 'The variance of d/p is (1 − p)/p: 1/9 for 0.9, 1 for 0.5, and 4 for 0.2. More noise means stronger regularization: no unit can rely on another one.',
    },
  },
} as const;
