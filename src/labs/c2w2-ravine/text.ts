/** What this lab says. */
import type { OptimizerName } from '../../core/training-params';

/** What an optimizer goes by: the gradient, its averages v and s, and both corrected. */
export type Known = 'g' | 'v' | 's' | 'vHat' | 'sHat';
type Row = { readonly key: Known; readonly head: string };

const rows = {
  g: { key: 'g', head: 'the gradient' },
  v: { key: 'v', head: 'v, its average' },
  s: { key: 's', head: '√s, its usual size' },
  sum: { key: 's', head: '√s, s the sum of its squares' },
  changes: { key: 'v', head: 'v, the average of squared changes' },
  vHat: { key: 'vHat', head: 'v, corrected' },
  sHat: { key: 'sHat', head: '√s, corrected' },
} as const satisfies Readonly<Record<string, Row>>;

export const labText = {
  memory: 'What the optimizer goes by',
  known: (optimizer: OptimizerName): readonly Row[] => {
    const { g, v, s, sum, changes, vHat, sHat } = rows;
    switch (optimizer) {
      case 'gd':
        return [g];
      case 'momentum':
      case 'nesterov':
        return [g, v];
      case 'rmsprop':
        return [g, s];
      case 'adagrad':
        return [g, sum];
      case 'adadelta':
        return [g, s, changes];
      case 'adam':
      case 'adamw':
        return [g, v, s, vHat, sHat];
    }
  },

  zigzag: {
    title: 'Momentum damps the zig-zag',
    runs: ['gradient descent, α = 0.07', 'momentum, α = 0.07', 'Adam, α = 0.3'],
    question: 'Gradient descent gets J below 0.01. How often does y change its sign on the way?',
    claim:
      'Until J is below 0.01, y changes its sign 59 times under gradient descent (in every one of its 59 steps), 10 times under momentum, and 6 times under Adam.',
    why: 'Momentum steps along an average of the gradients. Across the ravine they point up and down in turn, and their average is near nothing; along it they agree, and their average is what they are. Adam averages too, and divides by the usual size besides.',
  },
  race: {
    title: 'Four optimizers, each at a rate that suits it',
    runs: ['gradient descent, α = 0.07', 'momentum, α = 0.7', 'RMSprop, α = 0.3', 'Adam, α = 1'],
    question: 'Which is the first with J below 0.01?',
    claim:
      'Gradient descent takes 59 steps, momentum 66, RMSprop 46 and Adam 66: on a small smooth bowl none leaves the others far behind.',
    why: 'Two parameters, an exact gradient and a rate picked by hand: that is where plain gradient descent is at its best. The others earn their place where there are many parameters whose slopes differ by more than 25, where gradients are noisy, and where nobody has time to find the best rate for each.',
  },
  larger: {
    title: 'A rate that only momentum survives',
    runs: ['momentum, α = 0.7', 'gradient descent, α = 0.7'],
    question: 'How many steps does momentum take until J is below 0.01?',
    claim:
      'At α = 0.7, momentum arrives after 66 steps. Gradient descent, whose limit is 0.08, is thrown out of the ravine.',
    why: 'The course’s v keeps 0.9 of what it was and takes a tenth of the new gradient. What the next gradient says acts with a tenth of the rate at first, and is taken back by the gradients that follow if it was a leap across. So a rate ten times as large is still safe.',
  },
  first: {
    title: 'Adam’s first step',
    runs: ['Adam, α = 0.3', 'gradient descent, α = 0.07'],
    question:
      'y begins at 2, where the slope along it is 50. Where is it after one step of Adam at α = 0.3?',
    claim:
      'Adam’s first step is 0.3 in each direction, whatever the slopes are: from (−10, 2) to (−9.7, 1.7). Gradient descent goes to (−9.3, −1.5).',
    why: 'At the first step the corrected averages are v = g and s = g², so that v/√s is g/|g|: only the sign is left. From then on, α bounds about how far a parameter moves in a step, which is why one rate for Adam suits parameters of very different slopes.',
  },
} as const;
