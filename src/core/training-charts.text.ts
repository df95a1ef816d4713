/** Titles and lines of the charts that training labs share. */
export const chartText = {
  cost: 'Cost',
  accuracy: 'Accuracy',
  gradient: 'Length of the gradient',
  rate: 'Learning rate',
  weights: 'Length of the weights ‖W‖',
  train: 'training',
  dev: 'dev',
  batch: 'each batch',
  epoch: 'mean over each epoch',
  step: 'each step',
  now: 'α in use',
  allWeights: 'all W together',
} as const;
