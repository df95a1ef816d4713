/** The charts that every training lab shows. */
import type { ChartSpec } from './lab';
import { chartText as text } from './training-charts.text';

export const trainingCharts = [
  {
    id: 'cost',
    title: text.cost,
    y: 'number',
    lines: [
      { series: 'batchCost', label: text.batch, style: 'faint' },
      { series: 'epochCost', label: text.epoch, style: 'dotted' },
      { metric: 'devCost', label: text.dev, style: 'dashed' },
      { metric: 'cost', label: text.train },
    ],
  },
  {
    id: 'accuracy',
    title: text.accuracy,
    y: 'unit',
    lines: [
      { metric: 'devAccuracy', label: text.dev, style: 'dashed' },
      { metric: 'accuracy', label: text.train },
    ],
  },
  {
    id: 'gradient',
    title: text.gradient,
    y: 'number',
    log: true,
    lines: [{ series: 'gradNorm', label: text.step }],
  },
  {
    id: 'rate',
    title: text.rate,
    y: 'number',
    log: true,
    lines: [{ metric: 'rate', label: text.now }],
  },
] as const satisfies readonly ChartSpec[];

/** How long all weights together are, for labs about what keeps them short. */
export const weightChart = {
  id: 'weights',
  title: text.weights,
  y: 'number',
  lines: [{ metric: 'weightNorm', label: text.allWeights }],
} as const satisfies ChartSpec;
