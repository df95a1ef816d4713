/** What this lab says. */
export const labText = {
  surface: {
    label: 'Surface',
    help: 'What there is to go down: a convex bowl, two valleys of unequal depth, or a pit in a plateau.',
    names: ['Bowl (convex)', 'Two valleys (not convex)', 'Pit in a plateau (not convex)'],
  },
  curvature: {
    label: 'Steepness across',
    help: 'The c in J = ½(x² + c·y²): how much steeper the bowl is along y than along x.',
    more: 'A narrow ravine. Rates above 2/c leap out of it.',
    less: 'A round bowl, in which every step points at the middle.',
  },

  rates: {
    title: 'Four learning rates',
    runs: ['α = 0.01', 'α = 0.03', 'α = 0.07', 'α = 0.079'],
    question: 'Which is the first with J below 0.01?',
    claim:
      'A larger rate is faster, until it leaps from one wall to the other: J is below 0.01 after 59 steps at best, and after 424 at worst.',
    why: 'From (−10, 2) it takes 424, 140, 59 and 169 steps. Every step multiplies x by 1 − α and y by 1 − 25α. At 0.01 x shrinks by a hundredth a step and all wait for it. At 0.07 y changes its sign at every step, for 1 − 25α is negative, but shrinks all the same. At 0.079 the factor of y is −0.975: it leaps to and fro and hardly comes down.',
  },
  limit: {
    title: 'One rate is too large',
    runs: ['α = 0.081', 'α = 0.079'],
    question: 'J begins at 100. What is it after 200 steps at α = 0.081?',
    claim:
      'At 0.079 the run comes to rest. At 0.081 it climbs out of the bowl: the limit is 2/25 = 0.08.',
    why: 'The slope along y is 25y, so a step takes y to (1 − 25α)y. Where α is above 2/25 that factor is below −1, and every leap ends higher up the other wall than it began. The limit is 2 divided by the largest curvature, however flat the bowl is elsewhere.',
  },
  round: {
    title: 'The rounder, the faster',
    runs: ['c = 1', 'c = 5', 'c = 25'],
    question: 'Each bowl gets the rate 1/c. How many steps does the roundest need?',
    claim: 'With α = 1/c, the roundest bowl is done a hundred times as fast as the narrowest.',
    why: 'They take 1, 20 and 105 steps. The steep direction sets the rate, and the flat one has to live with it: at α = 1/c every step takes 1/c of the way in x. In a round bowl the gradient points at the middle, and one step is enough. This is why inputs are normalized.',
  },
  valleys: {
    title: 'Where one starts decides where one ends',
    runs: ['from x = 3.5', 'from x = 0.4', 'from x = 0.2'],
    question: 'Which ends with the lowest cost?',
    claim:
      'One of them ends in the deep valley, at J = 0.379, and the other two in the shallow one, at 1.575.',
    why: 'Gradient descent sees the slope under its feet and nothing else. The ridge lies at x = 0.31: to its right all slopes lead into the shallow valley. On a convex bowl this cannot happen, which is why the cost of logistic regression is chosen to be convex.',
  },
} as const;
