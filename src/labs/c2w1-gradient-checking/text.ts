/** What this lab says, but for its notes. */
export const labText = {
  off: 'off',
  bugs: {
    none: 'no bug',
    course: 'the course’s two bugs',
    dW2: 'dW² counted twice',
    db1: 'db¹ divided by m/4',
    gate: 'ReLU’s slope forgotten',
    sign: 'dW¹ with the wrong sign',
    mean: 'dW³ not divided by m',
    bias: 'db² of one example only',
    penalty: 'λ forgotten in dW',
    riddle: 'a riddle: find it',
  },
  networks: { course: 'the notebook’s, 4–5–3–1', planar: 'in the plane, 2–4–3–1' },
  precisions: { double: 'double (64 bits)', single: 'single (32 bits)' },
  dropouts: { off: 'off', fixed: 'the same mask', fresh: 'a new mask each time' },
  params: {
    network: {
      label: 'Network',
      help: 'Which network is checked: the notebook’s with its three examples, or one on twelve points of the plane.',
    },
    bug: { label: 'Backpropagation has', help: 'The mistake in the code that is being checked.' },
    riddle: {
      label: 'Riddle',
      help: 'Each number hides a mistake drawn by chance, or none.',
    },
    epsilon: {
      label: 'Nudge',
      help: 'Each parameter is moved by ε up and down, and the cost is compared.',
      more: 'the difference is no longer the slope: the curve bends within it.',
      less: 'the two costs agree in almost all digits, and what remains is rounding.',
    },
    precision: {
      label: 'Precision',
      help: 'How many bits a number has while costs and gradients are computed.',
    },
    lambda: {
      label: 'Penalty on weights',
      help: 'The cost has (λ/2m) Σ‖W‖² in it, and so the gradients have (λ/m) W.',
    },
    dropout: {
      label: 'Dropout',
      help: 'Whether units of layer 1 are left out while the costs are measured.',
    },
    keepProb: { label: 'Kept', help: 'The share of units that stay in.' },
  },
  difference: 'Relative difference',
  verdict: {
    good: 'Backpropagation and differences agree.',
    doubtful: 'Look again: this may be rounding, or a small mistake.',
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
    `Blue: backpropagation says more than the differences do; orange: less. Full colour is ${most}.`,
  hide: 'Hide a bug',
  hideAnother: 'Hide another',
  guess: 'Which mistake is hidden?',
  marks: {
    none: 'All parts agree as far as rounding lets them.',
    dW2: 'Only W² is off, and its ratios are all 2.',
    db1: 'Only b¹ is off, and its ratios are all 4.',
    gate: 'What lies behind a ReLU is off, with no common ratio: the units that are shut let the gradient through.',
    sign: 'Only W¹ is off, and its ratios are all −1.',
    mean: 'Only W³ is off, and its ratios are all m.',
    bias: 'Only b² is off, with no common ratio: the other examples are missing from its sum.',
  },
  experiments: {
    course: {
      title: 'The course’s two bugs',
      runs: ['with the bugs', 'repaired'],
      question: 'What relative difference do the bugs make (0 is none, 1 is nothing in common)?',
      claim: 'With the two bugs the difference is 0.285; repaired, it is 1.2·10⁻⁷.',
      why: 'dW² was counted twice and db¹ divided by m/4: a factor is a large relative error. The notebook prints 0.2850931567 and 1.189·10⁻⁷.',
    },
    epsilon: {
      title: 'Which ε is best?',
      runs: ['ε = 0.1', 'ε = 10⁻⁴', 'ε = 10⁻⁷', 'ε = 10⁻¹¹'],
      question: 'The gradients are right. Which nudge shows it most clearly?',
      claim:
        '10⁻⁴ agrees to nine digits, with a difference of 1.9·10⁻¹⁰; larger and smaller nudges are worse.',
      why: 'The two-sided difference is off by a multiple of ε², the rounding of the two costs by about 10⁻¹⁶/ε. The sum of the two is smallest in between. The course’s 10⁻⁷ is on the rounding side already.',
    },
    single: {
      title: 'Half the bits',
      runs: ['double', 'single'],
      question: 'With the best ε for each, which agrees better?',
      claim:
        'In single precision no ε gets below 10⁻⁵, and at ε = 10⁻⁷ the check says nothing at all.',
      why: 'A cost near 2 in 32 bits is known to about 10⁻⁷. Divided by 2ε = 2·10⁻⁷ that is an error as large as the gradient. NumPy in 32 bits gets to 2·10⁻⁴ at best, at ε = 0.03; what is reached here is of that size. Networks train well in single precision; gradients are checked in double.',
    },
    dropout: {
      title: 'What makes a right gradient look wrong',
      runs: ['same mask', 'new mask each time', 'λ forgotten', 'λ in both'],
      question: 'Only one of these is a mistake in backpropagation. Which looks worst?',
      claim:
        'A new mask for every cost looks worse than any bug; with the mask held still the check passes.',
      why: 'With a new mask each time the two costs are of two different networks, and their difference has nothing to do with ε. That is why dropout is switched off for the check. A penalty must be in the cost and in the gradient, or in neither.',
    },
  },
} as const;
