/** What this lab says. */
export const labText = {
  rate: {
    label: 'Initial rate',
    help: 'The learning rate α₀ at the start.',
  },
  scheme: {
    label: 'Scheme',
    help: 'How the learning rate depends on the epoch t. An epoch has ten steps here, as if there were ten mini-batches.',
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
    help: 'How fast the learning rate falls. Its exact meaning depends on the scheme.',
    more: 'The run settles sooner, perhaps before it has arrived.',
    less: 'The rate stays large for longer. 0 is a constant rate.',
  },
  rateNow: 'α in use',
  inEpoch: (epoch: string, rate: string) => `Epoch ${epoch}: α = ${rate}`,

  settle: {
    title: 'Decay or constant',
    runs: ['1/t decay from 0.05', 'constant, α = 0.05', 'constant, α = 0.002'],
    question: 'Which has the lowest mean cost over the last 500 of 1000 steps?',
    claim:
      '1/t decay. Its variance over these 500 steps is less than a fifth of that with the same rate held constant. The small constant rate is still more than 0.5 away from the lowest point.',
    why: 'Near the lowest point the true gradient is almost 0 and only the noise is left. So a run wanders in a cloud whose size depends on α. Large steps at first to arrive, then small steps to settle.',
  },
  schemes: {
    title: 'Five schemes',
    runs: ['constant', '1/t', '0.95ᵗ', 'root', 'staircase'],
    question: 'Which has the lowest mean cost over the last 500 of 1000 steps?',
    claim: 'Every scheme that decays has a lower mean cost than the constant rate.',
    why: 'The schemes differ in how soon the rate becomes small. Which is best depends on how far there is to go. If you watch the cost and divide α by 2 or 10 whenever it stops falling, you have a staircase.',
  },
  growing: {
    title: 'The lecture’s numbers',
    lecture: 'The lecture’s α in its first four epochs (course 2, week 2)',
    runs: ['1/t decay from 0.2, d = 1', 'α = eᵗ α₀ from 0.05'],
    question: 'α₀ is 0.2 and d is 1. What is α in the fourth epoch?',
    claim:
      '0.04. In the first four epochs α is 0.1, 0.067, 0.05 and 0.04. With α = eᵗ α₀ the cost grows above 10⁶.',
    why: '1/(1 + t) is ½, ⅓, ¼ and ⅕. The cost rises in the first epoch, because 0.1 is above the limit of this ravine, 0.08, and falls from then on. With eᵗ the rate is multiplied by 2.72 in every epoch: it is no decay.',
  },
  early: {
    title: 'Too small too soon',
    runs: ['d = 0.05', 'd = 1'],
    question:
      'Both use 1/t decay from 0.02. Which has the lower mean cost over the last 500 of 1000 steps?',
    claim:
      'd = 0.05. With d = 1 the run is still more than 1 away from the lowest point after 1000 steps.',
    why: 'How far a run can get depends on the sum of its rates. With d = 1 they add up to 0.2 · (1/2 + 1/3 + … + 1/101) = 0.84. So about e^(−0.84) = 43 % of the distance along w is left. The decay rate is one more hyperparameter, and not the first one to tune.',
  },
} as const;
