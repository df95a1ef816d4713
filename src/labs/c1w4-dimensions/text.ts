/** What this lab says, but for its notes. */
export const labText = {
  params: {
    inputs: {
      label: 'Inputs',
      help: 'Features of an example: 64 × 64 × 3 = 12 288 for a small colour picture.',
    },
    m: { label: 'Examples', help: 'Columns of X. No parameter depends on it.' },
    asked: { label: 'Ask me about layer', help: 'The layer whose shapes are asked below.' },
    answers: { label: 'Answers', help: 'The shapes you chose.' },
    layers: {
      label: 'Units of the layers',
      help: 'Hidden layers and the output, with commas between. The input is not counted as a layer.',
    },
  },
  quiz: {
    heading: (layer: number) => `Asked of layer ${layer}`,
    given: (units: string, before: string, m: string) =>
      `${units} units, ${before} in the layer before, ${m} examples.`,
    score: (right: number, of: number) => `${right} of ${of} right.`,
    choose: 'which shape?',
    right: 'Right.',
    wrong: (reason: string) => `Not so: ${reason}`,
    reasons: {
      weights: {
        weights: '',
        bias: 'that is a number for every connection; a unit has a single b.',
        values: 'that is a number for every connection; here is one for every unit and example.',
      },
      turned: {
        weights:
          'then WA would not fit: A has a row for each unit before, and W wants a column for each.',
        bias: 'that is a number for every connection; a unit has a single b.',
        values: 'rows are units of this layer, and columns are examples.',
      },
      column: {
        weights: 'each unit has a weight for every unit before it, not one alone.',
        bias: '',
        values: 'that would be a single example; a column is needed for each.',
      },
      flat: {
        weights: 'a rank-1 array has no rows and columns at all.',
        bias: 'a rank-1 array is laid along the columns when it is added: along the examples.',
        values: 'a rank-1 array has no rows and columns at all.',
      },
      values: {
        weights: 'no parameter depends on how many examples there are.',
        bias: 'all examples share b; adding it stretches the column to m.',
        values: '',
      },
      single: {
        weights: 'each unit has a weight for every unit before it: a row for each unit.',
        bias: 'as a row it would be added along the examples, not along the units.',
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
  none: 'There is no layer: give at least the output one.',
  picture: (widths: string) => `The matrices W, drawn by the logarithm of their sides: ${widths}`,
  product: 'Where the shapes meet',
  check: (l: number, W: string, A: string, Z: string) => `Layer ${l}: (${W}) · (${A}) = (${Z})`,
  experiments: {
    total: {
      title: 'The course’s four layers',
      runs: ['12 288 – 20 – 7 – 5 – 1'],
      question: 'How many parameters has a network of 12 288 – 20 – 7 – 5 – 1?',
      claim: '245 973: 245 760 of them in W¹.',
      why: '20·12 288 + 20 + 7·20 + 7 + 5·7 + 5 + 1·5 + 1. The first layer meets the whole picture; the others meet only a few units.',
    },
    shape: {
      title: 'The shape of W²',
      runs: ['2 – 4 – 1'],
      question: 'Two inputs, four hidden units, one output. How many rows has W²?',
      claim:
        'W² is 1 × 4: a row for each unit of its own layer, a column for each of the layer before.',
      why: 'W⁽ˡ⁾ is n⁽ˡ⁾ × n⁽ˡ⁻¹⁾, so that W⁽ˡ⁾A⁽ˡ⁻¹⁾ has as many rows as the layer has units.',
    },
    depth: {
      title: 'Depth costs little',
      runs: ['three times 32', 'once 96', '64, then 32'],
      question: 'Each has 96 hidden units. Which has the fewest parameters?',
      claim: 'The three layers of 32 have the fewest: 4225, against 6337 and 6273.',
      why: 'Every hidden unit of the wide network meets all 64 inputs. In the deep one only the first 32 do; the others meet 32 units each.',
    },
    examples: {
      title: 'A million examples',
      runs: ['m = 209', 'm = 1 000 000'],
      question: 'How many activations does the course’s network hold for all 209 pictures at once?',
      claim:
        'The parameters stay the same however many examples there are; activations grow with m: 33 for each.',
      why: 'Z and A have a column for every example, W and b do not know how many there are.',
    },
  },
} as const;
