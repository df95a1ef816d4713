/** What this lab says, but for its notes. */
export const labText = {
  layers: { convolution: 'Convolution', max: 'Max pooling', average: 'Average pooling' },
  examples: {
    small: '5×5, one channel',
    colour: '5×5, three channels',
    course: 'The course’s example, 5×7×4',
  },
  gradients: { one: '1 at one cell', ones: '1 at every cell', numbers: 'various numbers' },
  params: {
    layer: { label: 'Layer', help: 'What the window computes from the cells under it.' },
    example: {
      label: 'Input',
      help: 'The input numbers. The course’s example is the first image and the first filter of its notebook.',
    },
    size: { label: 'Window', help: 'The height and width of the window, in cells.' },
    stride: { label: 'Stride', help: 'The number of cells that the window moves at a time.' },
    pad: { label: 'Padding', help: 'The number of zeros on each side of the input.' },
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
      title: 'Where does pooling send its gradient?',
      runs: ['max', 'average'],
      question:
        'One output cell has a gradient of 1. Which kind of pooling sends a gradient to more input cells?',
      claim: 'Average pooling: ¼ to each of four cells. Max pooling sends 1 to one cell.',
      why: 'Changing any cell but the largest does not change the maximum, so its derivative is 0. Each of four cells changes their mean by ¼. Both add up to the 1 of the output cell.',
    },
    bias: {
      title: 'The gradient of b',
      runs: ['dZ all ones', 'dZ some numbers'],
      question: 'All nine cells of the output have a gradient of 1. What is db?',
      claim: '9: db is the sum of dZ.',
      why: 'b is added to every cell of the output of its filter, so the gradients of all these cells add up.',
    },
    rim: {
      title: 'The middle and the corner',
      runs: ['average, 3×3, stride 1'],
      question:
        'There are nine windows on a 5 × 5 input. Each hands 1/9 of its gradient of 1 to each of its cells. What gradient does the middle cell get?',
      claim: '1. A corner gets 1/9.',
      why: 'Gradients from several windows add up. The middle cell of a 5 × 5 input is in all nine windows, a corner is in only one. With padding the corner is in more windows.',
    },
    course: {
      title: 'The course’s example',
      runs: ['first image, first filter'],
      question:
        'A 5 × 7 input with p = 1, a 3 × 3 window and s = 2: how many cells does the output have?',
      claim: '12 cells: 3 rows and 4 columns.',
      why: '⌊(5 + 2 − 3)/2⌋ + 1 = 3 and ⌊(7 + 2 − 3)/2⌋ + 1 = 4. The four input channels are added up to one output channel.',
    },
  },
} as const;
