/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  start: {
    label: 'First weights',
    help: 'The weights before the first step. Every b starts at 0.',
  },
  starts: {
    zeros: 'all zero',
    constant: 'all the same',
    nearly: 'nearly the same',
    rand: 'rand, all positive',
    randn: 'randn, of both signs',
  },
  scale: {
    label: 'Size of the first weights',
    help: 'The value of all weights, or the factor of random ones.',
    more: 'The first predictions are more extreme, and tanh units start saturated.',
    less: 'The first predictions are close to ½.',
  },
  units: {
    label: 'Hidden units',
    help: 'Units of the hidden layer. With none, this is logistic regression.',
    more: 'More rows of W[1] to compare.',
    less: 'The boundary has fewer bends.',
  },
  none: 'none',

  map: 'The output over the plane',
  strips: 'The rows of W[1], step by step',
  unit: (j: number) => `unit ${j}`,
  weights: ['w₁', 'w₂'],
  since: (steps: string) => `From the start to step ${steps}; below zero orange, above it blue.`,
  now: 'now',
  plane: 'Each unit, in the plane of its two weights',
  where: 'Each curve is the path of a unit so far. Equal units lie on top of each other.',
  difference: (value: string) => `Largest difference between two rows: ${value}`,

  differenceTitle: 'Largest difference between two rows',
  rows: 'rows of W[1]',

  starts3: {
    title: 'Three starts',
    question: 'Which ends with the lowest cost?',
    runs: ['all zero', 'all the same', 'random, small'],
    claim:
      'The small random weights: they follow the costs that the notebook prints. From zeros the cost stays at 0.6931. From equal weights the rows stay equal to the last bit, and the cost stays above 0.6.',
    why: 'Equal rows give equal z and equal a. The output gives them equal weights, so their gradients are equal, and after each step the rows are equal again. Four units do the work of one. From zeros there is no gradient at all: dW[2] contains the factor A[1] = 0, and dW[1] the factor W[2] = 0. Here even b[2] stays 0, because both classes have equally many examples.',
    reference: 'Costs printed by the course’s notebook (course 1, week 3), from the random start',
  },
  hair: {
    title: 'Nearly the same',
    question:
      'The rows of the second network differ by about 0.0001 at the start. Which ends with the lower cost?',
    runs: ['all the same', 'nearly the same'],
    claim:
      'Nearly the same: after 5000 steps its rows differ by more than 1, and its cost is at least 0.1 lower.',
    why: 'A unit that differs a little gets a slightly different gradient, so the difference grows, by about the same factor again and again. Exactly equal units have no difference that could grow.',
  },
  chance: {
    title: 'Mini-batches and dropout',
    question: 'All three start with equal weights. Which ends with the lowest cost?',
    runs: ['as it is', 'mini-batches of 16', 'dropout, keep_prob 0.8'],
    claim:
      'With mini-batches the rows stay equal to the last bit. With dropout they differ after the first step.',
    why: 'All units see the same mini-batch, so equal units still get equal gradients. Dropout leaves out each unit independently, so units that are kept get other gradients than those that are not. Randomness during training breaks the symmetry, if it treats the units differently.',
  },
  regression: {
    title: 'Logistic regression from zeros',
    question: 'Which ends with the lowest cost?',
    runs: ['all zero', 'randn'],
    claim: 'Both end at the same cost, within 0.0001.',
    why: 'There is a single unit, so there is no symmetry to break. Its gradient depends on the inputs, which differ. And the cost is convex: every start leads to the same lowest point.',
  },
} as const;
