/** What the parameters, the experiments and the view of this lab say. */
export const labText = {
  norm: {
    label: 'Batch norm',
    help: 'Whether z of every hidden layer is normalized over the mini-batch, and then scaled by γ and shifted by β, which are learned.',
  },
  layer: {
    label: 'Layer shown',
    help: 'The hidden layer whose units are shown with their averages, γ and β.',
  },

  map: 'The output over the plane',
  histograms: 'z in each layer',
  output: 'out',
  z: 'z',
  before: 'z, before batch norm',
  after: 'z̃, after batch norm',
  incoming: (layer: number) => `z of the units of layer ${layer}`,
  outgoing: 'After batch norm',
  unit: (row: number) => `Unit ${row + 1}`,
  set: 'μ ± σ of the training set',
  running: 'running averages',
  learned: 'β ± γ',

  start: {
    title: 'Six layers from a bad start',
    question: 'Which ends with the lowest cost?',
    runs: ['0.01', '0.01, batch norm', '3, batch norm'],
    claim:
      'Both networks with batch norm learn: their costs end below 0.25, with accuracies above 87 % and 90 %. Without batch norm, from 0.01, the cost stays at 0.6931.',
    why: 'Without batch norm the size of the weights multiplies from layer to layer, and six factors that are far too small leave no gradient. Batch norm divides by σ in every layer. Twice the weights give twice the z and twice the σ, so z̃ stays the same.',
  },
  rate: {
    title: 'A good start, and a large rate',
    question: 'Both start from He’s weights, with α = 0.5. Which ends with the lower cost?',
    runs: ['without', 'batch norm'],
    claim: 'Batch norm, with an accuracy above 90 %. Without it the accuracy stays near 67 %.',
    why: 'A step in one layer changes the inputs of all later layers: covariate shift. With batch norm the mean and variance of these inputs stay what γ and β say. So each layer learns more independently of the others, and larger steps do less harm.',
  },
  batches: {
    title: 'Smaller and smaller batches',
    question: 'All take 2000 steps. Which ends with the lowest cost?',
    runs: ['all 400', '64', '16', '4'],
    claim:
      'All 400. The smaller the batch, the higher the cost. With 16, the cost of the batches in training mode is more than 0.05 above the cost in test mode.',
    why: 'In training, z is normalized with its mini-batch, so the prediction for an example depends on the other examples in it. Over 4 examples, mean and variance are mostly noise, and this noise enters every layer. In test mode the running averages are used instead, without noise.',
  },
  epsilon: {
    title: 'Extremely small weights',
    question: 'Both have batch norm. Which ends with the lower cost?',
    runs: ['0.01', '0.0001'],
    claim: '0.01, below 0.25. From 0.0001 the cost stays at 0.6931, in spite of batch norm.',
    why: 'z is divided by √(σ² + ε) with ε = 0.00001, which avoids a division by zero. If σ² is much smaller than ε, this hardly normalizes at all.',
  },
} as const;
