/** What this lab says, but for its notes. */
export const labText = {
  params: {
    n: {
      label: 'Size of the matrices',
      help: 'The product of two n × n matrices is timed: n³ multiplications.',
      more: 'The number of multiplications grows with n³, and the numbers no longer fit into the processor’s cache.',
      less: 'The call itself takes a larger share of the time.',
    },
    first: { label: 'Shape of A', help: 'Rows and columns; one number alone is a rank-1 array.' },
    second: {
      label: 'Shape of B',
      help: 'Rows and columns; one number alone is a rank-1 array, nothing is a single number.',
    },
  },
  timing: {
    heading:
      'The same product C = AB, timed on this device (JavaScript loops, and one compiled operation)',
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
      loops: `for (let i = 0; i < n; i++)
  for (let j = 0; j < n; j++)
    for (let k = 0; k < n; k++)
      C[i * n + j] += A[i * n + k] * B[k * n + j];`,
      ordered: `for (let i = 0; i < n; i++)
  for (let k = 0; k < n; k++)
    for (let j = 0; j < n; j++)
      C[i * n + j] += A[i * n + k] * B[k * n + j];`,
      operation: 'C = tf.matMul(A, B)   // in Python: np.dot(A, B)',
    },
    milliseconds: (value: string) => `${value} ms`,
    result: (n: string, ratio: string, difference: string) =>
      `n = ${n}: one operation is ${ratio} times as fast as three loops. The results agree within ${difference}.`,
    chart: 'Time over size',
    x: 'n',
    y: 'milliseconds',
    failed: 'The timing did not start, because its worker did not. Load the page again.',
  },
  broadcast: {
    heading: 'Broadcasting: A + B',
    shape: (shape: readonly number[]) =>
      shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`,
    becomes: (a: string, b: string, result: string) => `${a} + ${b} → ${result}`,
    refused: (a: string, b: string) => `${a} + ${b} cannot be added.`,
    misfit: (axis: number, left: number, right: number) =>
      `Counted from the right, axis ${axis} has ${left} against ${right}, and neither is 1.`,
    copies: 'Framed: the numbers that are stored. The others are copies made by broadcasting.',
    a: 'A',
    b: 'B',
    result: 'A + B',
    grid: (name: string, shape: string) => `${name}, shape ${shape}`,
    cell: (row: number, column: number, a: string, b: string, sum: string) =>
      `Row ${row}, column ${column}: ${a} + ${b} = ${sum}`,
    rank1:
      'A rank-1 array is neither a row nor a column. NumPy treats it as a row here. Write (n, 1) or (1, n) instead.',
    grown: (values: number) =>
      `A row plus a column makes a table of ${values} sums. Did you mean that?`,
  },
  experiments: {
    shapes: {
      title: 'Which cannot be added?',
      runs: ['(3, 4) + (1, 4)', '(3, 4) + (3, 1)', '(3, 4) + (3,)'],
      question: 'Which of these cannot be added?',
      claim: '(3, 4) + (3,) cannot be added. The other two give (3, 4).',
      why: 'Shapes are compared from the right, and a missing axis counts as 1. So (3,) becomes (1, 3), and 3 does not fit 4.',
    },
    trap: {
      title: 'A rank-1 array and a column',
      runs: ['(5,) + (5, 1)', '(5, 1) + (5, 1)'],
      question: 'How many numbers are in (5,) + (5, 1)?',
      claim: '25 numbers. (5, 1) + (5, 1) has 5.',
      why: '(5,) is treated as a row, (5, 1) is a column, and both are stretched to 5 × 5. There is no error message, only a cost that makes no sense some lines later.',
    },
    bias: {
      title: 'A bias with the wrong shape',
      runs: ['b of shape (4,)', 'b of shape (4, 1)'],
      question:
        'Z = A + b has 4 units (rows) and 4 examples (columns). b is 10, 20, 30, 40, and the top right number of A is 4. What is the top right number of Z if b has shape (4,)?',
      claim: '44 instead of 14: with shape (4,) unit 1 gets the bias of unit 4 there.',
      why: 'NumPy treats (4,) as a row and adds it along the examples. With four units and four examples the shapes fit, so there is no error message. With another number of examples there would be one. The course’s advice: assert shapes.',
    },
    cube: {
      title: 'A matrix twice as large',
      runs: ['n = 256', 'n = 512'],
      question: 'How many multiplications does the product of two 256 × 256 matrices take?',
      claim: '16 777 216. For 512 × 512 it is eight times as many.',
      why: 'Each of the n² elements is a sum of n products: n³ in all, and 256³ = 16 777 216. A loop in Python has some overhead for each of them, one operation has it only once.',
    },
  },
} as const;
