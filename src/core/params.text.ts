/** What the page says about the parameters that labs share: name, one sentence, and what more and less of it do. */
import type { ParamText } from './params';

/** The words of a choice, in the order of its options. */
interface ChoiceText extends ParamText {
  readonly names: readonly string[];
}

/** The words of a number with something to say at its ends. */
interface NumberText extends ParamText {
  readonly topText?: string;
  readonly zeroText?: string;
}

export const paramText = {
  optimizer: {
    label: 'Optimizer',
    help: 'How the gradient becomes a step.',
    more: 'Further down the list, each weight gets its own step size.',
    less: 'Gradient descent steps along the gradient and remembers nothing.',
    names: [
      'Gradient descent',
      'Momentum',
      'Nesterov momentum',
      'RMSprop',
      'Adagrad',
      'Adadelta',
      'Adam',
      'AdamW',
    ],
  },
  rate: {
    label: 'Learning rate',
    help: 'How far each step goes along the direction of the optimizer.',
    more: 'Faster, until the cost starts to jump or rise.',
    less: 'Safer and slower.',
  },
  beta: {
    label: 'Momentum',
    help: 'The share of the past in the average of the gradients. It covers about 1/(1 − β) steps.',
    more: 'Steps change direction slowly and can overshoot the minimum.',
    less: 'Each step follows its own gradient. 0 is gradient descent.',
  },
  rho: {
    label: 'Average of squares',
    help: 'The share of the past in the average of the squared gradients. Steps are divided by its root.',
    more: 'Step sizes change slowly.',
    less: 'Step sizes follow the last few gradients and jump.',
  },
  beta1: {
    label: 'Average of gradients',
    help: 'The share of the past in Adam’s average of the gradients: its momentum.',
    more: 'Smoother steps that change direction slowly.',
    less: 'Steps follow the latest gradient.',
  },
  beta2: {
    label: 'Average of squares',
    help: 'The share of the past in Adam’s average of the squared gradients. Steps are divided by its root.',
    more: 'The step size of each weight is steady.',
    less: 'The step size of each weight reacts at once, and can jump.',
  },
  epsilon: {
    label: 'Epsilon',
    help: 'A small number that is added before dividing, so that nothing is divided by zero.',
    more: 'Weights with small gradients take smaller steps.',
    less: 'Weights with small gradients step as far as all others.',
  },
  weightDecay: {
    label: 'Weight decay',
    help: 'The share of each weight, times α, that every step subtracts, apart from the gradient.',
    more: 'Weights stay smaller and the model smoother.',
    less: 'Weights can grow. 0 makes AdamW plain Adam.',
  },
  schedule: {
    label: 'Schedule',
    help: 'How the learning rate changes from epoch to epoch: learning-rate decay.',
    more: 'A rate that decays lets noisy steps settle near the minimum.',
    less: 'A constant rate keeps its speed, and its noise, to the end.',
    names: ['Constant', 'Step', 'Exponential', '1/t', 'Cosine', 'Warm-up'],
  },
  decayRate: {
    label: 'Decay',
    help: 'For step and exponential: the factor of each decay. For 1/t: the d in α₀ / (1 + d · t).',
    more: 'For 1/t, α falls faster. For a factor, α falls more slowly, and above 1 it grows.',
    less: 'For 1/t, α falls more slowly. For a factor, α falls faster.',
  },
  decayEpochs: {
    label: 'Epochs of a decay',
    help: 'After how many epochs the factor is applied; for 1/t, the unit of t; for cosine and warm-up, the whole length.',
    more: 'The rate changes slowly.',
    less: 'The rate changes within a few epochs.',
  },
  batch: {
    label: 'Batch size',
    help: 'The number of training examples in each step (mini-batch size).',
    more: 'The gradient is exact and the cost falls smoothly, but an epoch has few steps.',
    less: 'An epoch has many quick steps with noisy gradients: the cost jumps on its way down.',
    topText: 'all',
  },
  l2: {
    label: 'L2 regularization',
    help: 'Adds λ/2m · ‖W‖² to the cost, so that large weights are expensive (weight decay).',
    more: 'Smaller weights and smoother boundaries. Too much, and the model underfits.',
    less: 'The model can follow every point, noise included: it may overfit.',
    zeroText: 'off',
  },
  l1: {
    label: 'L1 regularization',
    help: 'Adds λ₁/m · Σ|w| to the cost, which makes unimportant weights 0.',
    more: 'Fewer weights differ from 0: a sparse model.',
    less: 'All weights stay in use.',
    zeroText: 'off',
  },
  keepProb: {
    label: 'Dropout',
    help: 'The probability keep_prob that a hidden unit is kept in a training step. Kept activations are divided by it.',
    more: 'Fewer units are removed. At 1 there is no dropout.',
    less: 'More regularization; learning is noisier and slower.',
    topText: 'off',
  },
  masks: {
    label: 'Masks',
    help: 'Which units are removed: chosen anew at every step, or once for all steps.',
    names: ['New at every step', 'The same at every step'],
  },
  clip: {
    label: 'Gradient clipping',
    help: 'The largest length that a gradient may have. A longer one is shortened to it.',
    more: 'Only extreme gradients are shortened.',
    less: 'No step goes far, however steep the cost is.',
    zeroText: 'off',
  },
  stopEpochs: {
    label: 'Stop after epochs',
    help: 'Pauses the run after this number of epochs (passes over the training set).',
    more: 'Trains longer.',
    less: 'Trains shorter.',
    zeroText: 'off',
  },
  stopCost: {
    label: 'Stop at cost',
    help: 'Pauses the run once the cost is at or below this value.',
    more: 'Stops sooner, with a worse fit.',
    less: 'Trains on to a better fit, if there is one.',
    zeroText: 'off',
  },
  patience: {
    label: 'Early stopping',
    help: 'Pauses the run if the dev cost has not reached a new low for this number of epochs.',
    more: 'Waits longer for the dev cost to fall again.',
    less: 'Stops at the first sign that the dev cost rises.',
    zeroText: 'off',
  },

  dataset: {
    label: 'Dataset',
    help: 'The examples that the model learns from.',
  },
  m: {
    label: 'Examples',
    help: 'The number of examples, before any are held out.',
    more: 'The sample is more representative, and harder to memorize.',
    less: 'Fewer examples to learn from: a large model overfits.',
    zeroText: 'your own points only',
  },
  noise: {
    label: 'Noise',
    help: 'How far examples are from their pattern, as a multiple of the usual noise of this set.',
    more: 'Classes overlap, and no model can classify all examples correctly.',
    less: 'A clean pattern.',
  },
  classes: {
    label: 'Classes',
    help: 'The number of classes. More than two use softmax.',
    more: 'More regions, with fewer examples each.',
    less: 'Two classes need a single output.',
  },
  devFraction: {
    label: 'Held out',
    help: 'The share of the examples that is held out as the dev set. It shows how the model does on examples that it has not seen.',
    more: 'A more reliable dev error, but fewer examples to learn from.',
    less: 'More examples to learn from, but a less reliable dev error.',
    zeroText: 'none',
  },
  points: {
    label: 'Your own points',
    help: 'Examples that you have drawn on the map, added to the set.',
  },

  hidden: {
    label: 'Hidden layers',
    help: 'The number of units in each hidden layer, from the inputs to the output.',
    more: 'More units draw finer boundaries; more layers combine shapes to shapes.',
    less: 'Without hidden layers, this is logistic regression.',
  },
  activation: {
    label: 'Activation',
    help: 'The function that each hidden unit applies to its sum z.',
    names: ['Sigmoid', 'tanh', 'ReLU', 'Leaky ReLU', 'Linear'],
  },
  initializer: {
    label: 'Initial weights',
    help: 'The first weights W. Every b starts at 0.',
    names: ['Zeros', 'Constant', 'Normal', 'Uniform', 'Xavier', 'He'],
  },
  scale: {
    label: 'Scale of the weights',
    help: 'The constant itself, the standard deviation of normal weights, or half the width of uniform ones.',
    more: 'Sums far from 0: sigmoid and tanh saturate, and the first cost is high.',
    less: 'Sums near 0: gradients are small, and learning starts slowly.',
  },
} as const satisfies Readonly<Record<string, ParamText | ChoiceText | NumberText>>;
