/** What the experiments and the view of this lab say. */
export const labText = {
  race: 'The runs side by side',
  map: 'The output over the plane',
  histograms: 'Activations and gradients, layer by layer',
  layer: (l: number) => `${l}`,
  output: 'ŷ',
  values: 'activations a',
  slopes: 'gradients dW',

  question: 'Which ends with the lowest cost?',
  course: {
    title: 'The course’s three starts',
    question: 'Which ends with the lowest cost?',
    runs: ['He', '10 · normal', 'zeros'],
    claim:
      'He, with an accuracy of 99 %. From 10 · normal it is 83 %. From zeros the cost stays at 0.6931.',
    why: 'From zeros every activation and every dW is 0, and nothing changes. With weights that are too large, the first predictions are certain and wrong, and the run needs its time to undo that. He’s standard deviation √(2/n) fits each layer. The dots are the costs that the notebook prints. The notebook’s test set is the dev set here.',
    reference: 'Costs printed by the course’s notebook (course 2, week 1), from He’s start',
  },
  small: {
    title: 'Weights close to zero',
    question: 'Which ends with the lowest cost?',
    runs: ['0.01 · normal', 'Xavier', 'He'],
    claim:
      'He, before Xavier; both learn. From 0.01 · normal the cost is still 0.6931 after 15 000 steps.',
    why: 'Three layers with weights of about 0.01 shrink the signal to about a millionth, and the gradient again on its way back. The first gradient is more than a thousand times shorter than with He. The flower of course 1 could be learned from 0.01, because it has a single hidden layer and a learning rate 120 times as large.',
  },
  deep: {
    title: 'Six hidden layers',
    question: 'Which ends with the lowest cost?',
    runs: ['0.1 · normal', 'Xavier', 'He'],
    claim:
      'He: its cost is below 0.1 after 1000 steps. Xavier’s is still above 0.6, and that of 0.1 · normal is 0.693.',
    why: 'ReLU sets half of its inputs to 0, which halves the mean square. With √(1/n), six layers halve it six times: a factor of 2⁶ = 64. The 2 in √(2/n) makes up for it. The first gradient from Xavier is more than ten times shorter than from He, and from 0.1 more than ten times shorter again.',
  },
} as const;
