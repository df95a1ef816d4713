/** What this lab says, but for its notes. */
export const labText = {
  params: {
    n: {
      label: 'Size of the matrices',
      help: 'The product of two n × n matrices is timed: n³ multiplications.',
      more: 'the number of multiplications grows with the third power, and the memory no longer fits near the processor.',
      less: 'what surrounds the product (a call, an allocation) counts for more.',
    },
    first: { label: 'Shape of A', help: 'Rows and columns; one number alone is a rank-1 array.' },
    second: {
      label: 'Shape of B',
      help: 'Rows and columns; one number alone is a rank-1 array, nothing is a single number.',
    },
  },
  timing: {
    heading: 'The same product C = AB, timed on this device',
    again: 'Time it again',
    all: 'Time all sizes',
    stop: 'Stop',
    running: 'Timing …',
    ways: {
      loops: 'three loops',
      ordered: 'loops in memory order',
      operation: 'one operation',
    },
    code: {
      loops: `for i in range(n):
    for j in range(n):
        for k in range(n):
            C[i,j] += A[i,k] * B[k,j]`,
      ordered: `for i in range(n):
    for k in range(n):
        for j in range(n):
            C[i,j] += A[i,k] * B[k,j]`,
      operation: 'C = np.dot(A, B)',
    },
    milliseconds: (value: string) => `${value} ms`,
    result: (n: string, ratio: string, difference: string) =>
      `n = ${n}: one operation is ${ratio} times as fast as three loops. The results agree within ${difference}.`,
    chart: 'Time over size',
    x: 'n',
    y: 'milliseconds',
    failed: 'The timing could not be done: its worker did not start. Load the page again.',
  },
  broadcast: {
    heading: 'Broadcasting: A + B',
    shape: (shape: readonly number[]) =>
      shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`,
    becomes: (a: string, b: string, result: string) => `${a} + ${b} → ${result}`,
    refused: (a: string, b: string) => `${a} + ${b} cannot be added.`,
    misfit: (axis: number, left: number, right: number) =>
      `Counted from the right, axis ${axis} has ${left} against ${right}, and neither is 1.`,
    copies: 'Framed: what is there. The rest are copies, made on the fly.',
    a: 'A',
    b: 'B',
    result: 'A + B',
    grid: (name: string, shape: string) => `${name}, shape ${shape}`,
    cell: (row: number, column: number, a: string, b: string, sum: string) =>
      `Row ${row}, column ${column}: ${a} + ${b} = ${sum}`,
    rank1:
      'A rank-1 array is neither a row nor a column. It is laid along the last axis, as a row, whatever you meant. Say (n, 1) or (1, n) instead.',
    grown: (values: number) =>
      `A row and a column make a whole table: ${values} sums. Was that meant?`,
  },
  experiments: {
    shapes: {
      title: 'Three that look alike',
      runs: ['(3, 4) + (1, 4)', '(3, 4) + (3, 1)', '(3, 4) + (3,)'],
      question: 'Which of them cannot be added?',
      claim: 'Two of the three are stretched to (3, 4), and one does not fit.',
      why: 'Shapes are compared from the right, and an axis that is missing counts as 1: (3,) is read as (1, 3), and 3 is not 4.',
    },
    trap: {
      title: 'Five and five make twenty-five',
      runs: ['(5,) + (5, 1)', '(5, 1) + (5, 1)'],
      question: 'How many numbers are in (5,) + (5, 1)?',
      claim: '(5, 1) + (5, 1) has 5 numbers; (5,) + (5, 1) has more than both together.',
      why: 'The one is read as a row, the other is a column, and both are stretched to 5 × 5. There is no error, only a cost that makes no sense some lines later.',
    },
    bias: {
      title: 'A bias in the wrong direction',
      runs: ['b of shape (4,)', 'b of shape (4, 1)'],
      question:
        'Z = A + b has 4 units (rows) and 4 examples. b = 10, 20, 30, 40 and the top right of A is 4. What is there in Z, if b has shape (4,)?',
      claim:
        'With shape (4, 1) every unit gets its own bias. With (4,) the biases go to the wrong cells, and nothing is said.',
      why: 'The row is laid along the examples: at the top right unit 1 gets the bias of unit 4, and 4 + 40 = 44 in place of 14. Four units and four examples: the shapes fit, and nobody complains. With any other number of examples the mistake would have been an error. The course’s advice is to assert shapes.',
    },
    cube: {
      title: 'Twice as large',
      runs: ['n = 256', 'n = 512'],
      question: 'How many multiplications are in the product of two 256 × 256 matrices?',
      claim: 'Matrices twice as large take eight times as many multiplications.',
      why: 'Each of the n² elements is a sum of n products: n³ in all, and 256³ = 16 777 216. A loop in an interpreted language pays its overhead for each of these; one operation pays it once.',
    },
  },
} as const;
