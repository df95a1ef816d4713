/** What the parameters, the experiments and the view of this lab say. */
export const labText = {
  norm: {
    label: 'Batch norm',
    help: 'Whether every hidden layer’s z is brought to mean 0 and deviation 1 over the batch, and then to β and γ, which are learned.',
  },
  layer: {
    label: 'Layer shown',
    help: 'The hidden layer whose units are drawn with their averages, γ and β.',
  },

  map: 'What the network makes of the plane',
  histograms: 'z in each layer',
  output: 'out',
  z: 'z',
  before: 'z, as it comes',
  after: 'z̃, normalized',
  incoming: (layer: number) => `What comes to the units of layer ${layer}`,
  outgoing: 'What batch norm makes of it',
  unit: (row: number) => `Unit ${row + 1}`,
  set: 'μ ± σ of the training set',
  running: 'running averages',
  learned: 'β ± γ',

  start: {
    title: 'Six layers from a bad start',
    question: 'Which ends with the lowest cost?',
    runs: ['0.01', '0.01, batch norm', '3, batch norm'],
    claim:
      'From 0.01 the plain network stays at 0.6931. With batch norm it learns, and so it does from weights 300 times as large: seven in eight points come out right, or more.',
    why: 'Without batch norm the scale of the weights multiplies from layer to layer, and six factors of far too little or far too much leave nothing to learn from. Batch norm divides it out again in every layer: twice the weights make twice the z and twice the σ, and the quotient stays.',
  },
  rate: {
    title: 'A good start, and a large rate',
    question: 'Both start from He’s weights, at α = 0.5. Which ends with the lower cost?',
    runs: ['without', 'batch norm'],
    claim:
      'At α = 0.5 the plain network gets stuck near two thirds, while the normalized one passes nine in ten.',
    why: 'A step in one layer changes what all later layers are given. With batch norm the mean and spread of it stay where γ and β put them, so that each layer can learn with less regard to the others, and larger steps do less harm.',
  },
  batches: {
    title: 'A mean over four examples',
    question: 'All take 2000 steps. Which ends with the lowest cost?',
    runs: ['all 400', '64', '16', '4'],
    claim:
      'The smaller the batch, the higher the cost. With 16 the batches see a higher cost in training mode than the whole set has in test mode.',
    why: 'In training, z is measured against the batch it is in, so an example’s answer depends on its company. Over 400 examples the company is always the same; over 4 it is mostly chance, and that noise is put into every layer. In test mode the running averages take its place: no chance, no company, and one example can be answered alone.',
  },
  epsilon: {
    title: 'Too small even so',
    question: 'Which ends with the lower cost?',
    runs: ['0.01', '0.0001'],
    claim: 'From 0.0001 not even batch norm gets away: the cost stays at 0.6931.',
    why: 'z is divided by √(σ² + ε) with ε = 0.00001, so that nothing is divided by zero. As long as σ² is small against ε, that is hardly a normalization at all.',
  },
} as const;
