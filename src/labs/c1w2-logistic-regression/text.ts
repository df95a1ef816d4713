/** What this lab says. */
export const labText = {
  target: {
    label: 'Which shape',
    help: 'One shape to tell from all others with a single output, or all shapes at once with one output each (softmax).',
  },
  allShapes: 'all at once',
  notOne: (label: string) => `no ${label}`,
  jitter: {
    label: 'Variety',
    help: 'How much the shapes differ in place, size and rotation.',
    more: 'No single picture fits all of a class, and a linear model fails.',
    less: 'Each shape nearly always lights the same pixels.',
  },

  map: 'What the model makes of the plane',
  formula: (w1: string, w2: string, b: string) => `z = ${w1} x₁ ${w2} x₂ ${b}`,
  losses: 'The loss of each example',
  /** For y = 0 and y = 1. */
  loss: ['L = −log(1 − ŷ), where y = 0', 'L = −log ŷ, where y = 1'],
  z: 'z = wᵀx + b',
  lossTitle: 'L(ŷ, y)',
  mean: (cost: string) => `Their mean is the cost: J = ${cost}.`,
  weights: 'The weights, as pictures',
  readDev: 'What the model says of the dev set',
  readTrain: 'What the model says of the training set',

  rates: {
    title: 'Three learning rates',
    runs: ['α = 0.1', 'α = 0.01', 'α = 0.001'],
    question: 'Which ends with the lowest cost?',
    claim:
      'A tenth of the rate needs ten times the steps: on this bowl the three curves are one curve, stretched.',
    why: 'The cost of logistic regression is convex, and all three rates are small against its curvature. Then all that counts is α times the number of steps. On a curved path this soon stops being true: try the same rates on the pictures.',
  },
  flower: {
    title: 'The flower defeats it',
    runs: ['logistic regression'],
    question: 'What accuracy will a straight line reach on the flower (as a number from 0 to 1)?',
    claim: 'On the course’s flower, logistic regression does worse than a coin.',
    why: 'It gets 47 % right. wᵀx + b = 0 is a straight line, and no straight line divides petals. Gradient descent has done its work, for the cost is the lowest there is for a line. What is lacking is not training but a hidden layer.',
  },
  zeros: {
    title: 'Zeros are a fine start',
    runs: ['from zeros', 'from random weights', 'from far away'],
    question: 'At what accuracy will the run from zeros end (as a number from 0 to 1)?',
    claim: 'From zeros, from random weights and from far away, all end at the same line.',
    why: 'With one unit there is no symmetry to break, and the cost has a single valley: wherever one starts, downhill leads to the same place. In a network with hidden layers neither is true.',
  },
  oneShape: {
    title: 'What a weighted picture can tell',
    runs: ['ring', 'triangle', 'square'],
    question:
      'Each run learns to tell one shape from the other five. Which ends with the lowest cost?',
    claim:
      'One of them is easy. Another is hardly told better than by always saying no, which is right five times in six.',
    why: 'The easy one is the ring, the hard one the square. The model adds up pixels by weight. A ring leaves its middle dark where every other shape is bright, so a few weights tell it. A square lights much the same pixels as a circle, and once it turns a little there is no pixel that gives it away. High accuracy can mean very little when one class is rare.',
  },
  variety: {
    title: 'One template for each shape',
    runs: ['always the same', 'some variety', 'any place, any way up'],
    question: 'Softmax learns all six shapes. Which ends with the lowest cost?',
    claim:
      'Shapes in one place are all read right. With more variety the dev accuracy falls to about three quarters, then to about a quarter.',
    why: 'Each class has one picture of weights, and its score is how well an image matches that template. A shape that moves or turns needs many templates. Hidden layers, and later convolutions, provide them.',
  },
  tooFast: {
    title: 'A rate too large for pictures',
    runs: ['α = 0.3', 'α = 0.03'],
    question: 'Which ends with the lower cost?',
    claim:
      'The large rate throws the cost above that of knowing nothing (ln 6 ≈ 1.79) before it comes down; the small one falls at every step.',
    why: 'A picture has 784 inputs, many of them bright at once, so the cost is steep in some directions and a step of 0.3 leaps across the valley. The more the inputs add up to, the smaller the rate has to be.',
  },
} as const;
