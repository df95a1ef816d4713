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
  memory: 'What the optimizer remembers',
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
    title: 'How often does b change sign?',
    runs: ['momentum, α = 0.07', 'gradient descent, α = 0.07', 'Adam, α = 0.3'],
    question:
      'Gradient descent needs 59 steps to get J below 0.01, and b changes its sign at every one of them. How often does it change sign with momentum (β = 0.9, the same α)?',
    claim: '10 times. With Adam it changes sign 6 times.',
    why: 'Momentum steps along an average of the gradients. Across the ravine the gradients point one way and then the other, so their average is small. Along the ravine they agree, so their average is as large as they are. Adam averages too, and also divides by the usual size of the gradients.',
  },
  best: {
    title: 'Momentum at its best',
    runs: ['momentum, β = 0.5, α = 0.21', 'gradient descent, α = 0.075'],
    question:
      'At its best rate, gradient descent needs 55 steps until J is below 0.01 and stays there. How many does momentum need at its best?',
    claim: '14 steps: about a quarter.',
    why: 'Because the jumps across the ravine cancel, momentum can use a rate that gradient descent would not survive (its limit is 0.08). If a ravine is κ times as steep across as along, gradient descent needs about κ steps, and momentum about √κ.',
  },
  memoryLength: {
    title: 'The right memory',
    runs: ['β = 0.5, α = 0.21', 'β = 0.9, α = 0.7', 'β = 0.98, α = 0.7'],
    question:
      'Momentum with three values of β. Which gets J below 0.01, and keeps it there, first?',
    claim:
      'β = 0.5, after 14 steps. With 0.9, J is below 0.01 after 66 steps and stays there from step 87. With 0.98 it is not there after 100 steps.',
    why: 'A large β remembers many steps, so the run overshoots like a heavy ball. β = 0.9 is a good first choice for the noisy gradients of large networks. In this small ravine without noise, a shorter memory is better.',
  },
  stays: {
    title: 'RMSprop arrives. Does it stay?',
    runs: ['RMSprop, α = 0.3'],
    question: 'RMSprop with α = 0.3 gets J below 0.01 after 46 steps. What is J after 80 steps?',
    claim: '0.073: the run has left the bottom again.',
    why: 'Near the bottom the gradients are small, and so is √s. RMSprop divides one by the other, so its steps do not shrink: it keeps jumping from side to side by about α. A learning rate that decays helps.',
  },
  race: {
    title: 'The race',
    runs: [
      'gradient descent, α = 0.075',
      'momentum, β = 0.5, α = 0.21',
      'RMSprop, α = 0.3',
      'Adam, α = 1',
    ],
    question: 'Which gets J below 0.01, and keeps it there, first?',
    claim:
      'Momentum, after 14 steps. Gradient descent needs 55, Adam 79. RMSprop is below 0.01 after 46 steps, but does not stay.',
    why: 'Here there are two parameters, an exact gradient and hand-picked rates. The strengths of RMSprop and Adam show where there are many parameters with very different gradients, where gradients are noisy, and where nobody has time to search for the best rate.',
  },
  first: {
    title: 'Adam’s first step',
    runs: ['Adam, α = 0.3', 'gradient descent, α = 0.07'],
    question:
      'b starts at 2, where its gradient is 50. What is b after one step of Adam with α = 0.3?',
    claim:
      '1.7. Adam’s first step is 0.3 in each direction: from (−10, 2) to (−9.7, 1.7). Gradient descent goes to (−9.3, −1.5).',
    why: 'At the first step the corrected averages are v = dW and s = (dW)². So v/√s is 1 or −1: only the sign of the gradient is left. Later, too, a parameter moves by at most about α in a step. That is why one α suits parameters with very different gradients.',
  },
} as const;
