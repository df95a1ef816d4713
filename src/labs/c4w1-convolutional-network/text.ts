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
  pad: 'Draw a digit',
  reading: 'What the network reads',
  filters: 'Filters of the first block',
} as const;
