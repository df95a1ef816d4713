/** What this lab says. */
import type { Errors, Verdict } from './diagnosis';

export const labText = {
  dataName: 'A wave with flipped labels',
  labels: ['below', 'above'],
  flipped: {
    label: 'Flipped labels',
    help: 'The share of examples with the wrong label. No model can know which, so this is the Bayes error.',
    more: 'More labels that can only be memorized, not learned.',
    less: 'At 0 a perfect model is possible.',
  },
  width: {
    label: 'Units in each layer',
    help: 'How many units each of the two hidden layers has.',
    more: 'The boundary can follow the wave, and single points too: variance.',
    less: 'Hardly more than a straight line is possible: bias.',
  },
  charts: {
    error: 'Error (%)',
    dev: 'dev',
    train: 'training',
    bayes: 'Bayes',
  },
  map: 'The output over the plane',
  gaps: 'Three errors, two gaps',
  bars: {
    bayes: 'Bayes',
    train: 'training',
    dev: 'dev',
  } satisfies Record<keyof Errors, string>,
  percent: (value: string) => `${value} %`,
  gap: (name: string, points: string) => `${name}: ${points} points`,
  bias: 'avoidable bias',
  variance: 'variance',
  verdict: {
    neither: 'Neither gap is high.',
    bias: 'High bias.',
    variance: 'High variance.',
    both: 'High bias and high variance.',
  } satisfies Record<Verdict, string>,
  early: 'It has hardly been trained. Press Play, then judge.',
  recipe: {
    neither: 'Neither gap is high: there is nothing to improve, the rest is the Bayes error.',
    bias: 'High bias: a larger network helps, or longer training.',
    variance: 'High variance: more data helps, or regularization.',
    both: 'High bias and high variance. Bias comes first: a larger network helps, or longer training.',
  } satisfies Record<Verdict, string>,
  remedies: {
    bigger: 'Try a larger network',
    data: 'Try more data',
    penalty: 'Try L2 regularization, λ = 0.1',
    noPenalty: 'Try no regularization',
  },

  quiz: 'Your turn',
  case: ({ bayes, train, dev }: Errors) =>
    `Bayes error ${bayes} %, training error ${train} %, dev error ${dev} %. What is high?`,
  answers: {
    neither: 'neither',
    bias: 'bias',
    variance: 'variance',
    both: 'both',
  } satisfies Record<Verdict, string>,
  because: (bias: string, variance: string, verdict: string) =>
    `Training is ${bias} points above Bayes, dev ${variance} points above training. ${verdict}`,

  sizes: {
    title: 'From too small to too large',
    runs: ['200 examples'],
    question: 'Networks of 1 to 64 units in each layer. How large is the dev error? Draw its line.',
    claim:
      'With one unit both errors are high and close together: high bias. With four units the dev error is about half as large. With 64 units it is a little higher again, but still at least five points below that of one unit.',
    why: 'One unit in a layer draws one soft line, and the wave has bends, so the network underfits. Four units are enough. A larger network also fits noise: its training error falls a little more, its dev error rises a little. That costs far less than a network that is too small, so it is better to start too large.',
  },
  examples: {
    title: 'Learning curves',
    runs: ['1 unit', '16 units'],
    question: 'How large is the dev error of the network with 16 units? Draw its line.',
    claim:
      'It falls from above 15 % to about 7 %, where it meets the training error. With one unit the dev error stays above 14 % for any number of examples.',
    why: 'With more examples the training error rises, because the network cannot memorize them all, and the dev error falls. The distance between the two is the variance. Where they meet, bias and Bayes error are left: about 7 % for 16 units, about 17 % for one.',
  },
  highBias: {
    title: 'What helps against bias?',
    runs: ['as it is', 'a larger network', 'five times the data'],
    question:
      'One unit in each layer, 1000 examples: high bias. Which ends with the lowest dev error?',
    claim:
      'The larger network: its bias is no longer high. With five times the data the bias is still high.',
    why: 'The small network already does badly on the examples that it has seen. More examples of what it cannot represent do not help. So the recipe asks about bias first: use a larger network, train longer, or try another architecture.',
  },
  highVariance: {
    title: 'What helps against variance?',
    runs: ['as it is', 'twenty times the data', 'a larger network'],
    question: 'Sixteen units, 50 examples: high variance. Which ends with the lowest dev error?',
    claim:
      'Twenty times the data: the variance is no longer high. With the larger network it still is.',
    why: 'The network memorizes all fifty examples, the flipped ones too, and the boundary bends around them. It cannot do that with a thousand examples. Regularization helps too, but less; use it if you cannot get more data.',
  },
} as const;
