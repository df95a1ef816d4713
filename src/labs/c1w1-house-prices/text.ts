/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  houses: 'Houses',
  size: 'size (100 m²)',
  price: 'price (100 thousand)',

  law: {
    label: 'Prices',
    help: 'The law by which prices follow from sizes; the houses stray around it.',
  },
  laws: {
    floor: 'Nothing, then a line',
    saturating: 'Steep, then flat',
    valley: 'Down and up',
    bands: 'Three bands',
  },
  m: {
    label: 'Houses',
    help: 'How many houses there are to learn from.',
    more: 'The noise averages out, and the fit comes close to the law.',
    less: 'A few odd prices bend the fit.',
  },
  noise: {
    label: 'Noise (thousand)',
    help: 'How far prices stray from the law: their standard deviation, in thousand.',
    more: 'Houses of one size cost very different prices.',
    less: 'The size alone decides the price.',
  },
  units: {
    label: 'Hidden neurons',
    help: 'Neurons between size and price; with none, a single neuron turns one into the other.',
    more: 'More kinks, which follow a more crooked law.',
    less: 'A straighter curve.',
  },
  none: 'none',
  relu: {
    label: 'ReLU',
    help: 'Whether every neuron, the last one too, gives max(0, z) rather than z itself.',
    more: 'Neurons bend, and no price is negative.',
    less: 'All is one straight line.',
  },

  axisSize: 'size (m²)',
  axisPrice: 'price (thousand)',
  fit: 'What the network says',
  parts: 'What each neuron adds to the price',
  data: 'houses',
  heldOut: 'houses held out',
  truth: 'law',
  prediction: 'prediction',
  neuron: (j: number) => `neuron ${j}`,
  shown: (lowest: string, at: string) =>
    `Prices over sizes, with the law and the prediction, whose lowest price is ${lowest} thousand, at ${at} m²`,
  formula: (w: string, b: string, relu: boolean) =>
    relu ? `price = max(0, ${w} · size ${b})` : `price = ${w} · size ${b}`,
  network: 'The network',
  inputName: 'size',
  outputName: 'ŷ',

  lowestTitle: 'Lowest price (thousand)',
  lowest: 'between 20 and 250 m²',

  negative: {
    title: 'No house costs less than nothing',
    question: 'Which ends with the lower cost?',
    runs: ['with ReLU', 'without'],
    claim:
      'Without ReLU the smallest houses get a price below zero; with it no price is negative. One of the two ends with less than half the cost of the other.',
    why: 'ReLU costs less. A straight line that fits the large houses is below zero for the small ones, and one that is right for the small ones is too flat for the large. max(0, z) has a kink where z = 0, so that the line need only fit the houses that cost something. With this one kink it is a neuron.',
  },
  stacked: {
    title: 'Kinks, side by side',
    question: 'Three price bands are to be learned. Which ends with the lowest cost?',
    runs: ['1 neuron', '3 neurons', '12 neurons'],
    claim:
      'One hidden neuron bends the line once, three come closer, twelve follow the bands: each ends with less than half the cost of the one before.',
    why: 'Every hidden neuron adds a line with a kink, and the sum of such lines has a kink wherever one of them has. Three bands need four kinks. Neurons beyond that help descent to find them, since it moves kinks only little by little and each starts somewhere else.',
  },
  straight: {
    title: 'Without the bend, nothing is gained',
    question:
      'All learn the valley, and all but one without ReLU. Which ends with the lowest cost?',
    runs: ['1 neuron, linear', '12 neurons, linear', '12 neurons, ReLU'],
    claim: 'Twelve neurons without ReLU end at just the cost of a single one.',
    why: 'A sum of straight lines is a straight line. However many neurons there are, the network without ReLU has a slope and an intercept, and the best of those is found by one neuron as well.',
  },
} as const;
