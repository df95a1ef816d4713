/** What this lab says. */
export const labText = {
  rate: {
    label: 'Initial rate',
    help: 'The learning rate that decays from here.',
  },
  scheme: {
    label: 'Scheme',
    help: 'How the learning rate depends on the epoch t; an epoch is ten steps here, as if there were ten mini-batches.',
    names: [
      'Constant',
      '1/t: α₀ / (1 + d·t)',
      'Exponential: (1 − d)ᵗ α₀',
      'Root: α₀ / √t',
      'Staircase: halved every 1/d epochs',
      'Growing: eᵗ α₀',
    ],
  },
  decayRate: {
    label: 'Decay rate',
    help: 'How fast the learning rate falls; the meaning of d depends on the scheme.',
    more: 'Settles sooner, perhaps before it has arrived.',
    less: 'Keeps its pace for longer; 0 is a constant rate.',
  },
  rateNow: 'α in use',
  inEpoch: (epoch: string, rate: string) => `Epoch ${epoch}: α = ${rate}`,

  settle: {
    title: 'Steps that shrink come to rest',
    runs: ['1/t decay from 0.05', 'constant, α = 0.05', 'constant, α = 0.002'],
    question: 'Which has the lowest mean cost over the last 500 of 1000 steps?',
    claim:
      'Over the last 500 of 1000 steps, the decaying rate wanders less than a fifth as far (by variance) as the same rate held constant. A rate small from the start has not arrived by then.',
    why: 'Each step follows a gradient with noise in it, as that of a mini-batch has. Near the lowest point the true gradient is almost nothing and the noise is what is left, so a run wanders in a cloud whose size goes with α. Large steps first, to arrive; small ones then, to settle.',
  },
  schemes: {
    title: 'Many ways to decay',
    runs: ['constant', '1/t', '0.95ᵗ', 'root', 'staircase'],
    question: 'Which has the lowest mean cost over the last 500 of 1000 steps?',
    claim:
      'Over the last 500 of 1000 steps, every scheme that shrinks the rate has a lower mean cost than the constant one.',
    why: 'They differ in how soon they are slow: the root hardly, 0.95ᵗ completely. Which is best depends on how far there is to go. By hand, people watch the cost and divide α by 2 or 10 whenever it stops falling, which is the staircase.',
  },
  growing: {
    title: 'The lecture’s decay, and a scheme that is none',
    lecture: 'The lecture’s α in its first four epochs (course 2, week 2)',
    runs: ['1/t decay from 0.2, d = 1', 'α = eᵗ α₀ from 0.05'],
    question: 'α₀ is 0.2 and d is 1. What is α in the fourth epoch?',
    claim:
      'With α₀ = 0.2 and d = 1, α is 0.1, 0.067, 0.05 and 0.04 in the first four epochs. J climbs in the first of them, above this ravine’s limit of 0.08, and falls from then on. With α = eᵗ α₀ it climbs without end.',
    why: '1/(1 + t) is a half, a third, a quarter, a fifth. With eᵗ the rate is multiplied by 2.72 every epoch: 0.136 in the first, 2.73 in the fourth. A decay must go down.',
  },
  early: {
    title: 'Too soon too small',
    runs: ['d = 0.05', 'd = 1'],
    question:
      'Both use 1/t decay from 0.02. Which has the lower mean cost over the last 500 of 1000 steps?',
    claim:
      'With d = 1 the rate has shrunk before the run has arrived: after 1000 steps it is still more than a unit short of the lowest point.',
    why: 'How far a run can come at all goes with the sum of its rates. With d = 1 they add up to 0.2 · (1/2 + 1/3 + … + 1/101), which is 0.84, so x keeps about e to the −0.84 of its start, 43 %. A decay rate is one more hyperparameter to choose, and not the first to try.',
  },
} as const;
