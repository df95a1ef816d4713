/** What this lab says. */
export const labText = {
  m: {
    label: 'Pictures',
    help: 'How many pictures are drawn, for training and for the dev set together.',
    more: 'The network sees more ways to write the same thing, and reads new ones better.',
    less: 'It is quickly done, and learns the few pictures by heart.',
  },
  augment: {
    label: 'Augmentation',
    help: 'Each epoch shows every picture a little turned, moved and scaled: a new picture of the same class.',
  },
  blocks: {
    label: 'Convolutions',
    help: 'The blocks of convolution, ReLU and pool that the pictures go through first.',
  },
  hidden: {
    label: 'Dense layers',
    help: 'Fully connected ReLU layers between the convolutions and the output.',
  },
  silent: 'Silent units',
  silentUnits: 'share of ReLU units and channels that are 0 for every picture',
  agreement: 'Agreement of neighbouring weights',
  firstFilters: 'filters of block 1',

  pad: 'Draw a digit',
  padOther: 'Draw one',
  reading: 'What the network reads',
  tabs: 'What to look at',
  tab: { filters: 'Filters', inside: 'Inside', answers: 'Mistakes' },
  noFilters: 'Without a convolution there are no filters: add a block to the diagram.',
  filtersOf: (block: number) => `Block ${block}`,
  filterShape: ([f, , channels]: readonly number[], filters: number) =>
    `${filters} filters of ${f}×${f}×${channels}`,

  choosePicture: 'A picture to follow through the layers',
  useDrawing: 'Follow the drawing',
  picture: 'The picture',
  answer: (label: string, certainty: string) => `read as ${label}, ${certainty}`,
  noAnswer: 'no answer yet',
  saliency: 'Where the answer comes from',
  saliencyHelp: 'How strongly each pixel moves the answer: the gradient of its score.',
  convolved: (block: number) => `Block ${block}: convolution and ReLU`,
  pooled: (block: number) => `Block ${block}: pool`,
  dense: (number: number) => `Dense layer ${number} and ReLU`,
  normalized: 'batch norm: z̃',
  activated: 'ReLU: a',
  chooseUnit: 'Choose a place in a map to see how its number comes about.',
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
      'The convolutional network has 5994 parameters, the dense one 31 810. Which ends with the lowest cost on the dev set?',
    claim:
      'The convolutional network reads new digits best, with less than a fifth of the parameters of the dense one.',
    why: 'A filter is learned once and used at every place: what it has seen of a stroke in one corner helps in all others. A dense layer has weights of its own for every pixel and has to learn each stroke anew wherever it can be. Softmax alone gives every class one picture to compare with, and a digit can be written in many ways.',
  },
  pooling: {
    title: 'A pool, or a larger stride',
    runs: ['max pools', 'stride 2'],
    question:
      'Both networks have the same volumes and the same 5994 parameters. One slides its filters by 1 and pools, the other slides them by 2. Which ends with the lower cost on the dev set?',
    claim: 'With pools the network reads new digits better, and every step takes longer.',
    why: 'A stride of 2 looks at every other place only. A max pool looks at every place and keeps the strongest answer, so that a stroke may lie a pixel further left and still give the same number. The price: the first convolution is computed at 24×24 places instead of 12×12.',
  },
  augmentation: {
    title: 'Two hundred digits, or as many as you like',
    runs: ['as they are', 'augmented'],
    question:
      'Both learn from 200 digits. The second sees them turned, moved and scaled a little differently in every epoch. Which ends with the lower cost on the dev set?',
    claim:
      'Augmentation makes the 200 digits harder to learn, and what is learned from them better.',
    why: 'Left alone, the network soon knows all 200 by heart and is certain of it, which the dev set punishes. A digit turned by a few degrees is the same digit: to say so with data costs nothing but computing.',
  },
  dying: {
    title: 'Units that never speak again',
    runs: ['α = 0.1', 'α = 0.003'],
    question: 'Which ends with the lower cost?',
    claim:
      'At α = 0.1 the first steps throw the ReLU units so far that nearly all are silent for every digit, and the network never gets past guessing.',
    why: 'A ReLU unit whose z is below 0 for every example gives 0 and has slope 0: no gradient reaches its weights, so nothing brings it back. Adam moves each weight by about α a step, and here the weights themselves are not much larger than 0.1. Watch the chart of silent units.',
  },
  edges: {
    title: 'From noise to edges',
    runs: ['convolutions'],
    question:
      'At first the filters are noise: weights side by side have nothing to do with each other (agreement 0). In a perfectly smooth filter they would be alike (about 1). Where does the agreement of the first block end?',
    claim: 'Nobody draws the filters, and yet neighbouring weights come to agree.',
    why: 'What tells digits apart are strokes and their edges, and those are several pixels long: a filter that answers to one has weights of one sign in a row, and of the other sign beside it. Look at the filters of block 1 as they form.',
  },
} as const;
