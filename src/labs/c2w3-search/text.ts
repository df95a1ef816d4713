/** What this lab says. */
export const labText = {
  m: {
    label: 'Examples',
    help: 'How many examples there are; half of them are the dev set.',
    more: 'The trials are judged more surely, and take longer.',
    less: 'Chance decides more of what looks best.',
  },
  noise: {
    label: 'Noise',
    help: 'How far the points of the moons are strewn, as a multiple of what is usual.',
    more: 'The moons overlap, and no setting gets all of them right.',
    less: 'Many settings are equally good.',
  },
  sampler: {
    label: 'Trials chosen',
    help: 'Whether trials stand on a grid or are drawn at random.',
  },
  samplerNames: ['on a grid', 'at random'],
  scale: {
    label: 'Scale of α',
    help: 'Whether α is spread evenly itself, or its logarithm is.',
  },
  scaleNames: ['logarithmic', 'linear'],
  budget: {
    label: 'Trials',
    help: 'How many trials the search may train.',
    more: 'A better best, and a longer search.',
    less: 'Quick, and more a matter of luck.',
  },
  steps: {
    label: 'Steps of a trial',
    help: 'How many steps each trial is trained.',
    more: 'Slow rates get their chance, and each trial costs more.',
    less: 'Large rates look better than they are in the long run.',
  },
  fine: {
    label: 'Coarse to fine',
    help: 'Spends the second half of the trials near the best of the first half.',
  },
  halving: {
    label: 'Drop the worse half',
    help: 'After an eighth, a quarter and a half of the steps, the worse half of the trials is given up.',
  },
  rateLow: {
    label: 'Least',
    help: 'The smallest learning rate that is tried.',
    more: 'Fewer trials are lost on rates that hardly move.',
    less: 'The range takes in slower rates.',
  },
  rateHigh: {
    label: 'Greatest',
    help: 'The largest learning rate that is tried.',
    more: 'The range takes in rates that leap.',
    less: 'Fewer trials are lost on rates that leap.',
  },
  epsilon: {
    label: 'Search ε',
    help: 'Also searches Adam’s ε, from 10⁻¹⁰ to 10⁻⁴.',
  },
  beta1: {
    label: 'Search β₁',
    help: 'Also searches Adam’s β₁, from 0.9 to 0.999, evenly in the logarithm of 1 − β₁.',
  },
  units: {
    label: 'Search units',
    help: 'Also searches the number of hidden units, from 1 to 32; else there are 16.',
  },
  batch: {
    label: 'Search the batch size',
    help: 'Also searches the size of mini-batches, from 8 to 256; else it is 64.',
  },
  l2: {
    label: 'Search λ',
    help: 'Also searches the L2 penalty, from 0.01 to 100; else there is none.',
  },
  scatter: 'The trials',
  against: 'α against',
  scatterOf: (x: string, y: string) => `Trials over ${x} and ${y}`,
  parallel: 'The same trials, a line for each',
  devCost: 'dev cost',
  keyNames: {
    rate: 'α',
    epsilon: 'ε',
    beta1: 'β₁',
    hidden: 'units',
    batch: 'batch',
    l2: 'λ',
  },
  trial: (n: number, values: string, cost: string) => `Trial ${n}: ${values}; dev cost ${cost}`,
  spread: 'What the dev cost depends on',
  spreadHelp: 'The share of the spread of log cost that goes along each hyperparameter.',
  spreadSoon: 'This is worked out from 15 finished trials on.',
  chosen: (n: number) => `Trial ${n}`,
  best: 'the best so far',
  dropped: 'given up on the way',
  accuracy: 'dev accuracy',
  open: 'Open this trial as a run',
  none: 'Press Play: each step trains one trial.',
  grid: {
    title: 'Grid or random',
    runs: ['5 × 5 grid', '25 at random'],
    question: 'α and ε are searched, 25 trials each way. Which finds the lower dev cost?',
    claim:
      'The grid tries five values of α, the random search twenty-five, and here it finds a lower dev cost.',
    why: 'Nobody knows beforehand which hyperparameter matters. Here it is α; ε hardly does, so the five trials of a column come to nearly the same and four of them are wasted. At random, every trial also says something new about α. A grid can be lucky: try other seeds and ranges, and now and then one of its five values stands just right.',
  },
  scales: {
    title: 'Where a scale sends its trials',
    runs: ['linear', 'logarithmic'],
    question:
      'A hundred rates from 0.0001 to 1, drawn evenly on a linear scale: what share of them lies above 0.1 (as a number from 0 to 1)?',
    claim:
      'On the linear scale about nine trials in ten go to the topmost of four decades. On the logarithmic one a quarter does.',
    why: 'From 0.1 to 1 is nine tenths of the way from 0.0001 to 1. On a logarithmic scale each of the four decades is as long as the others: r is drawn evenly from −4 to 0, and α = 10^r.',
  },
  ways: {
    title: 'Twenty-five trials, spent in three ways',
    runs: ['at random', 'coarse to fine', 'the worse half dropped'],
    question: 'Which finds the lowest dev cost?',
    claim:
      'Coarse to fine finds the best. Dropping the worse half again and again finds what plain random search finds, with about a third of the training.',
    why: 'Half of the trials show where it is worth looking, and the other half look there, in a third of each range around the best. Dropping works because a bad rate shows early: what is far behind after an eighth of the steps seldom wins. It is not certain: a slow rate may be ahead in the end.',
  },
  priorities: {
    title: 'Which hyperparameter first?',
    runs: ['five at once'],
    question:
      'α, ε, units, batch size and λ are all searched at random. What share of the spread of costs goes along α (as a number from 0 to 1)?',
    claim: 'α matters more than any of the other four, and ε does not matter.',
    why: 'The lecture’s order is α first; then units, batch size and momentum; then layers and decay; and Adam’s ε never. The bars on the stage are measured: the variance between fifths of each range, without what chance would put there. Another problem may have another order, which is why one looks.',
  },
  charts: {
    best: 'Dev cost',
    trial: 'each trial',
    soFar: 'best so far',
    accuracy: 'Dev accuracy',
    ofBest: 'of the best so far',
    spent: 'Training spent',
    steps: 'steps in all',
  },
} as const;
