/** What the experiments and the view of this lab say. */
export const labText = {
  outputMap: 'What the network makes of the plane',
  outputCurve: 'The network’s curve through the points',
  unitMap: (layer: number, unit: number) => `What unit ${unit} of layer ${layer} makes of it`,
  race: 'The runs side by side',
  backToOutput: 'Back to the output',
  onDev: 'Answers on the dev set',
  onTrain: 'Answers on the training set',

  flower: {
    title: 'The course’s flower network',
    runs: ['2–4–1, tanh'],
    question:
      'Logistic regression gets 47 % of the flower right. What will four tanh units get (as a number from 0 to 1)?',
    claim: 'Four tanh units draw the petals: at least nine points in ten come out right.',
    why: 'Each unit draws one soft line, and the output weighs four of them into petals. The dots on the chart are the costs that the course’s notebook prints; your run starts from the same weights and passes through them.',
    reference: 'Costs printed by the course’s notebook (course 1, week 3)',
  },
  sizes: {
    title: 'How many units?',
    runs: ['1 unit', '2 units', '3 units', '5 units', '20 units', '50 units'],
    question: 'Which ends with the lowest cost?',
    claim:
      'With one or two units the network gets stuck at about two thirds; three are enough for nine in ten.',
    why: 'One unit bends the plane once, two units twice, and the flower has more edges than that. Beyond three units the training cost goes on falling, but most of what it gains is the noise between the petals.',
  },
  linear: {
    title: 'Layers without a bend',
    runs: ['no hidden layer', '8 – 8 linear', '8 – 8 tanh'],
    question: 'Which ends with the lowest cost?',
    claim: 'Two layers of linear units end at just the cost of no layer at all.',
    why: 'A linear function of a linear function is linear: W²(W¹x + b¹) + b² is a single Wx + b. Without a non-linear activation, depth buys nothing.',
  },
  depth: {
    title: 'Sixteen units, in one layer or two',
    runs: ['16 in one layer', '8 and 8'],
    question: 'Which ends with the lowest cost?',
    claim: 'On the spiral, two layers of eight do better than one of sixteen.',
    why: 'Units of the second layer combine bends into shapes, and the output combines the shapes. It is not only the order that counts: two layers of eight also have more weights between them (105 parameters against 65).',
  },
} as const;
