/** What the experiments and the view of this lab say. */
export const labText = {
  map: 'What the network makes of the plane',
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
    `The way of 30 steps on ${batch} of ${m} examples each, beside that of 30 steps on all of them.`,
  pathReading: (batch: number, m: number) =>
    batch >= m
      ? 'The cost of all examples on a plane through the present weights. The way follows the slope.'
      : 'The cost of all examples on a plane through the present weights. Orange: the way with all examples in each step. Blue: with the mini-batches that come next.',

  steps: {
    title: 'Equally many steps',
    question: 'All take 1000 steps. Which ends with the lowest cost?',
    runs: ['all 300', '64', '16', 'one at a time'],
    claim:
      'After 1000 steps all four are within 0.03 of each other, though one has looked at 300 times fewer examples. The smaller the batch, the more its cost shakes; with all 300 it falls at every single step.',
    why: 'The gradient of a mini-batch is an estimate of the whole one: right on average, and off by something like 1/√b. While the rate is small, the errors of many steps average out. The shaking of the batch cost is larger than that of the model, for each batch is another set of examples.',
  },
  passes: {
    title: 'Equally many passes',
    question: 'All go 50 times through the 300 examples. Which ends with the lowest cost?',
    runs: ['all 300', '64', '16', 'one at a time'],
    claim: 'For the same 50 passes over the data, the smaller the batch, the lower the cost.',
    why: 'With all 300, 50 passes are 50 steps. With 64 they are 250, since 300/64 is rounded up to 5; with 16, 950; one at a time, 15 000. Set the x axis to examples to see the four side by side. In seconds one at a time does less well: a step on 64 takes little longer than one on a single example.',
  },
  price: {
    title: 'Noise has its price',
    question: 'α = 0.3, 3000 steps. Which ends with the lowest cost?',
    runs: ['all 300', '64', 'one at a time'],
    claim:
      'At a rate ten times as large the order is turned round: the smaller the batch, the higher the cost at the end, and one at a time ends more than half as high again as 64.',
    why: 'Steps that are wrong by chance carry the weights about near the minimum, the further the larger α is. They settle only if α is made smaller, or the batch larger. That is what learning-rate decay is for.',
  },
} as const;
