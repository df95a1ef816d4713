/** What this lab says. */
export const labText = {
  model: {
    label: 'Model',
    help: 'Which of three models learns.',
    more: 'It can draw a finer boundary, but needs more examples.',
    less: 'It needs few examples, but soon stops getting better.',
  },
  modelNames: {
    logistic: 'logistic regression',
    small: 'small network (4)',
    large: 'large network (32 – 32)',
  },
  map: 'What the model makes of the plane',
  facts: 'Scale and outcome',
  parameters: 'Parameters',
  examples: 'Training examples',
  each: 'Examples for each parameter',
  onTrain: 'Accuracy on the training set',
  onDev: 'Accuracy on the dev set (1000 examples)',

  scale: {
    title: 'Performance against the amount of data',
    question:
      'How will the accuracy of the large network on the dev set depend on the number of training examples? Draw its line.',
    claim:
      'With 20 examples the large network is the worst of the three on the dev set, by more than one point. With 2000 it is the best, by more than one point.',
    why: 'Logistic regression has three parameters. A few dozen examples determine them, and more change little. The large network has 1185 parameters: it overfits 20 examples, and from 2000 it learns the shape. This is the chart of the lecture: with little data the order of the methods is not decided, with much data larger networks are ahead.',
  },
  heart: {
    title: 'Accuracy on the training set',
    question:
      'How will its accuracy on its own training set depend on the number of examples? Draw the line.',
    claim:
      'On 20 training examples the large network reaches more than 99 %. On 2000 it stays below 90 %.',
    why: 'The moons overlap, so only a model that memorizes its examples can get all of them right. The network can memorize 20 examples, but not 2000. With 2000 it has to learn what they have in common. So as training accuracy falls, dev accuracy rises.',
  },
  algorithm: {
    title: 'Sigmoid against ReLU',
    runs: ['sigmoid', 'ReLU'],
    question:
      'The same network with two activation functions, plain gradient descent on batches of 64. Which ends with the lower cost?',
    claim:
      'ReLU. Its cost is below 0.4 after 50 steps; the cost with sigmoid is still above 0.4 after 400.',
    why: 'The slope of the sigmoid is at most ¼ and nearly 0 far from the middle, so gradients are small. The slope of ReLU is 1 wherever its input is positive. In the lecture this is the example of an algorithm that made larger networks practical: the answer is the same, it comes sooner.',
  },
} as const;
