/** What this lab says, but for its notes. */
export const labText = {
  params: {
    side: {
      label: 'Height and width',
      help: 'The height and width of the input image, in pixels.',
    },
    channels: {
      label: 'Channels',
      help: 'Numbers per pixel: 1 for grey, 3 for colour, more after another layer.',
    },
    layers: { label: 'Layers', help: 'The layers after the input, in order.' },
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
  noParameters: 'no parameters',
  convFormula: (f: number, channels: string, filters: string) =>
    `(${f}·${f}·${channels} + 1)·${filters}`,
  denseFormula: (n: string, units: string) => `(${n} + 1)·${units}`,
  sizeFormula: (n: number, p: number, f: number, s: number, side: number) =>
    `⌊(${n} + 2·${p} − ${f}) / ${s}⌋ + 1 = ${side}`,
  misfit: (f: number, n: number) =>
    `A window of ${f} does not fit into ${n} cells. Choose a smaller window, more padding, or a larger image.`,
  total: (parameters: string, products: string) =>
    `${parameters} parameters and ${products} multiplications in all`,
  picture: (shapes: string) => `Volumes, drawn by size: ${shapes}`,
  experiments: {
    sharing: {
      title: '100 dense units or 100 filters',
      runs: ['100 filters of 5 × 5', '100 dense units'],
      question: 'How many parameters do 100 filters of 5 × 5 have on a colour image of 300 × 300?',
      claim: '7600. 100 dense units have 27 000 100.',
      why: 'A filter has 5·5·3 + 1 parameters and uses them everywhere. A dense unit has a weight for every pixel and channel: 300·300·3 + 1. The course’s notes print 2600 here. That is (5·5 + 1)·100, without the three channels.',
    },
    table: {
      title: 'The table of the lecture',
      runs: ['two convolutions, two pools, three dense layers'],
      question: 'How many parameters does the network have in all?',
      claim:
        '62 958: 608 + 3216 + 48 120 + 10 164 + 850. Most of them are in the first dense layer.',
      why: 'The convolutions have few weights and use them at many places. The number of activations falls from layer to layer: 3072, 6272, 1568, 1600, 400, and then 120, 84, 10.',
    },
    stride: {
      title: '63 × 63 × 16',
      runs: ['7×7, s = 2', '7×7, same'],
      question:
        '32 filters of 7 × 7 with stride 2 and no padding: how high and wide is the output?',
      claim: '29: the output is 29 × 29 × 32. With p = 3 and stride 1 it is 63 × 63 × 32.',
      why: '⌊(63 − 7) / 2⌋ + 1 = 29. A same convolution needs p = (f − 1)/2 = 3.',
    },
    lecture: {
      title: 'A simple convolutional network',
      runs: ['39 × 39 × 3, three convolutions'],
      question:
        '10 filters of 3 × 3, then 20 filters of 5 × 5 with stride 2, then 40 of the same. How many numbers does the last layer give?',
      claim: '1960: 39 × 39 × 3 becomes 37 × 37 × 10, then 17 × 17 × 20, then 7 × 7 × 40.',
      why: 'Height and width shrink, and the number of channels grows. The 1960 numbers are then flattened and go into a dense or softmax layer.',
    },
  },
} as const;
