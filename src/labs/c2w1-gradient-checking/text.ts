/** What this lab says, but for its notes. */
export const labText = {
  off: 'off',
  bugs: {
    none: 'no bug',
    course: 'the course’s two bugs',
    dW2: 'dW[2] counted twice',
    db1: 'db[1] divided by m/4',
    gate: 'ReLU’s slope forgotten',
    sign: 'dW[1] with the wrong sign',
    mean: 'dW[3] not divided by m',
    bias: 'db[2] of one example only',
    penalty: 'λ forgotten in dW',
    riddle: 'a riddle: find it',
  },
  networks: { course: 'the notebook’s, 4–5–3–1', planar: 'in the plane, 2–4–3–1' },
  precisions: { double: 'double (64 bits)', single: 'single (32 bits)' },
  dropouts: { off: 'off', fixed: 'the same mask', fresh: 'a new mask each time' },
  params: {
    network: {
      label: 'Network',
      help: 'The network that is checked: the notebook’s with its three examples, or one on twelve points of the plane.',
    },
    bug: { label: 'Backpropagation has', help: 'The bug in the code that is checked.' },
    riddle: {
      label: 'Riddle',
      help: 'Each number hides a random bug, or none.',
    },
    epsilon: {
      label: 'Step ε',
      help: 'Each parameter is changed by ε, up and down, and the two costs are compared.',
      more: 'The curve bends within the step, so the difference is no longer the slope.',
      less: 'The two costs agree in almost all digits, and rounding takes over.',
    },
    precision: {
      label: 'Precision',
      help: 'The number of bits with which costs and gradients are computed.',
    },
    lambda: {
      label: 'L2 regularization λ',
      help: 'The cost includes (λ/2m) Σ‖W‖², so each gradient dW includes (λ/m) W.',
    },
    dropout: {
      label: 'Dropout',
      help: 'Whether units of layer 1 are removed while the costs are measured.',
    },
    keepProb: { label: 'keep_prob', help: 'The probability that a unit is kept.' },
  },
  difference: 'Relative difference',
  verdict: {
    good: 'Backpropagation and differences agree.',
    doubtful: 'Look again: this may be rounding, or a small bug.',
    bad: 'Something is wrong in the gradients, or in the way they are checked.',
  },
  parts: 'Where they differ, part by part',
  part: (name: string, apart: string) => `${name}: ${apart}`,
  sweep: 'The difference at every ε',
  sweepCurves: { double: '64 bits', single: '32 bits' },
  here: (epsilon: string) => `ε = ${epsilon}`,
  worst: 'The parameters that differ most',
  heads: {
    name: 'Parameter',
    computed: 'Backpropagation',
    measured: 'Differences',
    ratio: 'Ratio',
  },
  cells: 'Too much, too little, parameter by parameter',
  cell: (part: string) => `${part}: backpropagation less differences`,
  cellsReading: (most: string) =>
    `Blue: backpropagation is larger than the differences; orange: smaller. Full colour is ${most}.`,
  hide: 'Hide a bug',
  hideAnother: 'Hide another',
  guess: 'Which bug is hidden?',
  marks: {
    none: 'All parts agree, up to rounding.',
    dW2: 'Only W[2] is off, and all its ratios are 2.',
    db1: 'Only b[1] is off, and all its ratios are 4.',
    gate: 'The layers behind a ReLU are off, without a common ratio: units with negative z let the gradient through.',
    sign: 'Only W[1] is off, and all its ratios are −1.',
    mean: 'Only W[3] is off, and all its ratios are m.',
    bias: 'Only b[2] is off, without a common ratio: the other examples are missing from its sum.',
  },
  experiments: {
    course: {
      title: 'The course’s two bugs',
      runs: ['with the bugs', 'repaired'],
      question:
        'dW[2] is counted twice, and db[1] is divided by m/4. How large is the relative difference (0: equal, 1: nothing in common)?',
      claim: '0.285. Without the bugs it is 1.2·10⁻⁷.',
      why: 'A factor of 2 or 4 in one part is a large relative error. The notebook prints 0.2850931567 and 1.189·10⁻⁷.',
    },
    epsilon: {
      title: 'Which ε is best?',
      runs: ['ε = 0.1', 'ε = 10⁻⁴', 'ε = 10⁻⁷', 'ε = 10⁻¹¹'],
      question: 'The gradients are correct. With which ε is the difference smallest?',
      claim: 'ε = 10⁻⁴, with a difference of 1.9·10⁻¹⁰. With 0.1 and with 10⁻¹¹ it is above 10⁻⁵.',
      why: 'The error of the two-sided difference is proportional to ε²; the error from rounding is about 10⁻¹⁶/ε. Their sum is smallest in between. With the course’s 10⁻⁷ rounding is already the larger part.',
    },
    single: {
      title: 'Half the bits',
      runs: ['double', 'single'],
      question: 'With the best ε for each: in which precision is the difference smaller?',
      claim:
        'Double, below 10⁻⁹. In single precision it is above 10⁻⁵ for every ε, and with ε = 10⁻⁷ it is above 0.01.',
      why: 'In 32 bits, a cost near 2 has an error of about 10⁻⁷. Divided by 2ε = 2·10⁻⁷, this is as large as the gradient. Networks train well in single precision, but gradients are checked in double precision.',
    },
    dropout: {
      title: 'What makes a correct gradient look wrong?',
      runs: ['same mask', 'new mask each time', 'λ forgotten', 'λ in both'],
      question:
        'Only one of these four is a bug in backpropagation. Which gives the largest difference?',
      claim:
        'A new mask each time: the difference is above 0.5, although backpropagation is correct. λ forgotten in the gradient gives more than 0.01. The other two pass.',
      why: 'With a new mask each time the two costs belong to two different networks, so their difference is not a slope. That is why dropout is switched off for the check. The regularization term must be in the cost and in the gradient.',
    },
  },
} as const;
