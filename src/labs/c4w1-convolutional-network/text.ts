/** What this lab says. */
export const labText = {
  m: {
    label: 'Images',
    help: 'The number of images, for the training set and the dev set together.',
    more: 'The network generalizes better.',
    less: 'Training is quick, and the network memorizes the few images.',
  },
  augment: {
    label: 'Augmentation',
    help: 'In each epoch, every image is turned, moved and scaled a little: a new image of the same class.',
  },
  blocks: {
    label: 'Convolutions',
    help: 'The blocks of convolution, ReLU and pooling before the dense layers.',
  },
  hidden: {
    label: 'Dense layers',
    help: 'Fully connected ReLU layers between the convolutions and the output.',
  },
  silent: 'Dead units',
  silentUnits: 'share of ReLU units and channels that are 0 for every image',
  agreement: 'Correlation of neighbouring weights',
  firstFilters: 'filters of block 1',

  pad: 'Draw a digit',
  padOther: 'Draw one',
  reading: 'The prediction of the network',
  tabs: 'What to look at',
  tab: { filters: 'Filters', inside: 'Inside', answers: 'Mistakes' },
  noFilters: 'Without a convolution there are no filters: add a block to the diagram.',
  filtersOf: (block: number) => `Block ${block}`,
  filterShape: ([f, , channels]: readonly number[], filters: number) =>
    `${filters} filters of ${f}×${f}×${channels}`,

  choosePicture: 'An image to follow through the layers',
  useDrawing: 'Follow the drawing',
  picture: 'The image',
  answer: (label: string, certainty: string) => `read as ${label}, ${certainty}`,
  noAnswer: 'no answer yet',
  saliency: 'Where the answer comes from',
  saliencyHelp: 'How strongly each pixel changes the score of the answer: the gradient.',
  convolved: (block: number) => `Block ${block}: convolution and ReLU`,
  pooled: (block: number) => `Block ${block}: pool`,
  dense: (number: number) => `Dense layer ${number} and ReLU`,
  normalized: 'batch norm: z̃',
  activated: 'ReLU: a',
  chooseUnit: 'Choose a place in a map to see how its number is computed.',
  unit: (stage: string, channel: number, row: number, column: number) =>
    `${stage}, channel ${channel}, row ${row}, column ${column}`,

  perClass: 'Each class',
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',

  parameters: {
    title: 'Five times the parameters',
    runs: ['convolutions', 'a dense layer of 40', 'softmax alone'],
    question:
      'The convolutional network has 5994 parameters, the dense one 31 810. Which ends with the lowest cost on the dev set?',
    claim:
      'The convolutional network. Its dev accuracy is also above that of the dense network, and more than 3 points above that of softmax alone.',
    why: 'A filter is learned once and used at every place. A dense layer has its own weights for every pixel, so it has to learn a stroke again for every place. Softmax alone has one template for each class, but a digit can be written in many ways.',
  },
  pooling: {
    title: 'Pooling or a larger stride',
    runs: ['max pools', 'stride 2'],
    question:
      'Both networks have the same volumes and the same 5994 parameters. One has filters with stride 1 and max pooling, the other filters with stride 2. Which ends with the lower cost on the dev set?',
    claim: 'The network with max pooling.',
    why: 'With a stride of 2 the filter is applied at every second place only. Max pooling looks at every place and keeps the largest value, so a stroke may move by a pixel and still give the same number. The price: the first convolution is computed at 24 × 24 places instead of 12 × 12.',
  },
  augmentation: {
    title: 'Two hundred digits',
    runs: ['as they are', 'augmented'],
    question:
      'Both train on 200 digits. For the second they are turned, moved and scaled a little differently in every epoch. Which ends with the lower cost on the dev set?',
    claim:
      'The network with augmentation. Its dev accuracy is higher too, although its training cost is higher.',
    why: 'Without augmentation the network soon memorizes all 200 digits: it overfits. A digit that is turned by a few degrees is still the same digit, and augmentation teaches this with data.',
  },
  dying: {
    title: 'A rate that is too large',
    runs: ['α = 0.1', 'α = 0.003'],
    question: 'Which ends with the lower cost?',
    claim:
      'α = 0.003, with an accuracy above 70 %. With α = 0.1 more than 90 % of the units are dead, and the accuracy stays below 20 %.',
    why: 'A ReLU unit whose z is negative for every example gives 0 with slope 0. No gradient reaches its weights, so it stays dead. Adam changes each weight by about α in a step, and the weights here are not much larger than 0.1. Watch the chart of dead units.',
  },
  edges: {
    title: 'From noise to edges',
    runs: ['convolutions'],
    question:
      'At first the filters are noise: the correlation of neighbouring weights is about 0. In a perfectly smooth filter it would be about 1. Where does it end after 500 steps (from 0 to 1)?',
    claim: 'Above 0.15: nobody designs the filters, but neighbouring weights become similar.',
    why: 'Digits differ in their strokes and edges, which are several pixels long. A filter that detects an edge has weights of one sign in a row, and of the other sign beside it. Watch the filters of block 1 while they form.',
  },
} as const;
