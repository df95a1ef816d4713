/** Runs of as many kinds as there are, each with how far it is trained: their bits are the same in every engine. */
export const links: readonly (readonly [what: string, link: string, steps: number])[] = [
  ['the flower, as the lab opens', '#/c1w3-shallow-network', 1000],
  [
    'points of one’s own, with a dev set, Adam and mini-batches',
    `#/c1w3-shallow-network?v=1&points=${points(40)}&activation=sigmoid&optimizer=adam&rate=0.02&batch=16&devFraction=0.25`,
    400,
  ],
  [
    'live edits of rate, L2 and optimizer',
    '#/c1w3-shallow-network?v=1&batch=64&edits=50~rate~0.3!120~l2~0.1!200~optimizer~momentum',
    400,
  ],
  ['three wide layers', '#/c1w3-shallow-network?v=1&hidden=64,64,64&batch=128&rate=0.1', 100],
  [
    'dropout with fresh masks, L2 and copies',
    '#/c2w1-regularization?v=1&keepProb=0.86&l2=0.1&copies=2',
    300,
  ],
  ['dropout with fixed masks', '#/c2w1-regularization?v=1&keepProb=0.8&masks=fixed', 200],
  [
    'Adadelta, a cosine schedule, clipping and L1',
    '#/c2w2-optimizers?v=1&optimizer=adadelta&rate=1&schedule=cosine&decayEpochs=100&clip=0.5&l1=0.01',
    300,
  ],
  [
    'batch norm, RMSprop, tanh and dropout',
    '#/c2w3-batch-norm?v=1&batch=32&optimizer=rmsprop&rate=0.003&activation=tanh&keepProb=0.9',
    120,
  ],
  [
    'a convolutional network with augmentation, dropout and L2',
    '#/c4w1-convolutional-network?v=1&m=400&augment=true&keepProb=0.8&l2=0.01&batch=32',
    20,
  ],
  ['pictures of hand signs', '#/c2w3-signs?v=1&m=120', 60],
  ['spirals in softmax', '#/c2w3-softmax?v=1&dataset=spiral&units=16&rate=0.5&batch=64', 200],
  [
    'a search with halving, coarse to fine',
    '#/c2w3-search?v=1&budget=6&steps=60&halving=true&fine=true',
    6,
  ],
  ['a race down a ravine, in double precision', '#/c2w2-ravine?v=1&optimizer=adam&rate=0.3', 500],
  [
    'a noisy plateau, in double precision',
    '#/c2w2-saddle?v=1&surface=plateau&noise=0.1&optimizer=rmsprop',
    300,
  ],
  ['backpropagation of xor by hand', '#/c1w4-backpropagation?v=1&example=xor', 200],
  ['averages of noisy gradients', '#/c2w2-moving-average?v=1&source=gradient&corrected=true', 60],
];

/** Two clouds of points on a grid, as a link writes them. */
function points(n: number): string {
  return Array.from({ length: n }, (_, i) => {
    const label = i % 2;
    return [(i % 7) / 4 - 1 + label / 2, (i % 5) / 3 - 0.8 + label / 3, label]
      .map((x) => Math.round(100 * x) / 100)
      .join(',');
  }).join(';');
}
