/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  clouds: 'Clouds',
  classes: {
    label: 'Classes',
    help: 'C, the number of classes: the output layer has a unit for each.',
    more: 'More regions, and a higher cost of knowing nothing, ln C.',
    less: 'With two, softmax is logistic regression.',
  },
  units: {
    label: 'Hidden units',
    help: 'tanh units before the softmax layer; without any, all boundaries are straight.',
    more: 'Boundaries bend.',
    less: 'Boundaries are straight.',
  },
  none: 'none',
  output: {
    label: 'Two classes by',
    help: 'Whether two classes get an output each, or share one sigmoid.',
  },
  outputs: { softmax: 'softmax, two outputs', sigmoid: 'sigmoid, one output' },
  source: {
    label: 'Scores',
    help: 'Whose scores the bars are made from.',
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
    help: 'Which training example is looked at.',
  },
  temperature: {
    label: 'Temperature',
    help: 'What the scores are divided by before they are raised; 1 is softmax itself.',
    more: 'The probabilities draw level.',
    less: 'The largest takes all.',
  },

  map: 'What softmax makes of the plane',
  bars: 'From scores to probabilities',
  score: (j: string, z: string) => `z${j} = ${z}`,
  sum: (sum: string) => `Together ${sum}.`,
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
    title: 'Two classes: logistic regression again',
    question: 'Where do both end?',
    runs: ['softmax, α = 0.1', 'sigmoid, α = 0.2'],
    claim:
      'With two classes, softmax takes the way of logistic regression at twice the rate: their costs agree to five digits all along.',
    why: 'ŷ₂ = e^z₂ / (e^z₁ + e^z₂) = σ(z₂ − z₁): only the difference of the scores counts. Its weights are w₂ − w₁, and both rows move by α times the same gradient, one up and one down. So the difference moves twice as far as the weights of logistic regression.',
  },
  nothing: {
    title: 'The cost of knowing nothing',
    question: 'All start from zeros. Which ends with the lowest cost?',
    runs: ['3 classes', '4 classes', '6 classes'],
    claim:
      'The first cost is ln C: 1.099 for three classes, 1.386 for four, 1.792 for six. The fewer classes, the lower the last one.',
    why: 'Equal scores give every class 1/C, whose loss is −log 1/C = ln C. A first cost that is far from this says that something is wrong. Later the clouds decide: six of them around one circle are closer together than three.',
  },
  straight: {
    title: 'Straight lines, or not',
    question: 'Three rings, one in the other. Which ends with the lowest cost?',
    runs: ['softmax alone', '8 hidden units before it'],
    claim:
      'Softmax alone gets fewer than six points in ten right. Behind eight tanh units it gets more than nine.',
    why: 'Between two classes the boundary is where their scores are equal, and scores are linear in what softmax is given. Of x itself, that makes lines. Of hidden activations, it makes lines in the space of those, which bend in the plane.',
  },
} as const;
