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
    activation: { label: 'Activation', help: 'The function g that a unit applies to its sum z.' },
    leak: {
      label: 'Leak',
      help: 'The slope of leaky ReLU below 0.',
      more: 'Units with negative z learn faster; at 1 the function is linear.',
      less: 'At 0 it is ReLU.',
    },
    z: { label: 'Sum z', help: 'The sum of the unit: z = wᵀx + b.' },
  },
  heading: 'g and its slope g′',
  g: 'g(z)',
  slope: 'g′(z)',
  tangent: 'tangent at z',
  here: (z: string) => `z = ${z}`,
  network: 'Four of them in a hidden layer, with fixed weights',
  output: 'output',
  values: (z: string, value: string, slope: string) =>
    `At z = ${z} the unit gives ${value}. Backpropagation multiplies the gradient by ${slope}.`,
  flat: 'The unit is saturated here: hardly any gradient gets through.',
  experiments: {
    steepest: {
      title: 'The largest slope of the sigmoid',
      runs: ['sigmoid', 'tanh'],
      question: 'The slope of the sigmoid is largest at z = 0. How large is it?',
      claim: '¼. The largest slope of tanh is 1.',
      why: 'σ′ = σ(1 − σ), and a(1 − a) is largest at a = ½. tanh′ = 1 − tanh², which is 1 at z = 0.',
    },
    saturation: {
      title: 'Far from 0',
      runs: ['sigmoid at z = 5', 'tanh at z = 5', 'ReLU at z = 5'],
      question: 'All three units are at z = 5. Which has the largest slope?',
      claim:
        'ReLU, with slope 1. The slope of the sigmoid is below 0.01, that of tanh below 0.001.',
      why: 'Sigmoid and tanh become flat on both sides. ReLU has slope 1 for all positive z, which is one reason why deep networks learn faster with it. For negative z its slope is 0. A unit whose z is negative for every example gets no gradient: it is dead.',
    },
    mean: {
      title: 'The mean of the outputs',
      runs: ['sigmoid', 'tanh'],
      question: 'z takes evenly spaced values from −8 to 8. What is the mean of σ(z)?',
      claim: '½. The mean of tanh is 0.',
      why: 'The next layer learns more easily from inputs with mean 0. So tanh usually works better than the sigmoid for hidden units. The sigmoid is used for an output that is a probability.',
    },
    linear: {
      title: 'Four linear units',
      runs: ['linear', 'ReLU'],
      question:
        'Four hidden units with random weights. For which activation is the output, as a function of x, not a straight line?',
      claim: 'ReLU. The output of the linear units is a straight line.',
      why: 'The sum of v(wx + b) over the units is (Σvw)x + Σvb: a line. With a linear activation the hidden layer could just as well be left out.',
    },
  },
} as const;
