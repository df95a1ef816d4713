/** What this lab says, but for its notes. */
export const labText = {
  params: {
    side: { label: 'Height and width', help: 'The input is a square picture of so many pixels.' },
    channels: {
      label: 'Channels',
      help: 'Numbers a pixel: 1 for grey, 3 for colour, more where a layer stands before.',
    },
    layers: { label: 'Layers', help: 'The chain of layers behind the input.' },
  },
  types: { conv: 'Convolution', pool: 'Pooling', dense: 'Dense' },
  layer: (number: number) => `Layer ${number}`,
  type: (number: number) => `Kind of layer ${number}`,
  fields: {
    f: { symbol: 'f', name: 'window' },
    stride: { symbol: 's', name: 'stride' },
    pad: { symbol: 'p', name: 'padding' },
    filters: { symbol: 'filters', name: 'filters' },
    units: { symbol: 'units', name: 'units' },
  },
  field: (name: string, number: number) => `${name} of layer ${number}`,
  input: 'Input',
  add: 'Add a layer',
  addType: { conv: 'Convolution', pool: 'Pooling', dense: 'Dense layer' },
  remove: (number: number) => `Remove layer ${number}`,
  output: 'output',
  values: (count: string) => `${count} values`,
  parameters: (count: string) => `${count} parameters`,
  noParameters: 'nothing to learn',
  convFormula: (f: number, channels: string, filters: string) =>
    `(${f}·${f}·${channels} + 1)·${filters}`,
  denseFormula: (n: string, units: string) => `(${n} + 1)·${units}`,
  sizeFormula: (n: number, p: number, f: number, s: number, side: number) =>
    `⌊(${n} + 2·${p} − ${f}) / ${s}⌋ + 1 = ${side}`,
  misfit: (f: number, n: number) =>
    `A window of ${f} does not fit into ${n} cells: a smaller window, more padding, or a larger picture is needed. The layers after it wait.`,
  total: (parameters: string, products: string) =>
    `${parameters} parameters and ${products} multiplications in all`,
  picture: (shapes: string) => `Volumes, drawn by size: ${shapes}`,
  experiments: {
    sharing: {
      title: 'Why convolutions: 100 of each',
      runs: ['100 dense units', '100 filters of 5×5'],
      question: 'On a colour picture of 300×300, which has fewer parameters?',
      claim: '100 dense units need 27 000 100 parameters, 100 filters of 5×5 need 7600.',
      why: 'A dense unit has a weight for every pixel and channel: 300·300·3 + 1. A filter has 5·5·3 + 1 and uses them everywhere. The course’s notes print 2600 here: that is (5·5 + 1)·100, which forgets the three channels.',
    },
    table: {
      title: 'The table of the lecture',
      runs: ['two convolutions, two pools, three dense layers'],
      question: 'How many parameters has the network in all?',
      claim:
        '608 + 3216 + 48 120 + 10 164 + 850 parameters: 62 958, most of them in the first dense layer.',
      why: 'The convolutions see the most pixels and have the fewest weights. The volume shrinks while the number of channels grows: 3072 values, 6272, 1568, 1600, 400, and then 120, 84, 10.',
    },
    stride: {
      title: '63 × 63 × 16',
      runs: ['7×7, s = 2', '7×7, same'],
      question:
        'How high and wide is the output of 32 filters of 7×7 with stride 2 and no padding?',
      claim: 'The output is 29 × 29 × 32; with p = 3 and stride 1 it is as large as the input.',
      why: '⌊(63 − 7) / 2⌋ + 1 = 29. The same size wants p = (f − 1)/2 = 3.',
    },
    lecture: {
      title: 'A simple convolutional network',
      runs: ['39 × 39 × 3, three convolutions'],
      question: 'How many values leave the last of three convolutions?',
      claim: '39×39×3 becomes 37×37×10, 17×17×20 and 7×7×40: 1960 values.',
      why: 'Each layer gives up height and width and gains channels. The 1960 values are then flattened and given to a dense layer.',
    },
  },
} as const;
