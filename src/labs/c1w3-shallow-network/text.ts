/** What the experiments and the view of this lab say. */
export const labText = {
  outputMap: 'What the network makes of the plane',
  outputCurve: 'The network’s curve through the points',
  unitMap: (layer: number, unit: number) => `What unit ${unit} of layer ${layer} makes of it`,
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
  symmetry: {
    title: 'Breaking the symmetry',
    runs: ['all zeros', 'all the same', 'random, small'],
    question: 'Which ends with the lowest cost?',
    claim:
      'From zeros the network never learns at all. From equal weights it learns as little as a single unit.',
    why: 'Units that start alike get the same gradient, so they stay alike for ever: four units do the work of one. From zeros even that one is lost, since its output is 0 and so are all gradients but that of the last b. Random weights make each unit see something of its own.',
  },
  linear: {
    title: 'Layers without a bend',
    runs: ['no hidden layer', '8 – 8 linear', '8 – 8 tanh'],
    question: 'Which ends with the lowest cost?',
    claim: 'Two layers of linear units end at just the cost of no layer at all.',
    why: 'A linear function of a linear function is linear: W²(W¹x + b¹) + b² is a single Wx + b. Without a non-linear activation, depth buys nothing.',
  },
  rates: {
    title: 'Too slow, about right, too fast',
    runs: ['α = 0.12', 'α = 1.2', 'α = 30'],
    question: 'Which ends with the lowest cost?',
    claim:
      'The small rate is still on its way after 1000 steps. The large one keeps jumping above the cost of knowing nothing.',
    why: 'A gradient tells the slope where one stands. A step that is small against the curvature goes downhill; a step of α = 30 lands on the far side of the valley, higher than before.',
  },
  deep: {
    title: 'Six layers deep',
    runs: ['sigmoid', 'tanh', 'ReLU'],
    question: 'Which ends with the lowest cost?',
    claim: 'With sigmoids, six hidden layers do not learn; with tanh or ReLU they do.',
    why: 'The slope of a sigmoid is at most 1/4. Backpropagation multiplies one such slope for every layer, so little of the gradient reaches the first ones. tanh has slope 1 at its centre and ReLU wherever it is on.',
  },
  depth: {
    title: 'Sixteen units, in one layer or two',
    runs: ['16 in one layer', '8 and 8'],
    question: 'Which ends with the lowest cost?',
    claim: 'On the spiral, two layers of eight do better than one of sixteen.',
    why: 'Units of the second layer combine bends into shapes, and the output combines the shapes. It is not only the order that counts: two layers of eight also have more weights between them (105 parameters against 65).',
  },
  init: {
    title: 'How large the first weights are',
    runs: ['He', '10 · normal', 'zeros'],
    question: 'Which ends with the lowest cost?',
    claim: 'Zeros stay at 0.6931 for ever. Weights ten times too large get to 83 %, He’s to 99 %.',
    why: 'With large weights the first answers are wrong and certain, so the first cost is huge and the run spends its time undoing that. He draws weights with deviation √(2/n), n being the inputs of the layer, so that ReLU units neither fade nor explode. The dots are the course’s figures; dev is the course’s test set.',
    reference: 'Costs printed by the course’s notebook (course 2, week 1), from He’s start',
  },
  optimizers: {
    title: 'Adam against gradient descent',
    runs: ['Adam', 'momentum', 'gradient descent'],
    question: 'Which ends with the lowest cost?',
    claim: 'At the same small rate, Adam gets to 94 % while the other two stay below 80 %.',
    why: 'α = 0.0007 is small for these gradients. Adam divides each step by the usual size of its gradient, so every weight moves by about α a step however small its gradient is. Momentum averages the direction but not the size: here it changes nothing. The dots are the course’s mean costs of an epoch; choose epochs on the x axis to see them.',
    reference:
      'Mean costs of an epoch printed by the course’s notebook (course 2, week 2), with Adam',
  },
  batches: {
    title: 'Sixteen at a time',
    runs: ['batches of 16', 'all 300'],
    question: 'Both take 2000 steps. Which ends with the lower cost?',
    claim:
      'Steps on sixteen examples get nearly as far as steps on all, having looked at a nineteenth of the examples.',
    why: 'The gradient of sixteen examples points roughly where that of three hundred does. It shakes the curve, but a step costs a nineteenth of the work. Set the x axis to examples to see the two runs side by side.',
  },
  overfitting: {
    title: 'Learning the noise',
    runs: ['as it is', 'L2, λ = 1', 'dropout, keep_prob 0.5'],
    question: 'Which ends with the lowest cost on the dev set?',
    claim:
      'Left alone, the network knows all its 100 examples by heart and fails on the dev set. L2 and dropout help both.',
    why: 'The moons here are so noisy that they overlap. With 1185 parameters for 100 examples the network bends around every stray point and is certain about it, which the dev set punishes. A penalty keeps the weights small and the boundary smooth; dropout keeps units from relying on each other.',
  },
  sine: {
    title: 'A curve from kinks',
    runs: ['8 linear units', '3 ReLU units', '8 tanh units'],
    question: 'Which ends with the lowest cost?',
    claim:
      'Linear units fit a straight line to the sine; three ReLU units already bend along with it.',
    why: 'The output is a weighted sum of what the units give: kinks from ReLU, soft steps from tanh. The noise of the points has variance 0.01, so the true curve leaves about J = 0.005. A run that ends lower has begun to fit the noise.',
  },
} as const;
