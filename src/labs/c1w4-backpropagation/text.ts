/** What this lab says, but for its notes. */
export const labText = {
  cost: 'Cost',
  gradients: 'Length of the gradient',
  firstGradient: 'dW[1], first layer',
  lastGradient: 'dW[L], last layer',
  zeros: 'all zeros',
  examples: { course: 'Random, as in the notebook', xor: 'XOR' },
  activations: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid' },
  params: {
    example: { label: 'Examples', help: 'The columns of X: two features each.' },
    m: { label: 'Examples m', help: 'The number of columns of X, Z and A.' },
    hidden: {
      label: 'Hidden layers',
      help: 'Units of each hidden layer, separated by commas: at most three layers of six.',
    },
    activation: { label: 'Activation', help: 'g of the hidden layers; the output is a sigmoid.' },
    scale: {
      label: 'Scale of the weights',
      help: 'The first weights are this number times a draw from the standard normal distribution.',
    },
    rate: {
      label: 'Learning rate',
      help: 'How far a step goes against the gradient. Larger: faster, until the cost jumps.',
    },
  },
  forward: 'Forward',
  backward: 'Backward',
  layer: (l: number) => `Layer ${l}`,
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  choose: 'Choose a number to see what it was computed from.',
  fits: (left: string, right: string, result: string) => `${left} · ${right} → ${result}`,
  given: 'given',
  drawn: 'a parameter: random at the start, changed by every step',
  experiments: {
    course: {
      title: 'The notebook’s 10 000 steps',
      runs: ['2–4–1, three examples'],
      question:
        'The first weight of W[1] starts at −0.00417. What is it after 10 000 steps? (A guess of its size is enough.)',
      claim: 'At −0.65848169, the value that the course’s notebook prints, to seven digits.',
      why: 'The same start, the same examples, the same equations, and double precision give the same numbers. All 17 parameters agree with the notebook’s; a test compares each of them.',
    },
    zeros: {
      title: 'All weights zero',
      runs: ['all zeros', 'random, small'],
      question: 'Which ends with the lower cost?',
      claim:
        'The small random weights, with a cost below 0.1. From zeros, dW[1] is exactly 0 at every step, and the cost ends at 0.637.',
      why: 'dA[1] = W[2]ᵀ dZ[2] is zero while W[2] is zero, and dW[2] = dZ[2] A[1]ᵀ/m is zero while A[1] is zero. Neither can change first. Only b[2] learns: two of the three examples are true, so the network predicts ⅔ for all of them.',
    },
    fading: {
      title: 'The gradient of the first layer',
      runs: ['sigmoid', 'tanh'],
      question:
        'Three hidden layers, the same first weights. For which activation is dW[1] smaller at the start?',
      claim: 'For the sigmoid: dW[1] is less than a fifth as long as with tanh.',
      why: 'Each layer multiplies dZ by g′(Z). For a sigmoid that is at most ¼, for tanh up to 1.',
    },
  },
} as const;
