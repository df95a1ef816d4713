/** What this lab says. */
export const labText = {
  target: {
    label: 'Which shape',
    help: 'One shape against all others with a single output, or all shapes with one output each (softmax).',
  },
  allShapes: 'all at once',
  notOne: (label: string) => `no ${label}`,
  jitter: {
    label: 'Variety',
    help: 'How much the shapes differ in place, size and rotation.',
    more: 'No single template fits a whole class, and a linear model fails.',
    less: 'Each shape covers nearly the same pixels every time.',
  },

  map: 'What the model makes of the plane',
  formula: (w1: string, w2: string, b: string) => `z = ${w1} x₁ ${w2} x₂ ${b}`,
  losses: 'The loss of each example',
  /** For y = 0 and y = 1. */
  loss: ['L = −log(1 − ŷ), where y = 0', 'L = −log ŷ, where y = 1'],
  z: 'z = wᵀx + b',
  lossTitle: 'L(ŷ, y)',
  mean: (cost: string) => `Their mean is the cost: J = ${cost}.`,
  weights: 'The weights, as images',
  readDev: 'Predictions on the dev set',
  readTrain: 'Predictions on the training set',

  rates: {
    title: 'Three learning rates',
    runs: ['α = 0.1', 'α = 0.01', 'α = 0.001'],
    question: 'Which ends with the lowest cost?',
    claim:
      'α = 0.1. A tenth of the learning rate needs ten times the steps: after 100 steps at 0.1 the cost is within 0.005 of the cost after 1000 steps at 0.01.',
    why: 'All three rates are far below the limit 2/curvature, so the paths are nearly the same, and only α times the number of steps matters. With larger rates this is no longer true: try the same rates on the images.',
  },
  flower: {
    title: 'The flower',
    runs: ['logistic regression'],
    question:
      'What accuracy will logistic regression reach on the flower (as a number from 0 to 1)?',
    claim: '47 %: it does worse than tossing a coin.',
    why: 'wᵀx + b = 0 is a straight line, and no straight line separates petals. More training does not help, because the cost already has its lowest value for a line. A hidden layer is missing.',
  },
  zeros: {
    title: 'Three starts',
    runs: ['from zeros', 'from random weights', 'from very large weights'],
    question: 'Which start ends with the lowest cost?',
    claim: 'All three end at the same cost, within 0.001.',
    why: 'The cost of logistic regression is convex. It has a single valley, and every start leads there. With one unit there is also no symmetry to break. In a network with hidden layers neither is true.',
  },
  oneShape: {
    title: 'Which shape is easy?',
    runs: ['ring', 'triangle', 'square'],
    question:
      'Each run learns to tell one shape from the other five. Which ends with the lowest cost?',
    claim:
      'The ring, with more than 98 % of the dev set correct. The triangle comes second. The square stays below 90 %; always answering “no” would be right in five of six cases.',
    why: 'The model adds up pixels, each with its weight. A ring is dark in the middle where every other shape is bright, so a few weights find it. A square covers nearly the same pixels as a circle. And a high accuracy means little if one class is rare.',
  },
  variety: {
    title: 'One template for each shape',
    runs: ['always the same', 'some variety', 'any place and rotation'],
    question: 'Softmax learns all six shapes. On which set does it end with the lowest cost?',
    claim:
      'Shapes that are always the same: all of the dev set is classified correctly. With some variety it is between 65 % and 85 %, at any place and rotation below 50 %.',
    why: 'Each class has one template of weights, and its score says how well the image matches it. A shape that moves or turns would need many templates. Hidden layers, and later convolutions, provide them.',
  },
  tooFast: {
    title: 'Two rates on images',
    runs: ['α = 0.3', 'α = 0.03'],
    question:
      'On the small data sets α = 0.3 works well. Which of the two ends with the lower cost here?',
    claim:
      'With 0.3 the cost first jumps more than 1 above ln 6 ≈ 1.79, the cost of guessing. With 0.03 it falls at every measurement.',
    why: 'An image has 784 inputs, and many are bright at once. So the cost is steep in some directions, and a step with α = 0.3 jumps across the valley. The larger the inputs, the smaller the learning rate has to be.',
  },
} as const;
