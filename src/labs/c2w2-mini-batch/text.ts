/** What the experiments and the view of this lab say. */
export const labText = {
  map: 'The output over the plane',
  epoch: 'One epoch',
  batches: (m: number, batch: number, count: number, last: number) =>
    count === 1
      ? `All ${m} examples in one step.`
      : `${m} examples in ${count} steps of ${batch}${last === batch ? '' : `, the last of ${last}`}.`,
  path: 'The next 30 steps, over the cost',
  whole: 'all examples',
  few: (batch: number) => `${batch} a step`,
  down: 'downhill',
  across: 'across',
  pathSummary: (batch: number, m: number) =>
    `The path of 30 steps on ${batch} of ${m} examples each, beside the path of 30 steps on all of them.`,
  pathReading: (batch: number, m: number) =>
    batch >= m
      ? 'The cost of all examples on a plane through the present weights. The path follows the slope.'
      : 'The cost of all examples on a plane through the present weights. Orange: the path with all examples in each step. Blue: with the mini-batches that come next.',

  steps: {
    title: 'The same number of steps',
    question: 'All take 1000 steps. Which ends with the lowest cost?',
    runs: ['all 300', '64', '16', 'one at a time'],
    claim:
      'All four end within 0.03 of each other, although one has used 300 times as many examples as another. The smaller the batch, the more its cost jumps from step to step. With all 300 it falls at every step.',
    why: 'The gradient of a mini-batch is right on average, with an error of about 1/√(batch size). With a small learning rate the errors of many steps average out. The cost of a mini-batch also jumps because each batch has other examples.',
  },
  passes: {
    title: 'The same number of epochs',
    question: 'All train for 50 epochs on the 300 examples. Which ends with the lowest cost?',
    runs: ['all 300', '64', '16', 'one at a time'],
    claim: 'One at a time. The smaller the batch, the lower the cost after 50 epochs.',
    why: 'The smaller the batch, the more steps: 50 epochs are 50 steps with all 300, 250 steps with 64, 950 with 16, and 15 000 one at a time. Choose the x axis “examples” to compare them. In seconds, one at a time is less good: a step on 64 examples takes hardly longer than one on a single example.',
  },
  price: {
    title: 'A larger learning rate',
    question: 'Now α = 0.3, ten times as large, for 3000 steps. Which ends with the lowest cost?',
    runs: ['all 300', '64', 'one at a time'],
    claim: 'All 300, before 64. One at a time ends at more than 1.5 times the cost of 64.',
    why: 'Noisy steps move the weights around the minimum, further if α is larger. They settle only if α becomes smaller, or the batch larger. That is what learning-rate decay is for.',
  },
} as const;
