/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  start: {
    label: 'Weights start',
    help: 'What every W holds before the first step; every b starts at 0.',
  },
  starts: {
    zeros: 'all zero',
    constant: 'all the same',
    nearly: 'nearly the same',
    rand: 'rand, all positive',
    randn: 'randn, of both signs',
  },
  scale: {
    label: 'Size of the start',
    help: 'The number that all weights start at, or that random ones are multiplied by.',
    more: 'Larger first answers, and with tanh flatter places to start from.',
    less: 'First answers close to ½.',
  },
  units: {
    label: 'Hidden units',
    help: 'Units of the hidden layer; without any, this is logistic regression.',
    more: 'More rows that may or may not differ.',
    less: 'Fewer bends of the boundary.',
  },
  none: 'none',

  map: 'What the network makes of the plane',
  strips: 'The rows of W⁽¹⁾, step by step',
  unit: (j: number) => `unit ${j}`,
  weights: ['w₁', 'w₂'],
  since: (steps: string) => `From the start to step ${steps}; below zero orange, above it blue.`,
  now: 'now',
  plane: 'Each unit, in the plane of its two weights',
  where: 'The curve is the way of a unit so far. Units that are equal lie on one another.',
  difference: (value: string) => `Largest difference between two rows: ${value}`,

  differenceTitle: 'Largest difference between two rows',
  rows: 'rows of W⁽¹⁾',

  starts3: {
    title: 'Three starts',
    question: 'Which ends with the lowest cost?',
    runs: ['all zero', 'all the same', 'random, small'],
    claim:
      'From zeros the cost stays at 0.6931. From equal weights the rows stay equal to the last bit, and four units learn as little as one. Random weights reach the cost that the notebook prints.',
    why: 'Equal rows give equal z, equal a and, since the output weighs them alike, equal gradients. A step keeps equal what was equal, so the difference is not small but 0, for ever. With zeros there is not even a gradient: dW⁽²⁾ is made from activations that are 0, and dW⁽¹⁾ from a W⁽²⁾ that is 0.',
    reference: 'Costs printed by the course’s notebook (course 1, week 3), from the random start',
  },
  hair: {
    title: 'A hair’s breadth',
    question: 'Which ends with the lowest cost?',
    runs: ['all the same', 'nearly the same'],
    claim:
      'Rows that differ by some 0.0001 at first are more than 1 apart after 5000 steps. The run gets below the cost at which equal rows are stuck.',
    why: 'The symmetric start is a ridge: whoever stands exactly on it goes along it, and whoever stands beside it, however close, slides off. The difference feeds on itself, so it grows by about the same factor again and again.',
  },
  chance: {
    title: 'What else could break it?',
    question: 'All start with equal weights. Which ends with the lowest cost?',
    runs: ['as it is', 'mini-batches of 16', 'dropout, keep_prob 0.8'],
    claim:
      'Mini-batches leave the rows equal, though every step sees other examples. Dropout makes them differ at its first step.',
    why: 'A mini-batch is the same for every unit, so equal units still get equal gradients. Dropout leaves out each unit on its own: what is kept gets another gradient than what is not. It breaks the symmetry by chance in the training instead of chance in the start.',
  },
  regression: {
    title: 'Logistic regression may start at zero',
    question: 'Which ends with the lowest cost?',
    runs: ['all zero', 'randn'],
    claim: 'Without hidden units a start from zeros ends at the same cost as a random one.',
    why: 'There is one row, so there is nothing to be symmetric with. Its gradient is made from the inputs, which are not all alike, and not from other weights. And the cost is convex: all ways down lead to the same lowest place.',
  },
} as const;
