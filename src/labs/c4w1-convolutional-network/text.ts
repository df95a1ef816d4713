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

  measured: (set: 'train' | 'dev', m: number | undefined) =>
    `${set === 'dev' ? 'On the dev set' : 'On the training set'}${m === undefined ? '' : `: the first ${m} pictures of it`}`,
  mistakesToCome: 'Mistakes',
  mistakes: (total: number, m: number, shown: number) =>
    total === 0
      ? `No mistakes in ${m} pictures`
      : `${total} mistakes in ${m} pictures, the most certain first${shown < total ? `; here are ${shown}` : ''}`,
  inCell: (truth: string, answer: string, total: number) =>
    truth === answer ? `${truth} read rightly: ${total}` : `${truth} read as ${answer}: ${total}`,
  backToMistakes: 'Back to the mistakes',
  taken: (truth: string, answer: string, certainty: string) =>
    truth === answer ? `${truth} ${certainty}` : `${truth} → ${answer} ${certainty}`,
  perClass: 'Each class',
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',
} as const;
