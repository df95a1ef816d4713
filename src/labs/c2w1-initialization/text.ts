/** What the experiments and the view of this lab say. */
export const labText = {
  race: 'The runs side by side',
  map: 'What the network makes of the plane',
  histograms: 'How values and gradients spread',
  layer: (l: number) => `${l}`,
  output: 'ŷ',
  values: 'values a',
  slopes: 'gradients dW',

  question: 'Which ends with the lowest cost?',
  course: {
    title: 'The course’s three starts',
    question: 'Which ends with the lowest cost?',
    runs: ['He', '10 · normal', 'zeros'],
    claim: 'Zeros stay at 0.6931 for ever. Weights ten times too large get to 83 %, He’s to 99 %.',
    why: 'From zeros every unit says 0, every gradient dW is 0, and nothing ever moves. Weights that are too large make the first answers certain and wrong: the first cost is above 1000, and the run spends its time undoing that. He’s deviation √(2/n) fits the layer. The dots are the costs that the notebook prints; dev is its test set.',
    reference: 'Costs printed by the course’s notebook (course 2, week 1), from He’s start',
  },
  small: {
    title: 'Random, but close to zero',
    question: 'Which ends with the lowest cost?',
    runs: ['0.01 · normal', 'Xavier', 'He'],
    claim:
      'Weights of 0.01 are as good as zeros: after 15 000 steps the cost is still 0.6931. Xavier and He both learn.',
    why: 'Three layers of 0.01 multiply: what reaches the output is some millionth of the input, and the gradient takes the same way back. The first gradient is over a thousand times shorter than He’s. The flower of course 1 could be learned from 0.01 because it had a single hidden layer and a rate 120 times larger.',
  },
  deep: {
    title: 'Six hidden layers',
    question: 'Which ends with the lowest cost?',
    runs: ['0.1 · normal', 'Xavier', 'He'],
    claim:
      'After 1000 steps through six ReLU layers, only He’s start has learned. Xavier’s first gradient is over ten times shorter, that of 0.1 over a hundred times.',
    why: 'ReLU cuts half of each sum away, and so half of its mean square. With deviation √(1/n) every layer halves the signal’s power; √(2/n) makes up for it. What is a detail in one layer is a factor of 2⁶ in six.',
  },
} as const;
