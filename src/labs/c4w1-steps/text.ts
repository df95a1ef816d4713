/** What this lab says, but for its notes. */
export const labText = {
  layers: { convolution: 'Convolution', max: 'Max pooling', average: 'Average pooling' },
  examples: {
    small: '5×5, one channel',
    colour: '5×5, three channels',
    course: 'The course’s example, 5×7×4',
  },
  gradients: { one: '1 at one cell', ones: '1 at every cell', numbers: 'some numbers' },
  params: {
    layer: { label: 'Layer', help: 'What the window does with the cells that it lies on.' },
    example: {
      label: 'Input',
      help: 'The numbers that come in. The course’s example is the first picture and the first filter of its notebook.',
    },
    size: { label: 'Window', help: 'So many cells high and wide.' },
    stride: { label: 'Stride', help: 'The window moves on by so many cells.' },
    pad: { label: 'Padding', help: 'So many zeros on each side of the input.' },
    gradient: {
      label: 'Gradient from above',
      help: 'dZ: how much the cost changes with each cell of the output.',
    },
    row: { label: 'Row', help: 'The row of the one cell that has a gradient.' },
    column: { label: 'Column', help: 'The column of the one cell that has a gradient.' },
  },
  forward: 'Forward',
  backward: 'Backward',
  input: (channel: number, channels: number) =>
    channels > 1 ? `A, channel ${channel}` : 'A, the input',
  output: 'Z, the output',
  pooled: (channel: number, channels: number) =>
    channels > 1 ? `Output, channel ${channel}` : 'The output',
  dZ: 'dZ, given',
  dZHint: 'Choose the cell that has the gradient.',
  dA: (channel: number, channels: number) => (channels > 1 ? `dA, channel ${channel}` : 'dA'),
  dW: (channel: number, channels: number) => (channels > 1 ? `dW, channel ${channel}` : 'dW'),
  db: (value: string) => `db = ${value}`,
  experiments: {
    routing: {
      title: 'Where does a pool send its gradient?',
      runs: ['max', 'average'],
      question: 'One output cell has a gradient of 1. Which pool hands something to more cells?',
      claim: 'The maximum sends all of it to one cell, the mean a quarter to each of four.',
      why: 'Moving any cell but the largest does not change a maximum: its derivative is 0. Each of four cells moves their mean by a quarter. Either way it adds up to the 1 that came in.',
    },
    bias: {
      title: 'The gradient of b',
      runs: ['dZ all ones', 'dZ some numbers'],
      question: 'All nine cells of the output have a gradient of 1. What is db?',
      claim: 'db is the sum of dZ: 9 for nine ones.',
      why: 'b is added to every cell of its filter’s output, so each of them has a say in it.',
    },
    rim: {
      title: 'The middle is seen more often than the corner',
      runs: ['average, 3×3, stride 1'],
      question:
        'Each of nine windows hands a ninth of its gradient of 1 to each of its cells. What does the middle cell get?',
      claim: 'The middle cell gets 1, a corner one ninth: it lies in one window only.',
      why: 'Gradients from several windows add up. A cell in the middle of a 5×5 input lies in all nine windows, a corner in one. Padding evens that out.',
    },
    course: {
      title: 'The course’s own numbers',
      runs: ['first picture, first filter'],
      question: 'A 5×7 input with p = 1, a 3×3 window and s = 2: how many cells has the output?',
      claim: '3 rows and 4 columns: 12 cells, and the notebook’s numbers in them.',
      why: '⌊(5 + 2 − 3)/2⌋ + 1 = 3 and ⌊(7 + 2 − 3)/2⌋ + 1 = 4. The four channels are added up into one output.',
    },
  },
} as const;
