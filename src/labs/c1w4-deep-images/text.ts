/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  normalize: {
    label: 'Normalize inputs',
    help: 'Whether every pixel is scaled to mean 0 and standard deviation 1 over the training images, or only divided by 255, as in the notebook.',
    more: 'The surface of the cost is rounder, and units stay alive at larger rates.',
    less: 'All inputs are positive, so a large step can make a ReLU unit 0 for every image.',
  },

  heart: {
    title: 'Two layers or four',
    question: 'With sixty training images: which ends with the lower cost on them after 400 steps?',
    runs: ['12288–7–1', '12288–20–7–5–1'],
    claim:
      'The network with two layers. Both classify at least 95 % of the training images correctly, and fewer than 75 % of the dev images.',
    why: 'Both have far more parameters than are needed to separate sixty images: 86 031 and 245 973. Both overfit. With more layers, the gradient of the first layers is smaller at the start, so the deep network learns more slowly here. On the course’s photos four layers do better on the test images than two.',
  },
  hidden: {
    title: 'With and without a hidden layer',
    question: 'Which ends with the lower cost on the dev images?',
    runs: ['12288–1', '12288–7–1'],
    claim:
      'The network with seven hidden units. On the sixty training images, logistic regression has the lower cost.',
    why: 'A single unit has only one weighted sum of pixels. It separates the training images with large weights, so it is certain even where it is wrong, and cross-entropy is large for certain mistakes. The network with seven hidden units is less certain.',
  },
  start: {
    title: 'A start that is too small',
    question: 'Which ends with the lower cost?',
    runs: ['Xavier', '0.01 · randn'],
    claim:
      'Xavier: its cost is below 0.62 after 60 steps. From 0.01 · randn the cost stays at 0.693, the cost of guessing.',
    why: 'Each layer multiplies by weights of about 0.01, and each layer of backpropagation does so again. After three layers almost nothing is left of the gradient. That is why the notebook divides by the square root of the number of units before, instead of multiplying by 0.01.',
  },
} as const;
