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
    weights: {
      label: 'Weights',
      help: 'The kind of weights, the same in every layer. Each layer has its own draw.',
    },
    w: {
      label: 'Factor',
      help: 'The factor by which each layer multiplies its input, on average.',
      more: 'Above 1 the signal grows from layer to layer.',
      less: 'Below 1 it shrinks.',
    },
    activation: { label: 'Activation', help: 'The activation function g of every layer.' },
    draw: { label: 'Draw', help: 'Another draw of the random weights.' },
  },
  heading: 'Length by layer (root mean square)',
  activation: '|a|, forward from 1',
  gradient: '|da|, backward from 1',
  layer: 'layer',
  length: 'length',
  outcome: (last: string, first: string, depth: number) =>
    `After ${depth} layers the signal is ${last} times as long as at the start. The gradient at the input is ${first} times as long as at the output.`,
  each: (forward: string, backward: string) =>
    `In each layer, on average: the signal × ${forward}, the gradient × ${backward}.`,
  verdict: {
    vanishes: 'The gradient vanishes: the first layers hardly learn.',
    explodes: 'The gradient explodes: one step changes the first layers far too much.',
    level: 'The gradient keeps about the same length.',
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
      question: 'Thirty linear layers each multiply the signal by 0.9. What share of it is left?',
      claim: '0.042, because 0.9³⁰ = 0.042. And 1.1³⁰ = 17.4, while 0.5⁵⁰ is less than 10⁻¹⁵.',
      why: 'The factors multiply, once for each layer. The gradient goes through the same matrices on its way back, so it vanishes or explodes as the signal does.',
    },
    sigmoid: {
      title: 'Thirty layers back',
      runs: ['sigmoid', 'tanh'],
      question:
        'Both networks have Xavier’s weights. Which lets more of the gradient through to the input?',
      claim: 'tanh: more than 1/1000 is left. With sigmoids less than 10⁻¹⁵ is left.',
      why: 'Each layer multiplies by W and by g′. For a sigmoid g′ is at most ¼. For tanh it is near 1 while z is small, and Xavier’s weights keep z small.',
    },
    he: {
      title: 'He’s factor of two',
      runs: ['He, √(2/n)', 'Xavier, √(1/n)'],
      question: 'Thirty layers of ReLU. With which weights is more of the signal left?',
      claim:
        'He: with this draw the length stays within a factor of 20. With Xavier’s weights less than 1/1000 is left.',
      why: 'ReLU sets half of its inputs to 0, which halves the mean square in every layer. The factor 2 in He’s variance 2/n makes up for that. Other draws differ: move the slider Draw.',
    },
  },
} as const;
