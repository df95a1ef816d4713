/** What this lab says. */
export const labText = {
  surface: {
    label: 'Surface',
    help: 'A convex bowl, two valleys of different depth, or a pit in a plateau.',
    names: ['Bowl (convex)', 'Two valleys (not convex)', 'Pit in a plateau (not convex)'],
  },
  curvature: {
    label: 'Steepness c',
    help: 'The c in J = ½(w² + c·b²): how many times as steep the bowl is along b as along w.',
    more: 'A narrow ravine. Learning rates above 2/c diverge.',
    less: 'A round bowl. Every step points at the middle.',
  },

  rates: {
    title: 'Four learning rates',
    runs: ['α = 0.01', 'α = 0.03', 'α = 0.07', 'α = 0.079'],
    question: 'Which run gets J below 0.01 first?',
    claim:
      'α = 0.07, after 59 steps. α = 0.01 needs 424 steps, α = 0.03 needs 140, and α = 0.079 needs 169.',
    why: 'Every step multiplies w by 1 − α and b by 1 − 25α. At 0.01, w shrinks by only 1 % a step. At 0.07 the factor of b is −0.75: b changes sign at every step, but shrinks quickly. At 0.079 the factor is −0.975: b jumps from side to side and shrinks slowly. A larger rate is faster only up to a point.',
  },
  limit: {
    title: 'One learning rate is too large',
    runs: ['α = 0.081', 'α = 0.079'],
    question: 'J starts at 100. What is it after 200 steps with α = 0.081?',
    claim:
      'With 0.081 the cost grows, to more than 100 times where it started. With 0.079 it gets below 0.01, after 169 steps.',
    why: 'The slope along b is 25b, so a step changes b to (1 − 25α)b. If α is above 2/25 = 0.08, this factor is below −1, and every step ends higher on the other side than it started. The limit is 2 divided by the largest curvature.',
  },
  round: {
    title: 'Three bowls',
    runs: ['c = 1', 'c = 5', 'c = 25'],
    question:
      'Each bowl gets the learning rate 1/c. How many steps does the round bowl (c = 1) need?',
    claim: 'One step. The bowl with c = 5 needs 20 steps, and the one with c = 25 needs 105.',
    why: 'The steep direction limits the learning rate. With α = 1/c, each step covers only 1/c of the remaining distance along w. In a round bowl the step points straight at the lowest point. This is why we normalize the inputs.',
  },
  valleys: {
    title: 'Three starts',
    runs: ['from w = 3.5', 'from w = 0.4', 'from w = 0.2'],
    question: 'Which ends with the lowest cost?',
    claim:
      'The run from w = 0.2 ends in the deep valley, at J = 0.379. The other two end in the shallow one, at 1.575.',
    why: 'Gradient descent only knows the slope where it stands. The ridge is at w = 0.31, and to its right every slope leads into the shallow valley. On a convex surface this cannot happen. The cost of logistic regression is convex.',
  },
} as const;
