/** What this lab says, but for its notes. */
export const labText = {
  activations: {
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'leaky ReLU',
    linear: 'linear (none)',
  },
  params: {
    activation: { label: 'Activation', help: 'What a unit makes of its sum z.' },
    leak: {
      label: 'Leak',
      help: 'The slope of leaky ReLU below 0.',
      more: 'units that are off still learn; at 1 there is no bend left.',
      less: 'at 0 it is ReLU.',
    },
    z: { label: 'Sum', help: 'Where the unit stands: z = wᵀx + b.' },
  },
  heading: 'g and its slope g′',
  g: 'g(z)',
  slope: 'g′(z)',
  tangent: 'tangent at z',
  here: (z: string) => `z = ${z}`,
  network: 'Four of them in a hidden layer, with fixed weights',
  output: 'output',
  values: (z: string, value: string, slope: string) =>
    `At z = ${z} the unit says ${value}, and a gradient that arrives is multiplied by ${slope}.`,
  flat: 'Here it is saturated: whatever the gradient is, hardly any of it gets through.',
  experiments: {
    steepest: {
      title: 'How steep at the steepest?',
      runs: ['sigmoid', 'tanh'],
      question: 'The slope of the sigmoid is largest at z = 0. How large?',
      claim: 'σ′ is at most ¼; tanh′ reaches 1.',
      why: 'σ′ = σ(1 − σ), and a(1 − a) is largest at a = ½. tanh′ = 1 − tanh², which is 1 at 0. tanh is a sigmoid stretched: tanh z = 2σ(2z) − 1.',
    },
    saturation: {
      title: 'Far out',
      runs: ['sigmoid at z = 5', 'tanh at z = 5', 'ReLU at z = 5'],
      question: 'All three stand at z = 5. Which still lets a gradient through?',
      claim: 'At z = 5 the sigmoid’s slope is below 0.01, tanh’s below 0.001, and ReLU’s is 1.',
      why: 'Sigmoid and tanh level off on both sides. ReLU never does above 0, which is a large part of why deep networks learn faster with it. Below 0 its slope is 0, and a unit that is always there is dead.',
    },
    mean: {
      title: 'Around which value?',
      runs: ['sigmoid', 'tanh'],
      question: 'z runs evenly from −8 to 8. What is the mean of σ(z)?',
      claim: 'The sigmoid’s outputs lie around ½, those of tanh around 0.',
      why: 'Inputs around 0 are easier for the next layer. That is why tanh is usually the better of the two for hidden units, and σ is kept for an output that is to be a probability.',
    },
    linear: {
      title: 'Four units without a bend',
      runs: ['linear', 'ReLU'],
      question: 'Which network’s function over x has a bend in it?',
      claim:
        'Four linear units add up to one straight line; four ReLUs make a line with four kinks.',
      why: 'v·(wx + b) summed over units is (Σvw)x + Σvb: a line. Without a non-linear g a hidden layer might as well not be there.',
    },
  },
} as const;
