/** Forward and backward propagation with every matrix in sight (course 1, weeks 3 and 4). */
import { steppingLab } from '../../core/lab';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';
import { labText as text } from './text';

export const lab = steppingLab({
  params,
  /** As in the notebook of course 1, week 3: test case of seed 1, weights of seed 2. */
  seeds: { data: 1, weights: 2, order: 1, noise: 1 },
  pace: 5,
  charts: [
    {
      id: 'cost',
      title: text.cost,
      y: 'number',
      lines: [{ metric: 'cost', label: text.cost }],
    },
    {
      id: 'gradients',
      title: text.gradients,
      y: 'number',
      log: true,
      lines: [
        { metric: 'firstGradient', label: text.firstGradient },
        { metric: 'lastGradient', label: text.lastGradient, style: 'dashed' },
      ],
    },
  ],
  experiments,
  choices,
});
