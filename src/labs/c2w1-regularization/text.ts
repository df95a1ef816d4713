/** What the parameters, the experiments and the view of this lab say. */
export const labText = {
  copies: {
    label: 'Copies of each example',
    help: 'The number of copies added for every training example, each moved a little, with the same class.',
    more: 'Every point becomes a small cloud, and the network cannot bend around a single point.',
    less: 'The network sees each example only where it is.',
    zeroText: 'none',
  },
  spread: {
    label: 'How far copies are moved',
    help: 'The standard deviation of the noise that moves the copies, in units of the axes.',
    more: 'Copies move far, some into the other class.',
    less: 'Copies stay close to the originals and teach nothing new.',
  },
  normalize: {
    label: 'Normalize own features',
    help: 'Whether the features of your own file get mean 0 and variance 1, if their scale is far from 1. The course’s file stays as it is.',
    more: 'Features on any scale can be learned from.',
    less: 'The network gets the numbers of the file. Large numbers make gradient descent diverge or get stuck.',
  },
  example: {
    label: 'Example shown',
    help: 'The training example whose mask of the next step is drawn over the network.',
  },

  race: 'The runs side by side',
  map: 'The output over the plane',
  answers: 'Predictions beside the true values',
  masks: 'The masks of the next step',
  mask: (l: number) => `D${'⁰¹²³⁴'[l]}`,
  reading: (example: number) =>
    `A row for each unit, a column for each example; dark means removed. The diagram shows the framed column, example ${example}.`,

  noise: {
    title: 'Overfitting, and two cures',
    question: 'Which ends with the lowest cost on the dev set?',
    runs: ['as it is', 'L2, λ = 0.7', 'dropout, keep_prob 0.7'],
    claim:
      'Without regularization the training cost is lowest, and the dev cost is more than five times as high as the training cost. L2 and dropout each close more than three quarters of that gap. With λ = 0.7 the weights are about a fifth as long.',
    why: 'Near the boundary the classes overlap. A network with 127 parameters can bend around single training points there, with large weights and sharp edges. L2 makes large weights expensive. Dropout does not let a unit rely on the others.',
  },
  lambda: {
    title: 'Three values of λ',
    question: 'Which ends with the lowest cost on the dev set?',
    runs: ['λ = 0.1', 'λ = 0.7', 'λ = 30'],
    claim:
      'With λ = 0.1 the dev cost rises after step 1000, with λ = 0.7 it stays level. With λ = 30 every weight goes to 0: the same prediction everywhere, correct for 55 % of the training set.',
    why: 'The cost is the loss plus λ/2m · ‖W‖². If λ is very large, the cheapest solution has no weights at all: high bias. Only b is left, and it learns how frequent the classes are.',
  },
  dropout: {
    title: 'New masks or fixed masks',
    question: 'Which ends with the lowest cost on the dev set?',
    runs: ['no dropout', 'new masks', 'fixed masks'],
    claim:
      'New masks, by at least 0.05. Fixed masks end at least 0.2 above the run without dropout.',
    why: 'With new masks, an example trains a different part of the network at every step, so no unit can rely on another. With fixed masks, each example always trains the same part, and that part memorizes it. The predictions are then made with all units: a network that was never trained.',
  },
  early: {
    title: 'Stop early, or see more',
    question: 'Which ends with the lowest cost on the dev set?',
    runs: ['20 000 steps', 'early stopping, patience 500', 'four copies of each example'],
    claim:
      'Early stopping, before step 5000, and data augmentation: each ends below half of the dev cost of the full run.',
    why: 'Weights start small and grow during training. The first thousand steps learn the broad line, later steps the details, so stopping early has an effect like L2. With copies moved by 0.2, bending around a single point no longer lowers the cost.',
  },
} as const;
