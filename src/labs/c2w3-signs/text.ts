/** What this lab says. */
export const labText = {
  m: {
    label: 'Pictures',
    help: 'How many hands are painted to learn from; the test set has others.',
    more: 'The network sees more hands, and reads new ones better.',
    less: 'The network learns the few by heart.',
  },
  model: {
    label: 'Network',
    help: 'Dense: every unit sees all 12288 numbers of a picture. Convolutional: small filters slide over it first.',
  },
  modelNames: ['Dense', 'Convolutional'],
  blocks: {
    label: 'Convolutions',
    help: 'The blocks of convolution, ReLU and pool that the pictures go through first.',
  },
  hidden: {
    label: 'Dense layers',
    help: 'Fully connected ReLU layers before the output.',
  },
  normalize: {
    label: 'Normalize',
    help: 'Each of the 12288 numbers of a picture gets mean 0 and deviation 1 over the training set, instead of 0 for black and 1 for white.',
  },
  code: {
    label: 'Training loop',
    help: 'Which loop the program shows: the framework’s own, or one written out around its tape of gradients.',
  },
  codeNames: ['model.fit', 'with a gradient tape'],

  choosePicture: 'A hand it has not learned from',
  reading: 'What the network reads',
  truth: (label: string) => `It shows ${label}.`,
  program: 'The same in Keras',

  heart: {
    title: 'Learned by heart',
    runs: ['12288–25–12–6'],
    question: 'The network gets more and more of its 360 hands right. How many of 240 others?',
    claim: 'Most of its own hands are read rightly, and fewer than half of the others.',
    why: 'There are 307 615 parameters and 360 pictures: enough to know each by a few of its pixels. What it knows are those pictures, not hands. A training accuracy far above the test accuracy is high variance, and the recipe for that is more data, a penalty, or another network.',
  },
  convolutions: {
    title: 'Fewer parameters, better',
    runs: ['dense, 307 615 parameters', 'convolutional, 5638 parameters'],
    question:
      'The convolutional network has less than a fiftieth of the parameters. Which ends with the lower cost on the test set?',
    claim: 'The convolutional network reads new hands better by far.',
    why: 'The first dense layer has a weight for each of 12288 numbers and each of 25 units, and learns a finger anew wherever it can be. A filter is learned once and used at every place. What is left out of a network can matter more than what is put in.',
  },
  data: {
    title: 'More hands',
    runs: ['120 hands', '720 hands'],
    question: 'Both take 150 steps. Which ends with the lower cost on the test set?',
    claim:
      'With more hands to learn from, the test cost is lower, and training and test accuracy are nearer to each other.',
    why: 'With 120 hands every one is seen again and again until its pixels are known; with 720, the same steps are not seven rounds, in which each hand has to share the weights with six times as many. More data closes the gap from both sides: they are harder to learn by heart, and more of what is learned holds for all hands.',
  },
  scale: {
    title: 'Pixels as they are',
    runs: ['normalized', 'from 0 to 1'],
    question:
      'The second network is given the pixels as they are, between 0 and 1. Which ends with the lower training cost?',
    claim: 'With pixels from 0 to 1 the network ends where it guesses: a cost of ln 6 = 1.79.',
    why: 'All inputs are above 0, so one step in a common direction moves z of a unit for every picture at once. Where it falls below 0 for all of them, ReLU gives 0 with slope 0, and nothing brings the unit back. Once a whole layer is silent, the output knows only b. Normalized inputs have both signs, and a step helps some pictures at the expense of others.',
  },
} as const;
