/** What this lab says, but for its notes. */
export const labText = {
  params: {
    inputs: {
      label: 'Inputs',
      help: 'Features of an example: 64 × 64 × 3 = 12 288 for a small colour image.',
    },
    m: { label: 'Examples m', help: 'The number of columns of X.' },
    asked: { label: 'Ask me about layer', help: 'The layer whose shapes you are asked for.' },
    answers: { label: 'Answers', help: 'The shapes you chose.' },
    layers: {
      label: 'Units of the layers',
      help: 'Units of the hidden layers and of the output, separated by commas.',
    },
  },
  quiz: {
    heading: (layer: number) => `The shapes of layer ${layer}`,
    given: (units: string, before: string, m: string) =>
      `${units} units, ${before} in the layer before, ${m} examples.`,
    score: (right: number, of: number) => `${right} of ${of} correct.`,
    choose: 'which shape?',
    right: 'Right.',
    wrong: (reason: string) => `Not yet: ${reason}`,
    reasons: {
      weights: {
        weights: '',
        bias: 'this has a number for every connection, but a unit has a single b.',
        values:
          'this has a number for every connection, but here there is one for every unit and example.',
      },
      turned: {
        weights:
          'then WA would not fit: A has a row for each unit of the layer before, so W needs a column for each.',
        bias: 'this has a number for every connection, but a unit has a single b.',
        values: 'rows are units of this layer, and columns are examples.',
      },
      column: {
        weights: 'each unit has a weight for every unit of the layer before, not just one.',
        bias: '',
        values: 'this is a single example; there has to be a column for each.',
      },
      flat: {
        weights: 'a rank-1 array has no rows and columns.',
        bias: 'NumPy treats a rank-1 array as a row, and adds it along the examples.',
        values: 'a rank-1 array has no rows and columns.',
      },
      values: {
        weights: 'no parameter depends on the number of examples.',
        bias: 'all examples share b; broadcasting stretches its column to m columns.',
        values: '',
      },
      single: {
        weights: 'each unit has its own weights: a row for each unit.',
        bias: 'a row would be added along the examples, not along the units.',
        values: 'rows are units of this layer, and columns are examples.',
      },
    },
  },
  heads: { layer: 'Layer', W: 'W', b: 'b', Z: 'Z and A', parameters: 'Parameters' },
  input: 'Input',
  output: (l: number) => `${l} (output)`,
  shape: (rows: string, columns: string) => `${rows} × ${columns}`,
  sum: (weights: string, biases: string, total: string) => `${weights} + ${biases} = ${total}`,
  all: 'All',
  none: 'There is no layer. Give at least the number of output units.',
  picture: (widths: string) => `The matrices W, drawn by the logarithm of their sides: ${widths}`,
  product: 'Where the shapes meet',
  check: (l: number, W: string, A: string, Z: string) => `Layer ${l}: (${W}) · (${A}) = (${Z})`,
  experiments: {
    total: {
      title: 'The course’s network for images',
      runs: ['12 288 – 20 – 7 – 5 – 1'],
      question: 'How many parameters does a network of 12 288 – 20 – 7 – 5 – 1 have?',
      claim: '245 973. Of these, 245 760 are in W[1].',
      why: '20·12 288 + 20 + 7·20 + 7 + 5·7 + 5 + 1·5 + 1 = 245 973. The first layer is connected to the whole image, the others only to a few units.',
    },
    shape: {
      title: 'The shape of W[2]',
      runs: ['2 – 4 – 1'],
      question: 'Two inputs, four hidden units, one output. How many rows does W[2] have?',
      claim: 'One row. W[2] is 1 × 4.',
      why: 'W[l] is n[l] × n[l−1]: a row for each unit of its own layer, a column for each unit of the layer before.',
    },
    depth: {
      title: 'Deep or wide',
      runs: ['32 – 32 – 32', '96', '64 – 32'],
      question:
        'With 64 inputs and one output, each has 96 hidden units. Which has the fewest parameters?',
      claim: '32 – 32 – 32, with 4225. The others have 6337 and 6273.',
      why: 'In the wide network all 96 hidden units are connected to all 64 inputs. In the deep one only the first 32 are; the others are connected to 32 units each.',
    },
    examples: {
      title: 'A million examples',
      runs: ['m = 209', 'm = 1 000 000'],
      question:
        'How many activations does the course’s network compute for all 209 images at once?',
      claim: '6897: 33 for each image. The number of parameters does not depend on m.',
      why: '20 + 7 + 5 + 1 = 33 units, and A[l] has a column for every example: 33 · 209 = 6897. W and b have the same shapes for any number of examples.',
    },
  },
} as const;
