/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  houses: 'Houses',
  size: 'size (100 m²)',
  price: 'price (100 thousand)',

  law: {
    label: 'Prices',
    help: 'How prices depend on size. Each house differs a little from this law.',
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
    less: 'A few unusual prices bend the fit.',
  },
  noise: {
    label: 'Noise (thousand)',
    help: 'The standard deviation of prices around the law, in thousand.',
    more: 'Houses of the same size have very different prices.',
    less: 'The size alone decides the price.',
  },
  units: {
    label: 'Hidden neurons',
    help: 'Neurons between size and price. With none, a single neuron predicts the price.',
    more: 'More bends: the curve can follow a more complicated law.',
    less: 'Fewer bends: a straighter curve.',
  },
  none: 'none',
  relu: {
    label: 'ReLU',
    help: 'Whether every neuron, the last one too, gives max(0, z) rather than z.',
    more: 'Neurons bend, and no price is negative.',
    less: 'The prediction is one straight line.',
  },

  axisSize: 'size (m²)',
  axisPrice: 'price (thousand)',
  fit: 'What the network predicts',
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
      'With ReLU no price is ever negative, and the cost ends at less than half of the cost without. Without ReLU the lowest price is below −30 thousand.',
    why: 'A straight line that fits the large houses is below zero for the small ones. A line that fits the small houses is too flat for the large ones. max(0, z) bends where z = 0, so the line only has to fit the houses that cost something.',
  },
  stacked: {
    title: 'Three price bands',
    question: 'Prices come in three bands. Which network ends with the lowest cost?',
    runs: ['1 neuron', '3 neurons', '12 neurons'],
    claim:
      'Twelve neurons. Three neurons end below half the cost of one, and twelve below half the cost of three.',
    why: 'Every hidden neuron adds a line with one bend, so the sum can bend once for each neuron. Three bands need four bends. Extra neurons help as well: gradient descent moves bends only a little at a time, and with twelve some start near the right places.',
  },
  straight: {
    title: 'Twelve neurons without ReLU',
    question:
      'Prices fall and rise again. Two of the networks have no ReLU. Which ends with the lowest cost?',
    runs: ['1 neuron, linear', '12 neurons, linear', '12 neurons, ReLU'],
    claim:
      'Twelve neurons with ReLU, with less than a fifth of the cost of the others. Without ReLU, twelve neurons end at the same cost as one.',
    why: 'A sum of straight lines is a straight line. Without an activation function, a network of any size computes a linear function, and a single neuron finds the best line as well.',
  },
} as const;
