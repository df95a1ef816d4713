/** What this lab says. */
import type { Errors, Verdict } from './diagnosis';

export const labText = {
  dataName: 'A wave with turned labels',
  labels: ['below', 'above'],
  flipped: {
    label: 'Labels turned over',
    help: 'The share of examples that carry the wrong label. Nobody can know which, so it is the Bayes error.',
    more: 'There is more that cannot be learned, only known by heart.',
    less: 'A perfect answer exists.',
  },
  width: {
    label: 'Units in each layer',
    help: 'How many units each of the two hidden layers has.',
    more: 'The boundary can follow the wave, and every stray point.',
    less: 'Hardly more than a straight line is possible: bias.',
  },
  charts: {
    error: 'Error (%)',
    dev: 'dev',
    train: 'training',
    bayes: 'Bayes',
  },
  map: 'What the network makes of the plane',
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
  tryThis: 'Try',
  remedies: {
    bigger: 'a larger network',
    data: 'more data',
    penalty: 'a penalty, λ = 0.1',
    noPenalty: 'no penalty',
    longer: 'or longer training',
  },
  fine: 'There is nothing to mend: the rest is the Bayes error.',

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
      'With one unit both errors are far above the 5 % that must be, and close to each other. With four units the dev error is half of that; with 64 it is a little higher again.',
    why: 'One unit in a layer draws one soft line, and the wave has bends: training error is high, dev error is no higher, so what is missing is on the side of bias. Four units close that gap. What a still larger network learns besides is chance: its training error falls a little more, and its dev error rises a little. It rises by far less than one unit was short of, which is why one rather starts too large than too small.',
  },
  examples: {
    title: 'Learning curves',
    runs: ['1 unit', '16 units'],
    question: 'How large is the dev error of the network with 16 units? Draw its line.',
    claim:
      'More data bring the wide network’s dev error from above 15 % to its training error. The narrow one stays above 14 %, however many examples it sees.',
    why: 'Training error rises with m, as there is more than can be known by heart; dev error falls, as there is less room for chance. The distance between the two is variance, and it closes. What is left where they meet is bias and the Bayes error: about 7 % for 16 units, about 17 % for one.',
  },
  highBias: {
    title: 'What helps against bias?',
    runs: ['as it is', 'a larger network', 'five times the data'],
    question:
      'One unit in each layer, 1000 examples: high bias. Which ends with the lowest dev error?',
    claim: 'The larger network mends it. Five times the data change nothing.',
    why: 'The narrow network is as good as it can get: it already does as badly on what it has seen. More examples of what it cannot draw do not help. So the recipe asks for bias first: a larger network, longer training, another architecture.',
  },
  highVariance: {
    title: 'What helps against variance?',
    runs: ['as it is', 'twenty times the data', 'a larger network'],
    question: 'Sixteen units, 50 examples: high variance. Which ends with the lowest dev error?',
    claim: 'More data mend it. A larger network does not.',
    why: 'All fifty examples are right, the wrongly labelled ones too, and the boundary bends around them. With a thousand examples it cannot, and is drawn to what most of them say. A penalty helps too, though less: it is for where no more data can be had.',
  },
} as const;
