/** What this lab says. */
export const labText = {
  normalize: {
    label: 'Normalizing',
    help: 'What is done to each feature before training: nothing, subtract its mean, or also divide by its standard deviation.',
    names: ['None', 'Subtract the mean', 'Mean and deviation'],
  },
  ratio: {
    label: 'Ratio of scales',
    help: 'The standard deviation of the first feature divided by that of the second.',
    more: 'The cost is r² times as steep along w₁ as along w₂: a ravine.',
    less: 'At 1 both have the same scale, and the cost is a round bowl.',
  },
  mean: {
    label: 'Mean of the features',
    help: 'How far both features lie from 0, in standard deviations.',
    more: 'The ravine turns to a diagonal: what one weight adds, the other must subtract.',
    less: 'At 0 the features have mean 0.',
  },
  examples: 'The examples, x₂ over x₁, coloured by y',
  surface: 'The cost, over the two weights',
  curvatures: (steep: string, flat: string, condition: string, limit: string) =>
    `The largest curvature of the cost is ${steep}, the smallest ${flat}: condition number ${condition}. Gradient descent needs α below ${limit}.`,

  normalized: {
    title: 'The same data on two scales',
    runs: ['as they are, α = 0.01', 'normalized, α = 1'],
    question:
      'The first feature is spread ten times as widely. Each run uses half of its largest possible rate. How many steps does the run on the features as they are need?',
    claim: '286 steps. On normalized features it needs one.',
    why: 'The curvature along a weight is the mean square of its feature: 100 along w₁ and 1 along w₂. The first limits α to 2/100, and then w₂ changes very slowly. With normalized features both are 1, the contours are circles, and a step points straight at the lowest point.',
  },
  ratios: {
    title: 'Three ratios',
    runs: ['r = 3', 'r = 1', 'r = 10'],
    question:
      'Each run uses half of its largest possible rate. r = 1 needs 1 step, r = 10 needs 286. How many steps does r = 3 need?',
    claim: '25 steps. The condition numbers for r = 1, 3 and 10 are 1, 9 and 100.',
    why: 'The condition number is the largest curvature divided by the smallest, and that is r². With α = 1/(largest curvature), the flat direction shrinks by a factor of 1 − 1/condition in each step. So the number of steps grows with r².',
  },
  means: {
    title: 'Why subtract the mean?',
    runs: ['mean 2', 'mean subtracted'],
    question:
      'Both features have standard deviation 1. With the mean subtracted, one step is enough. How many steps does the run with mean 2 need?',
    claim: '23 steps. Its surface is a diagonal ravine with condition number 9.',
    why: 'If both features are mostly positive, raising both weights changes every prediction a lot. Raising one and lowering the other changes most predictions only a little. So the cost is steep along one diagonal and flat along the other.',
  },
} as const;
