/** What this lab says. */
export const labText = {
  model: {
    label: 'Model',
    help: 'Which of three models learns.',
    more: 'A larger one can draw a finer boundary, and needs more examples to know where.',
    less: 'A smaller one is content with few examples, and stops getting better soon.',
  },
  modelNames: {
    logistic: 'logistic regression',
    small: 'small network (4)',
    large: 'large network (32 – 32)',
  },
  map: 'What the model makes of the plane',
  facts: 'Scale and outcome',
  parameters: 'Parameters',
  examples: 'Training examples',
  each: 'Examples for each parameter',
  onTrain: 'Right on the training set',
  onDev: 'Right on 1000 others',

  scale: {
    title: 'Performance against the amount of data',
    question: 'How right will the large network be on the dev set? Draw its line.',
    claim:
      'With 20 examples the large network is the worst of the three. With 2000 it is the best.',
    why: 'A straight line is soon as good as it gets: three parameters are settled by a few dozen examples, and more change nothing. The large network has 1185 parameters. From 20 examples it learns chance, from 2000 the shape. That is the picture of the lecture: with little data the order of methods is open, with much data the larger network is ahead.',
  },
  heart: {
    title: 'And on what it was trained on?',
    question: 'How right is the large network on its own training set? Draw its line.',
    claim:
      'The large network gets its 20 examples all right, and of 2000 it gets fewer than nine in ten.',
    why: 'The moons overlap, so nobody can get them all right without knowing them by heart. Twenty are learned by heart with ease; two thousand are not, and there the network is left with what is true of all of them. As training accuracy falls, dev accuracy rises: they meet.',
  },
  algorithm: {
    title: 'Algorithms are scale too',
    runs: ['sigmoid', 'ReLU'],
    question: 'Plain gradient descent on batches of 64, 500 steps. Which ends with the lower cost?',
    claim:
      'One of them has brought the cost below 0.4 within 50 steps, the other has not after 400.',
    why: 'ReLU is the quick one. Where a sigmoid is flat, its slope is next to nothing and so is the gradient. ReLU has slope 1 wherever it is on. It is the lecture’s example of an algorithm that made larger networks affordable: not a better answer, a faster one.',
  },
} as const;
