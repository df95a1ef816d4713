/** What the parameters, the experiments and the view of this lab say. */
export const labText = {
  copies: {
    label: 'Copies of each example',
    help: 'How many copies of every training example are added, each moved a little, with the same class.',
    more: 'Every stray point becomes a cloud, and is harder to single out.',
    less: 'The network sees each example where it is.',
    zeroText: 'none',
  },
  spread: {
    label: 'How far copies are moved',
    help: 'The standard deviation of the noise that moves the copies, in units of the axes.',
    more: 'Copies stray far, some across the frontier.',
    less: 'Copies lie on their originals and teach nothing new.',
  },
  normalize: {
    label: 'Normalize own features',
    help: 'Whether the features of an own file get mean 0 and variance 1 where they are on a scale far from 1. The course’s file is on that scale and stays as it is.',
    more: 'Features of any scale can be learned from.',
    less: 'The network gets the numbers in the file. Large ones make gradient descent diverge or get stuck.',
  },
  example: {
    label: 'Example shown',
    help: 'The training example whose units are drawn in the diagram, as the next step will keep them.',
  },

  race: 'The runs side by side',
  map: 'What the network makes of the plane',
  answers: 'Answers beside the truth',
  masks: 'The masks of the next step',
  mask: (l: number) => `D${'⁰¹²³⁴'[l]}`,
  reading: (example: number) =>
    `A row for each unit, a column for each example; dark is left out. The diagram shows the framed column, example ${example}.`,

  noise: {
    title: 'Learning the noise, or not',
    question: 'Which ends with the lowest cost on the test set?',
    runs: ['as it is', 'L2, λ = 0.7', 'dropout, keep_prob 0.7'],
    claim:
      'Left alone, the network has the lowest training cost and a test cost five times as high. L2 and dropout close most of the gap; λ = 0.7 leaves weights a fifth as long.',
    why: 'Near the frontier the classes overlap, and no network can know better. One with 127 weights and biases can still bend around stray points of the training set, with large weights and sharp edges. The penalty makes large weights cost; dropout makes every unit do without the others. The dev lines are the test set of 200.',
  },
  lambda: {
    title: 'How much λ',
    question: 'Which ends with the lowest cost on the test set?',
    runs: ['λ = 0.1', 'λ = 0.7', 'λ = 30'],
    claim:
      'λ = 0.1 lets the test cost rise, λ = 0.7 keeps it level, and λ = 30 takes every weight to 0: the same answer everywhere, right for 55 % of the training set.',
    why: 'The cost is the loss plus λ/2m · ‖W‖². With a large λ it is cheapest to have no weights and lose on every example. What is left is b, which learns how frequent the classes are.',
  },
  dropout: {
    title: 'Fresh masks, or always the same',
    question: 'Which ends with the lowest cost on the test set?',
    runs: ['no dropout', 'fresh masks', 'fixed masks'],
    claim:
      'Fresh masks lower the test cost. Masks drawn once and kept raise it above that without dropout.',
    why: 'With fresh masks every example is learned by ever other subsets of the units, so no unit can rely on the company of another. With fixed masks each example has one thinned network of its own for ever, and learns it by heart. The test is answered by all units together, a network that was never trained.',
  },
  early: {
    title: 'Stop early, or see more',
    question: 'Which ends with the lowest cost on the test set?',
    runs: ['20 000 steps', 'patience of 500', 'four copies of each'],
    claim:
      'A run that stops once the test cost has found no new low for 500 epochs ends below half of what the full run comes to. So does one that sees four moved copies of each example.',
    why: 'Weights start small and grow on the way, so the first thousand steps draw the broad line and later ones the details: stopping early is a cheap relative of λ. Copies moved by 0.2 blur each stray point, and a bend around a single one no longer pays.',
  },
} as const;
