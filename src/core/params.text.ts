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
    help: 'How a gradient becomes a step of the weights.',
    more: 'Further down the list, each weight gets a step size of its own.',
    less: 'Gradient descent steps along the gradient alone and remembers nothing.',
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
    help: 'How far each step goes along the direction that the optimizer gives.',
    more: 'Larger steps learn faster, until they overshoot and the cost jumps or climbs.',
    less: 'Smaller steps are safe and slow.',
  },
  beta: {
    label: 'Momentum',
    help: 'How much of the past the average of the gradients keeps; it reaches back about 1/(1 − β) steps.',
    more: 'Steps turn slowly and roll through zig-zags and small bumps, sometimes past the minimum.',
    less: 'Each step follows its own gradient; 0 is plain gradient descent.',
  },
  rho: {
    label: 'Average of squares',
    help: 'How much of the past the average of the squared gradients keeps; steps are divided by its root.',
    more: 'The step sizes change slowly and evenly.',
    less: 'The step sizes follow the last few gradients and jump about.',
  },
  beta1: {
    label: 'Average of gradients',
    help: 'How much of the past Adam’s average of the gradients keeps: its momentum.',
    more: 'Smoother steps that turn slowly.',
    less: 'Steps that follow the gradient of the moment.',
  },
  beta2: {
    label: 'Average of squares',
    help: 'How much of the past Adam’s average of the squared gradients keeps; steps are divided by its root.',
    more: 'The step size of each weight is steady.',
    less: 'The step size of each weight reacts at once, and may jump.',
  },
  epsilon: {
    label: 'Guard against zero',
    help: 'A small number added where steps are divided, so that nothing is divided by zero.',
    more: 'Weights with small gradients take smaller steps.',
    less: 'Weights with small gradients step as far as all others.',
  },
  weightDecay: {
    label: 'Weight decay',
    help: 'The share of each weight, times α, that every step takes off, apart from the gradient.',
    more: 'Weights stay smaller and the model smoother.',
    less: 'Weights grow as the data ask; 0 makes AdamW plain Adam.',
  },
  schedule: {
    label: 'Schedule',
    help: 'How the learning rate changes from epoch to epoch.',
    more: 'A rate that falls lets noisy steps settle near the minimum.',
    less: 'A constant rate keeps its pace, and its noise, to the end.',
    names: ['Constant', 'Step', 'Exponential', '1/t', 'Cosine', 'Warm-up'],
  },
  decayRate: {
    label: 'Decay',
    help: 'For step and exponential, the factor that α is multiplied by every so many epochs; for 1/t, the d in α₀ / (1 + d · t).',
    more: 'For 1/t, α falls faster. For a factor, α falls more slowly, and above 1 it grows.',
    less: 'For 1/t, α falls more slowly. For a factor, α falls faster.',
  },
  decayEpochs: {
    label: 'Epochs of a decay',
    help: 'The epochs in which the factor is applied once (for 1/t, t counts these); for cosine and warm-up, their whole length.',
    more: 'The rate changes slowly.',
    less: 'The rate changes within a few epochs.',
  },
  batch: {
    label: 'Batch size',
    help: 'How many training examples each step looks at before it moves the weights.',
    more: 'The gradient is exact and the cost falls smoothly, but an epoch has few steps.',
    less: 'An epoch has many quick steps, each a little wrong: the cost shakes on its way down.',
    topText: 'all',
  },
  l2: {
    label: 'L2 penalty',
    help: 'Adds λ/2m · ‖W‖² to the cost, so that large weights must pay for themselves.',
    more: 'Smaller weights and smoother boundaries; too much, and the model fits nothing.',
    less: 'The model is free to follow every point, noise included.',
    zeroText: 'off',
  },
  l1: {
    label: 'L1 penalty',
    help: 'Adds λ₁/m · Σ|w| to the cost, which drives weights that matter little to zero.',
    more: 'Fewer weights are left at work.',
    less: 'All weights stay in use.',
    zeroText: 'off',
  },
  keepProb: {
    label: 'Dropout',
    help: 'The chance that a hidden unit is kept in a training step; those left out count as 0, the kept ones are divided by it.',
    more: 'More units take part in each step; at 1 there is no dropout.',
    less: 'Units cannot rely on each other: less overfitting, noisier and slower learning.',
    topText: 'off',
  },
  masks: {
    label: 'Masks',
    help: 'Which units are left out for an example: drawn anew at every step, or once and then the same for ever.',
    names: ['Fresh at every step', 'The same at every step'],
  },
  clip: {
    label: 'Gradient clipping',
    help: 'The greatest length a gradient may have; a longer one is shortened to it.',
    more: 'Only extreme gradients are shortened.',
    less: 'No step goes far, however steep the place.',
    zeroText: 'off',
  },
  stopEpochs: {
    label: 'Stop after epochs',
    help: 'Pauses the run after so many passes over the training set.',
    more: 'Trains longer.',
    less: 'Trains shorter.',
    zeroText: 'off',
  },
  stopCost: {
    label: 'Stop at cost',
    help: 'Pauses the run once the cost is at or below this.',
    more: 'Stops sooner, at a worse fit.',
    less: 'Trains on to a better fit, if there is one.',
    zeroText: 'off',
  },
  patience: {
    label: 'Early stopping',
    help: 'Pauses the run when the dev cost has found no new low for so many epochs.',
    more: 'Waits longer for the dev cost to come down again.',
    less: 'Stops at the first sign that the dev cost rises.',
    zeroText: 'off',
  },

  dataset: {
    label: 'Dataset',
    help: 'The examples that the model learns from.',
  },
  m: {
    label: 'Examples',
    help: 'How many examples are drawn, before any are held out.',
    more: 'A truer picture of where each class lies; noise is harder to memorize.',
    less: 'Less to learn from: a large model can know every example by heart.',
    zeroText: 'your own points only',
  },
  noise: {
    label: 'Noise',
    help: 'How far examples stray from their pattern, as a multiple of what is usual for this set.',
    more: 'Classes run into each other, and no model can be right everywhere.',
    less: 'A clean pattern.',
  },
  classes: {
    label: 'Classes',
    help: 'How many classes there are to tell apart; more than two are told apart by softmax.',
    more: 'More regions to draw, with fewer examples for each.',
    less: 'Two classes need a single output.',
  },
  devFraction: {
    label: 'Held out',
    help: 'The share of the examples that is kept from training, as the dev set: it shows how the model does on what it has not seen.',
    more: 'A surer judgement, from a model that has learned from less.',
    less: 'More to learn from, and a shakier judgement.',
    zeroText: 'none',
  },
  points: {
    label: 'Your own points',
    help: 'Examples that you have drawn on the map, added to the set.',
  },

  hidden: {
    label: 'Hidden layers',
    help: 'The number of units in each hidden layer, from the inputs on.',
    more: 'More units draw finer boundaries; more layers build shapes out of shapes.',
    less: 'With no hidden layer at all, this is logistic regression.',
  },
  activation: {
    label: 'Activation',
    help: 'What each hidden unit does with its weighted sum z.',
    names: ['Sigmoid', 'tanh', 'ReLU', 'Leaky ReLU', 'Linear'],
  },
  initializer: {
    label: 'Initial weights',
    help: 'How the weights W start; every b starts at zero.',
    names: ['Zeros', 'Constant', 'Normal', 'Uniform', 'Xavier', 'He'],
  },
  scale: {
    label: 'Scale of the weights',
    help: 'The constant itself, the standard deviation of normal weights, or half the width of uniform ones.',
    more: 'Sums far from zero: sigmoid and tanh saturate, and the first cost is high.',
    less: 'Sums near zero: all units start alike and take their time to part.',
  },
} as const satisfies Readonly<Record<string, ParamText | ChoiceText | NumberText>>;
