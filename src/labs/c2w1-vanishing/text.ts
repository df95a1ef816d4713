/** What this lab says, but for its notes. */
export const labText = {
  activations: { linear: 'linear', tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid' },
  weights: {
    identity: 'w on the diagonal',
    normal: 'random, w · √(1/n)',
    xavier: 'Xavier, √(1/n)',
    he: 'He, √(2/n)',
  },
  params: {
    depth: { label: 'Layers', help: 'Layers of 32 units each.' },
    weights: { label: 'Weights', help: 'The same kind in every layer, drawn anew for each.' },
    w: {
      label: 'Factor',
      help: 'What each layer multiplies its input with, on average.',
      more: 'above 1 the signal grows from layer to layer.',
      less: 'below 1 it shrinks.',
    },
    activation: { label: 'Activation', help: 'g of every layer.' },
    draw: { label: 'Draw', help: 'Other random weights.' },
  },
  heading: 'Length by layer (√ of the mean square)',
  activation: '|a|, forward from 1',
  gradient: '|da|, backward from 1',
  layer: 'layer',
  length: 'length',
  outcome: (last: string, first: string, depth: number) =>
    `After ${depth} layers the signal is ${last} times as long as at the start; the gradient that reaches the input is ${first} times the one at the end.`,
  each: (forward: string, backward: string) =>
    `In each layer, on average: the signal × ${forward}, the gradient × ${backward}.`,
  verdict: {
    vanishes: 'The gradient vanishes: the first layers hardly learn.',
    explodes: 'The gradient explodes: a step throws the first layers off.',
    level: 'The gradient arrives about as long as it started.',
  },
  units: 'The first sixteen units on the way',
  said: 'a, layer by layer →',
  told: '← da, from the end back',
  map: (of: string, layers: number) =>
    `${of}: a row for each of sixteen units, a column for each layer from 0 to ${layers}`,
  colour: 'Full colour is 2 or more in size: blue above 0, orange below.',
  experiments: {
    powers: {
      title: 'A little less than 1, a little more',
      runs: ['w = 0.9, 30 layers', 'w = 1.1, 30 layers', 'w = 0.5, 50 layers'],
      question: 'Thirty linear layers, each multiplying by 0.9. How much of the signal is left?',
      claim: '0.9³⁰ = 0.042 and 1.1³⁰ = 17.4; 0.5⁵⁰ is less than 10⁻¹⁵.',
      why: 'Factors multiply: what happens in one layer happens as many times as there are layers. The gradient goes through the same matrices on its way back, so it vanishes or explodes with the signal.',
    },
    sigmoid: {
      title: 'Thirty layers back',
      runs: ['sigmoid', 'tanh'],
      question: 'Both start from Xavier’s weights. Which lets more of the gradient through?',
      claim:
        'Of the gradient at the end, sigmoids leave less than 10⁻¹⁵; tanh leaves a thousandth or more.',
      why: 'Each layer multiplies by g′, which is at most ¼ for a sigmoid. For tanh it is near 1 as long as z stays small, and Xavier’s scale keeps it so.',
    },
    he: {
      title: 'He’s two',
      runs: ['He, √(2/n)', 'Xavier, √(1/n)'],
      question: 'Thirty layers of ReLU. With which weights does the signal survive?',
      claim:
        'With He’s weights the length stays within a factor of twenty; with Xavier’s less than a thousandth arrives.',
      why: 'ReLU sets half of its inputs to 0 and so halves the mean square. The 2 under He’s root makes up for just that.',
    },
  },
} as const;
