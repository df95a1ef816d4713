/** What this lab says. */
export const labText = {
  normalize: {
    label: 'Normalizing',
    help: 'What is done to each feature before training: nothing, subtracting its mean, or also dividing by its standard deviation.',
    names: ['None', 'Subtract the mean', 'Mean and deviation'],
  },
  ratio: {
    label: 'Ratio of scales',
    help: 'How many times as widely the first feature is spread as the second.',
    more: 'The cost is r² times as steep along w₁ as along w₂: a ravine.',
    less: 'At 1 both have the same scale, and the cost is a round bowl.',
  },
  mean: {
    label: 'Mean of the features',
    help: 'How far both features lie from 0, in standard deviations.',
    more: 'The ravine turns: what one weight adds, the other must take away.',
    less: 'At 0 the features lie around the origin.',
  },
  examples: 'The examples, x₂ over x₁, coloured by y',
  surface: 'The cost, over the two weights',
  curvatures: (steep: string, flat: string, condition: string, limit: string) =>
    `The cost curves most by ${steep} and least by ${flat}: condition number ${condition}. Gradient descent needs α below ${limit}.`,

  normalized: {
    title: 'The same data on two scales',
    runs: ['as they are, α = 0.01', 'normalized, α = 1'],
    question:
      'How many steps does the run on the raw features need, with half the largest rate possible?',
    claim:
      'With a first feature ten times as wide, the run needs 286 steps at half its largest rate. On normalized features, at half the largest rate there, it needs one.',
    why: 'The curvature along a weight is the mean square of its feature: 100 along w₁, 1 along w₂. The first forces α below 2/100, and then w₂ crawls. Normalized, both are 1, contours are circles, and every gradient points at the lowest point.',
  },
  ratios: {
    title: 'The square of the ratio',
    runs: ['r = 1', 'r = 3', 'r = 10'],
    question: 'At half the largest rate, how many steps does r = 1 need?',
    claim:
      'Features whose scales differ by 1, 3 and 10 make condition numbers of 1, 9 and 100, and runs of 1, 25 and 286 steps.',
    why: 'The condition number is the largest curvature over the smallest. At α = 1/(largest) the flat direction shrinks by a factor of 1 − 1/condition per step, so the steps needed grow with the condition number, and that with the square of the ratio.',
  },
  means: {
    title: 'Why the mean is subtracted',
    runs: ['mean of two deviations', 'mean subtracted'],
    question:
      'Both features have deviation 1. How many steps does the run need whose features have mean 2?',
    claim:
      'Features of the same scale, but with a mean of two deviations, make a ravine of condition number 9 that lies aslant, and takes 23 steps. With the mean subtracted it is round, and takes one.',
    why: 'If both features are always positive, raising both weights changes every answer, and raising one while lowering the other changes hardly any: steep along one diagonal, flat along the other.',
  },
} as const;
