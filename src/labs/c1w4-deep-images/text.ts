/** What the controls, the view and the experiments of this lab say. */
export const labText = {
  normalize: {
    label: 'Normalize inputs',
    help: 'Whether every number of a picture is brought to mean 0 and deviation 1 over the training pictures, or only divided by 255, as in the notebook.',
    more: 'The cost is rounder, and units stay alive at larger rates.',
    less: 'All inputs are positive, so a large step can switch a ReLU off for every picture.',
  },

  heart: {
    title: 'Two layers or four',
    question: 'Sixty pictures to learn from. Which ends with the lower cost?',
    runs: ['12288–7–1', '12288–20–7–5–1'],
    claim:
      'After 400 steps both get at least nineteen training pictures in twenty right, and fewer than three others in four. The network of two layers is ahead.',
    why: 'Both have far more parameters than it takes to tell sixty pictures apart: 86 031 and 245 973. Depth lets a layer build on what the one before has found, but the first layer has to find something that holds for other pictures, and sixty do not tell it what that is. More layers also mean a longer way for the gradient, hence the slower start. On the course’s photographs, four layers do better on the test pictures than two.',
  },
  hidden: {
    title: 'One unit, or seven before it',
    question: 'Which ends with the lower cost on the other pictures?',
    runs: ['12288–1', '12288–7–1'],
    claim:
      'Logistic regression gets further on its sixty training pictures. On the others seven hidden units cost less.',
    why: 'A single unit must settle everything by one sum over pixels. It gets there by extreme weights, and is certain of its answers when it is wrong, which the cost punishes. Seven units share the work, and are less sure of themselves.',
  },
  start: {
    title: 'Four layers from too small a start',
    question: 'Which ends with the lower cost?',
    runs: ['Xavier', '0.01 · randn'],
    claim:
      'From 0.01 · randn the four layers stay at the cost of knowing nothing, 0.693. From Xavier’s start they learn.',
    why: 'Each layer multiplies by weights of about 0.01, and so does each layer of backpropagation. After three of them there is next to nothing left. The course’s notebook divides by √n of the layer before in place of multiplying by 0.01, and its text does not say how much depends on that.',
  },
} as const;
