/** What this lab says, but for its notes. */
export const labText = {
  train: 'training',
  test: 'test time',
  params: {
    mode: { label: 'Mode', help: 'Units are left out while training only.' },
    keepProb: {
      label: 'Kept',
      help: 'The chance of each unit to stay in.',
      more: 'fewer units out: less regularization.',
      less: 'more units out, and the rest speak up the more.',
    },
    scaled: {
      label: 'Divide by keep_prob',
      help: 'What makes dropout “inverted”: what stays in is enlarged, so that the mean stays.',
    },
    mask: { label: 'Mask', help: 'Another draw of which units are out.' },
    units: { label: 'Units', help: 'How many units the layer has; the first hundred are shown.' },
  },
  before: 'The activations a',
  after: 'After dropout',
  means: 'The mean of the layer under many masks',
  share: 'masks',
  mean: 'mean',
  full: (mean: string) => `without: ${mean}`,
  outcome: (out: string, before: string, after: string) =>
    `${out} of the units are out. The mean was ${before} and is ${after}.`,
  experiments: {
    mean: {
      title: 'Why divide?',
      runs: ['divided by keep_prob', 'not divided'],
      question:
        'A fifth of 10 000 units is out, and the rest are divided by 0.8. What is the new mean, as a share of the old?',
      claim: 'Divided, the mean stays within 2 %; not divided, a fifth of it is missing.',
      why: 'E[a · mask / p] = a · p / p = a. The next layer then sees sums of the size that it will see at test time, when all units are in.',
    },
    test: {
      title: 'At test time',
      runs: ['test time', 'test time, another mask', 'training'],
      question: 'At test time, how much does the mean vary from mask to mask (0 is not at all)?',
      claim: 'At test time nothing varies: all units are in, and nothing is divided.',
      why: 'A prediction should not depend on dice. Because the division was done in training, nothing at all is left to do.',
    },
    noise: {
      title: 'How much noise?',
      runs: ['keep_prob 0.9', 'keep_prob 0.5', 'keep_prob 0.2'],
      question: 'In which does the mean of the layer vary most from mask to mask?',
      claim:
        'The fewer are kept, the more it varies: from 0.9 to 0.5 and from 0.5 to 0.2 by half and more each.',
      why: 'The variance of mask/p is (1 − p)/p: a ninth at 0.9, 1 at 0.5, 4 at 0.2. That noise is what the network must not rely on: no unit may count on another.',
    },
  },
} as const;
