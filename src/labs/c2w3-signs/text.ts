/** What this lab says. */
export const labText = {
  m: {
    label: 'Images',
    help: 'The number of painted hands to train on. The dev set has others.',
    more: 'The network generalizes better.',
    less: 'The network memorizes the few images.',
  },
  model: {
    label: 'Network',
    help: 'Dense: every unit has a weight for all 12288 numbers of an image. Convolutional: small filters slide over the image first.',
  },
  modelNames: ['Dense', 'Convolutional'],
  blocks: {
    label: 'Convolutions',
    help: 'The blocks of convolution, ReLU and pooling before the dense layers.',
  },
  hidden: {
    label: 'Dense layers',
    help: 'Fully connected ReLU layers before the output.',
  },
  normalize: {
    label: 'Normalize',
    help: 'Each of the 12288 inputs gets mean 0 and standard deviation 1 over the training set. Without: 0 for black and 1 for white.',
  },
  code: {
    label: 'Training loop',
    help: 'Which loop the program shows: the framework’s own, or one written out with its gradient tape.',
  },
  codeNames: ['model.fit', 'with a gradient tape'],

  choosePicture: 'A hand that it has not trained on',
  reading: 'The prediction of the network',
  truth: (label: string) => `It shows ${label}.`,
  program: 'The same in Keras',

  heart: {
    title: '360 hands',
    runs: ['12288–25–12–6'],
    question:
      'The network trains on 360 hands. What share of 240 other hands will it classify correctly after 300 steps (from 0 to 1)?',
    claim:
      'Fewer than half, although more than 75 % of its training images are classified correctly.',
    why: 'There are 307 615 parameters and 360 images, enough to recognize each image by a few of its pixels. That is overfitting: high variance. The recipe is more data, regularization, or another network.',
  },
  convolutions: {
    title: 'A convolutional network',
    runs: ['dense, 307 615 parameters', 'convolutional, 5638 parameters'],
    question: 'Which ends with the lower cost on the dev set?',
    claim: 'The convolutional network, and its dev accuracy is more than 10 points higher.',
    why: 'The first dense layer has a weight for each of 12288 inputs and 25 units. It has to learn a finger again for every place in the image. A filter is learned once and used at every place.',
  },
  data: {
    title: 'More hands',
    runs: ['120 hands', '720 hands'],
    question: 'Both train for 150 steps. Which ends with the lower cost on the dev set?',
    claim:
      '720 hands. The gap between training and dev accuracy is also more than 10 points smaller.',
    why: 'With 120 images each one is seen again and again until it is memorized. With 720 images, the same 150 steps are fewer than seven epochs, and the same weights have to fit six times as many images. More data is a remedy for high variance.',
  },
  scale: {
    title: 'Pixels from 0 to 1',
    runs: ['normalized', 'from 0 to 1'],
    question: 'On these painted hands, with α = 0.0003: which ends with the lower training cost?',
    claim:
      'Normalized, with a training accuracy above 60 %. With pixels from 0 to 1 the cost stays at ln 6 = 1.79, the cost of guessing.',
    why: 'All pixels are positive, so a single step can make z of a unit negative for every image. Then ReLU gives 0 with slope 0, and the unit is dead. If a whole layer is dead, the output depends only on b. On the course’s photos the notebook only divides by 255 and reaches 99.9 % of its training set. So it depends on the images and on the learning rate: normalizing makes it robust.',
  },
} as const;
