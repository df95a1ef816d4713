/** What this lab says, but for its notes. */
export const labText = {
  graphs: {
    lecture: 'J = 3(a + bc)',
    logistic: 'Logistic regression, one example',
    examples: 'Logistic regression, two examples',
  },
  inputs: {
    a: 'a',
    b: 'b',
    c: 'c',
    w1: 'w₁',
    w2: 'w₂',
    bias: 'b',
    w: 'w',
    first: 'x⁽¹⁾',
    second: 'x⁽²⁾',
    x1: 'x₁',
    x2: 'x₂',
  },
  inputHelp: 'An input of the graph. Everything that depends on it changes with it.',
  params: {
    graph: { label: 'Graph', help: 'The formula that is split into steps.' },
    y: { label: 'y', help: 'The true answer.' },
    done: {
      label: 'Steps shown',
      help: 'First the values, forward; then the derivatives, backward.',
    },
    nudge: {
      label: 'Nudge',
      help: 'How much the chosen quantity is changed, to see how much the end changes.',
    },
  },
  picture: (formulas: string) => `Computation graph: ${formulas}`,
  all: 'all',
  back: 'One back',
  next: 'Next',
  restart: 'From the start',
  stage: { start: 'The inputs are given.', forward: 'Forward', backward: 'Backward' },
  unknown: 'not yet',
  notYet: (derivative: string) => `${derivative} has not been computed yet.`,
  choose: 'Choose a quantity: its paths to the end are marked.',
  node: (name: string, value: string, derivative: string) =>
    `${name} is ${value}; derivative ${derivative}`,
  derivative: (end: string, name: string) => `d${end}/d${name}`,
  path: (product: string) => product,
  nudged: (name: string, by: string, end: string, moved: string, ratio: string) =>
    `${name} + ${by} moves ${end} by ${moved}: ${ratio} times as far.`,
  itself: (end: string) => `d${end}/d${end} = 1: the backward pass starts here.`,
  experiments: {
    lecture: {
      title: 'The example of the lecture',
      runs: ['a = 5, b = 3, c = 2'],
      question: 'J = 3(a + bc) with a = 5, b = 3, c = 2 is 33. What is dJ/dc?',
      claim: 'dJ/dc = 9. Likewise dJ/db = 6 and dJ/da = 3.',
      why: 'A derivative is the product of the derivatives along the path to J. dJ/dv = 3, dv/du = 1, and du/dc = b = 3, so dJ/dc = 3·1·3 = 9. For b it is 3·1·c = 6, and for a it is 3·1 = 3.',
    },
    nudge: {
      title: 'A nudge',
      runs: ['b = 3', 'b = 3.1'],
      question: 'b = 3 gives 33, and dJ/db = 6. What is J at b = 3.1?',
      claim: 'J is 33.6. It changes dJ/db = 6 times as much as b.',
      why: '6 · 0.1 = 0.6. In this graph J is a straight line in b, so this is exact for steps of any size. In general it holds for small steps only.',
    },
    error: {
      title: 'The error flows back',
      runs: ['y = 1', 'y = 0'],
      question:
        'w = (1, −2), b = ½, x = (2, 1) give z = ½ and ŷ = 0.622. With y = 1, what is dL/dz?',
      claim: 'dL/dz = ŷ − y, here −0.378; and dL/dw₁ = x₁ · dL/dz.',
      why: 'dL/dŷ = (ŷ − y)/(ŷ(1 − ŷ)) and dŷ/dz = ŷ(1 − ŷ). Their product is ŷ − y. All other derivatives of logistic regression follow from this one.',
    },
    examples: {
      title: 'Two paths to the cost',
      runs: ['two examples'],
      question:
        'w = 1, b = ½. The first example (x = 2, y = 1) alone gives dw = −0.152, the second (x = 1, y = 0) alone 0.818. What is dJ/dw?',
      claim: 'dJ/dw = 0.333, the mean of the two.',
      why: 'w reaches J on two paths, one through each example, and the products along both are added. Each contains a factor ½, because J is the mean of the losses. With m examples there are m paths: a loop over the examples, or one matrix product.',
    },
  },
} as const;
