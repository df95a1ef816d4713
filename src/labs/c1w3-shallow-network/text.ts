/** What the experiments and the view of this lab say. */
export const labText = {
  outputMap: 'The output over the plane',
  outputCurve: 'The network’s curve through the points',
  unitMap: (layer: number, unit: number) => `The activation of unit ${unit} of layer ${layer}`,
  race: 'The runs side by side',
  backToOutput: 'Back to the output',
  onDev: 'Predictions on the dev set',
  onTrain: 'Predictions on the training set',

  flower: {
    title: 'The course’s flower',
    runs: ['2–4–1, tanh'],
    question:
      'Logistic regression classifies 47 % of the flower correctly. What accuracy will a hidden layer of four tanh units reach (as a number from 0 to 1)?',
    claim: 'At least 90 %.',
    why: 'Each unit draws one soft line, and the output unit combines four of them to petals. The dots on the chart are the costs that the course’s notebook prints. Your run starts from the same weights and passes through them.',
    reference: 'Costs printed by the course’s notebook (course 1, week 3)',
  },
  sizes: {
    title: 'One to fifty units',
    runs: ['1 unit', '2 units', '3 units', '5 units', '20 units', '50 units'],
    question: 'Which ends with the lowest cost?',
    claim:
      'With one or two units the accuracy stays below 72 %. With three or more it is above 88 %.',
    why: 'One unit bends the boundary once, two units twice, and the flower needs more than that. Beyond three units the accuracy hardly rises any more. Look at the maps: what the larger networks add are small corrections between the petals.',
  },
  linear: {
    title: 'Linear layers',
    runs: ['no hidden layer', '8 – 8 linear', '8 – 8 tanh'],
    question: 'Which ends with the lowest cost?',
    claim: '8 – 8 tanh. Two hidden layers of linear units end at the same cost as no hidden layer.',
    why: 'A linear function of a linear function is linear: W[2](W[1]x + b[1]) + b[2] is again of the form Wx + b. Without a non-linear activation, hidden layers gain nothing.',
  },
  depth: {
    title: 'One layer or two',
    runs: [
      '16 in one layer (65 parameters)',
      '26 in one layer (105 parameters)',
      '8 and 8 (105 parameters)',
    ],
    question: 'On the spiral: which ends with the lowest cost?',
    claim: 'Two layers of eight: below 0.1, and below both networks with one layer.',
    why: 'Units of the second layer combine bends to shapes, and the output combines the shapes. Two layers of eight have as many parameters as one layer of 26. With ten other draws of the data and weights they ended below the 26 units eight times, and below the 16 units every time.',
  },
} as const;
