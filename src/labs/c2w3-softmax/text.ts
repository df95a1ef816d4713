/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  clouds: 'Clouds',
  classes: {
    label: 'Classes',
    help: 'C, the number of classes. The output layer has a unit for each.',
    more: 'More regions, and a higher cost of guessing, ln C.',
    less: 'With two classes, softmax is logistic regression.',
  },
  units: {
    label: 'Hidden units',
    help: 'tanh units before the softmax layer. With none, all boundaries are straight.',
    more: 'Boundaries bend.',
    less: 'Boundaries are straight.',
  },
  none: 'none',
  output: {
    label: 'Two classes by',
    help: 'Whether two classes have one output each, or share one sigmoid.',
  },
  outputs: { softmax: 'softmax, two outputs', sigmoid: 'sigmoid, one output' },
  source: {
    label: 'Scores',
    help: 'Whether the bars show scores of your own, or those of an example.',
  },
  sources: { typed: 'your own', example: 'of an example' },
  scores: {
    label: 'Your scores',
    help: 'The scores that softmax turns into probabilities.',
  },
  truth: {
    label: 'True class',
    help: 'The class that is right for your scores, counted from 1.',
  },
  example: {
    label: 'Example',
    help: 'The training example that is shown.',
  },
  temperature: {
    label: 'Temperature',
    help: 'The scores are divided by this number first. 1 is the usual softmax.',
    more: 'The probabilities become more similar.',
    less: 'The largest score gets nearly everything.',
  },

  map: 'The predicted class over the plane',
  bars: 'From scores to probabilities',
  score: (j: string, z: string) => `z${j} = ${z}`,
  sum: (sum: string) => `The sum is ${sum}.`,
  loss: (truth: string, probability: string, loss: string) =>
    `For the true class, ${truth}, the loss is −log ${probability} = ${loss}.`,
  classOf: (j: number) => `class ${j}`,
  here: (i: string, x: string, y: string) => `Example ${i}, at (${x}, ${y})`,
  waiting: 'The scores come with the first step.',
  before: 'Previous',
  after: 'Next',
  worst: 'The largest loss',
  choose: 'Choose an example',

  two: {
    title: 'Softmax against logistic regression',
    question:
      'Softmax has twice the weights and half the learning rate. Which ends with the lower cost?',
    runs: ['softmax, α = 0.1', 'sigmoid, α = 0.2'],
    claim: 'Neither: the two costs agree within 0.00001 at every step.',
    why: 'ŷ₂ = e^z₂ / (e^z₁ + e^z₂) = σ(z₂ − z₁), so only the difference of the scores matters. Its weights are w₂ − w₁. Each step moves both rows by α times the same gradient, one up and one down, so the difference moves twice as far. That is why logistic regression gets twice the rate here.',
  },
  nothing: {
    title: 'The first cost',
    question:
      'All weights start at 0, so all scores are equal. With 6 classes, what is the cost before the first step?',
    runs: ['6 classes', '4 classes', '3 classes'],
    claim: 'ln 6 = 1.792. With four classes it is ln 4 = 1.386, with three ln 3 = 1.099.',
    why: 'Equal scores give every class the probability 1/C, and the loss is −log(1/C) = ln C. If the first cost of your network is far from this, something is wrong.',
  },
  straight: {
    title: 'Three rings',
    question: 'Three classes, one ring inside the other. Which ends with the lower cost?',
    runs: ['softmax alone', '8 hidden units before it'],
    claim:
      'With 8 hidden units: more than 90 % of the points are classified correctly. Softmax alone stays below 60 %.',
    why: 'The boundary between two classes is where their scores are equal. If softmax gets x itself, the boundaries are straight lines. If it gets hidden activations, they are straight in the space of the activations, and curved in the plane.',
  },
} as const;
