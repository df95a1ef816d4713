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
  inputHelp: 'An input of the graph: everything to its right follows.',
  params: {
    graph: { label: 'Graph', help: 'The formula that is taken apart.' },
    y: { label: 'y', help: 'The true answer.' },
    done: {
      label: 'Worked out',
      help: 'Values forward, one after the other, and then derivatives from the end back.',
    },
    nudge: {
      label: 'Nudge',
      help: 'The chosen quantity is moved by so much, to see what the end does.',
    },
  },
  picture: (formulas: string) => `Computation graph: ${formulas}`,
  all: 'all',
  back: 'One back',
  next: 'Next',
  restart: 'From the start',
  stage: { start: 'The inputs are given.', forward: 'Forward', backward: 'Backward' },
  unknown: 'not yet',
  notYet: (derivative: string) => `${derivative} is not worked out yet.`,
  choose: 'Choose a quantity: its paths to the end are marked.',
  node: (name: string, value: string, derivative: string) =>
    `${name} is ${value}; derivative ${derivative}`,
  derivative: (end: string, name: string) => `d${end}/d${name}`,
  path: (product: string) => product,
  nudged: (name: string, by: string, end: string, moved: string, ratio: string) =>
    `${name} + ${by} moves ${end} by ${moved}: ${ratio} times as far.`,
  itself: (end: string) => `d${end}/d${end} = 1: here the way back begins.`,
  experiments: {
    lecture: {
      title: 'The example of the lecture',
      runs: ['a = 5, b = 3, c = 2'],
      question: 'J = 3(a + bc) with a = 5, b = 3, c = 2 is 33. What is dJ/dc?',
      claim: 'Every derivative is the product of the slopes on its way to J.',
      why: 'dJ/dv = 3 and dv/du = 1. u = bc grows by b = 3 when c grows by 1, so dJ/dc = 3·1·3. For b it is 3·1·c = 6, and for a, 3·1 = 3.',
    },
    nudge: {
      title: 'A derivative is a promise',
      runs: ['b = 3', 'b = 3.1'],
      question: 'b = 3 gives 33, and dJ/db = 6. What is J at b = 3.1?',
      claim: 'J moves dJ/db times as far as b.',
      why: 'Six times 0.1 is 0.6. For this graph the promise is kept exactly, since J is a straight line in b. In general it holds for small steps only.',
    },
    error: {
      title: 'dz = ŷ − y',
      runs: ['y = 1', 'y = 0'],
      question:
        'w = (1, −2), b = ½, x = (2, 1) give z = ½ and ŷ = 0.622. With y = 1, what is dL/dz?',
      claim: 'dL/dz is the answer minus the truth, and dL/dw₁ is that times x₁.',
      why: 'dL/dŷ = (ŷ − y)/(ŷ(1 − ŷ)) and dŷ/dz = ŷ(1 − ŷ): the product is ŷ − y. Everything else of logistic regression follows from this line.',
    },
    examples: {
      title: 'Two ways to the cost',
      runs: ['two examples'],
      question:
        'w = 1, b = ½. The first example (x = 2, y = 1) asks for dw = −0.152, the second (x = 1, y = 0) for 0.818. What is dJ/dw?',
      claim: 'dJ/dw is the mean of what the two examples ask for.',
      why: 'w reaches J in two ways, one through each example, and the products along both are added. Each has a ½ in it, since J is the mean of the losses. With m examples there are m ways: that is the loop over examples, or one matrix product.',
    },
  },
} as const;
