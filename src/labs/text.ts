/** Titles and summaries of the labs, for the map and for headings. */
export const labsText = {
  'c1w1-which-network': {
    title: 'Which network for which data?',
    summary: 'House prices, photographs, speech: what goes in, what comes out, and what learns it.',
  },
  'c1w1-house-prices': {
    title: 'One neuron prices a house',
    summary: 'A line with a kink in it fits prices; a few kinks side by side fit any law.',
  },
  'c1w1-data-scale': {
    title: 'Why deep learning takes off',
    summary: 'Three models of growing size, and what each makes of more and more data.',
  },
  'c1w2-logistic-regression': {
    title: 'Logistic regression',
    summary:
      'One unit learns a line between two classes, or what a shape looks like, by gradient descent.',
  },
  'c1w2-gradient-descent': {
    title: 'Gradient descent on a bowl',
    summary: 'A ball on a surface: small rates crawl, large ones leap, and one is too large.',
  },
  'c1w2-computation-graph': {
    title: 'The computation graph',
    summary: 'Values flow forward through a formula, and derivatives flow back.',
  },
  'c1w2-vectorization': {
    title: 'Loops and matrices',
    summary: 'The same product by a loop and as one operation, timed; and how shapes broadcast.',
  },
  'c1w2-cat-classifier': {
    title: 'A cat classifier, and its learning rate',
    summary: 'A unit with a weight for every pixel learns from 64×64 pictures, yours if you like.',
  },
  'c1w3-activations': {
    title: 'Activation functions',
    summary:
      'Sigmoid, tanh, ReLU and leaky ReLU with their slopes: where they live, where they die.',
  },
  'c1w3-shallow-network': {
    title: 'Shallow and deep networks',
    summary:
      'Up to six hidden layers bend the boundary; a small map shows what each unit has learned.',
  },
  'c1w3-symmetry': {
    title: 'Breaking the symmetry',
    summary: 'Units that start alike stay alike for ever: their weights, step by step.',
  },
  'c1w4-dimensions': {
    title: 'Dimensions and parameters',
    summary: 'Lay out a network and see the shape of every matrix in it, and what it costs.',
  },
  'c1w4-backpropagation': {
    title: 'Backpropagation, step by step',
    summary:
      'The real matrices of one step forward and back; each number shows where it came from.',
  },
  'c1w4-deep-images': {
    title: 'Depth against width on pictures',
    summary: 'A wide network and a deep one read the same pictures: which learns, which remembers?',
  },
  'c2w1-bias-variance': {
    title: 'Bias or variance?',
    summary: 'Two gaps between three errors tell what is wrong with a model, and what to try.',
  },
  'c2w1-initialization': {
    title: 'Initialization',
    summary:
      'Zeros, too large, too small, He: the scale of the first weights decides what follows.',
  },
  'c2w1-regularization': {
    title: 'Regularization',
    summary: 'A penalty, dropout and an early stop keep a network from learning the noise.',
  },
  'c2w1-dropout': {
    title: 'Inverted dropout',
    summary: 'Units leave at random, the rest speak up: why the mean stays what it was.',
  },
  'c2w1-normalizing': {
    title: 'Normalizing inputs',
    summary: 'The same data on two scales make a ravine or a bowl of the cost.',
  },
  'c2w1-vanishing': {
    title: 'Vanishing and exploding',
    summary: 'A signal on its way through thirty layers, and the gradient on its way back.',
  },
  'c2w1-gradient-checking': {
    title: 'Gradient checking',
    summary: 'Somebody planted a bug in backpropagation. Differences find it.',
  },
  'c2w2-mini-batch': {
    title: 'Mini-batches',
    summary: 'All examples for a step, a few, or one: smooth and slow, or noisy and fast.',
  },
  'c2w2-moving-average': {
    title: 'Exponentially weighted averages',
    summary: 'A noisy year of temperatures, smoothed by a single number β; and its first days.',
  },
  'c2w2-ravine': {
    title: 'A race down a ravine',
    summary: 'Gradient descent, momentum, RMSprop and Adam from the same start.',
  },
  'c2w2-optimizers': {
    title: 'Optimizers on a network',
    summary: 'The course’s moons with momentum and Adam, and with its own printed costs.',
  },
  'c2w2-rate-decay': {
    title: 'Learning-rate decay',
    summary: 'Noisy steps never settle unless they shrink; some ways to shrink them are bad.',
  },
  'c2w2-saddle': {
    title: 'Plateaus and saddles',
    summary: 'Where the slope is nothing and yet it goes down on both sides.',
  },
  'c2w3-search': {
    title: 'Searching for hyperparameters',
    summary: 'Grid or random, linear or logarithmic, coarse to fine: many small trainings at once.',
  },
  'c2w3-batch-norm': {
    title: 'Batch norm',
    summary: 'Seven layers that cannot learn, and learn once each is normalized.',
  },
  'c2w3-softmax': {
    title: 'Softmax',
    summary: 'Scores become probabilities, and the plane is shared among several classes.',
  },
  'c2w3-signs': {
    title: 'Signs with a framework',
    summary: 'A network of three layers reads hand signs; the same network as framework code.',
  },
  'c4w1-edges': {
    title: 'Convolution and edges',
    summary: 'Nine numbers slide over a picture, a drawing or the camera, and find its edges.',
  },
  'c4w1-sizes': {
    title: 'Sizes and parameters',
    summary: 'A chain of convolutions and pools: what size each volume has, and what it costs.',
  },
  'c4w1-steps': {
    title: 'Convolution and pooling, step by step',
    summary: 'The window slides, the numbers add up, and the gradient finds its way back.',
  },
  'c4w1-convolutional-network': {
    title: 'A convolutional network',
    summary: 'Filters that slide over pictures learn to read digits, yours among them.',
  },
} as const;
