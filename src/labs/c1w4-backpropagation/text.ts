/** What this lab says, but for its notes. */
export const labText = {
  cost: 'Cost',
  gradients: 'Length of the gradient',
  firstGradient: 'dW¹, first layer',
  lastGradient: 'dW, last layer',
  zeros: 'all zeros',
  examples: { course: 'Random, as the notebook’s', xor: 'XOR' },
  activations: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid' },
  params: {
    example: { label: 'Examples', help: 'The columns of X: two features each.' },
    m: { label: 'How many', help: 'So many columns have X, Z and A.' },
    hidden: {
      label: 'Hidden layers',
      help: 'Units of each hidden layer, with commas between: at most three layers of six.',
    },
    activation: { label: 'Activation', help: 'g of the hidden layers; the output is a sigmoid.' },
    scale: { label: 'Scale of the weights', help: 'W starts as so many times a normal draw.' },
    rate: { label: 'Learning rate', help: 'How far a step goes against the gradient.' },
  },
  forward: 'Forward',
  backward: 'Backward',
  layer: (l: number) => `Layer ${l}`,
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  choose: 'Choose a number to see where it came from.',
  fits: (left: string, right: string, result: string) => `${left} · ${right} → ${result}`,
  given: 'given',
  drawn: 'a parameter: drawn at the start, changed by every step',
  experiments: {
    course: {
      title: 'The notebook’s 10 000 steps',
      runs: ['2–4–1, three examples'],
      question: 'W¹ starts at −0.00417 in its corner. Where is that weight after 10 000 steps?',
      claim: 'After 10 000 steps the first weight is −0.65848169, as in the course’s notebook.',
      why: 'Same start, same examples, same equations, double precision: all 17 parameters agree with the notebook’s to seven digits. (The test compares each of them.)',
    },
    zeros: {
      title: 'From zeros, nothing comes back',
      runs: ['all zeros', 'random, small'],
      question: 'Which ends with the lower cost?',
      claim:
        'With zero weights dW¹ is exactly 0 at every step; only the last b learns how frequent each class is.',
      why: 'dA¹ = W²ᵀ dZ² is zero as long as W² is, and dW² = dZ² A¹ᵀ/m is zero as long as A¹ is. Each waits for the other. The cost stops at that of answering ⅔ to everything.',
    },
    fading: {
      title: 'What arrives at the first layer',
      runs: ['sigmoid', 'tanh'],
      question: 'Three hidden layers, the same weights. In which is dW¹ shorter at the start?',
      claim: 'With sigmoids dW¹ starts less than a fifth as long as with tanh.',
      why: 'Each layer multiplies dZ by g′(Z). For a sigmoid that is ¼ at the most, for tanh up to 1.',
    },
  },
} as const;
