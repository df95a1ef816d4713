/** What the experiments and the view of this lab say. */
export const labText = {
  race: 'The runs side by side',
  map: 'The output over the plane',
  steps: 'For each parameter: gradient, memory, step',
  gradient: 'gradient',
  average: 'average v',
  size: 'usual size √s',
  sum: 'root of the sum √s',
  changes: 'usual change √u',
  step: 'step',

  course: {
    title: 'The course’s race',
    question: 'All use α = 0.0007, for 10 000 epochs. Which ends with the lowest cost?',
    runs: ['Adam', 'RMSprop', 'momentum', 'gradient descent'],
    claim: 'Adam and RMSprop reach an accuracy of 94 %, momentum and gradient descent 79.7 %.',
    why: 'α = 0.0007 is small for these gradients. Adam and RMSprop divide each step by the usual size of its gradient, so a weight moves by about α in a step, however small its gradient is. Momentum averages the gradients without rescaling them, so its steps are as short as those of gradient descent. The dots are the mean costs of an epoch that the course prints; choose “epochs” on the x axis to see them.',
    reference:
      'Mean costs of an epoch printed by the course’s notebook (course 2, week 2), with Adam',
  },
  rates: {
    title: 'Each with its own rate',
    question: 'Which ends with the lower cost?',
    runs: ['Adam, α = 0.0007', 'gradient descent, α = 0.3'],
    claim:
      'Gradient descent: with a rate that suits it, it ends lower than Adam at the course’s rate.',
    why: 'A race at one rate shows which method this rate suits. Adam’s α is about how far a weight moves in a step. For gradient descent α is a factor, and the gradients here are small. Adam’s real advantage is that about 0.001 works for most networks, without a search.',
  },
  division: {
    title: 'The division',
    question: 'All use α = 0.0007. Which ends with the lowest cost?',
    runs: ['Adam', 'Adam, ε = 1', 'gradient descent'],
    claim: 'Adam, below 0.2. With ε = 1 it ends within 0.01 of gradient descent, above 0.6.',
    why: 'Adam divides by √s + ε. Here √s is far below 1, so with ε = 1 it divides by nearly 1, and only momentum is left. So the division makes the difference. The stage shows it too: the steps then differ as much as the gradients.',
  },
  momentum: {
    title: 'A large rate',
    question: 'Both use α = 3. Which ends with the lower cost?',
    runs: ['gradient descent', 'momentum, β = 0.9'],
    claim: 'Momentum: it ends below 0.2, and gradient descent ends higher.',
    why: 'With such a large rate, each mini-batch moves the weights across the valley and back. In the average over about ten gradients, the parts that change sign cancel, and the parts that agree remain. So momentum works with rates at which gradient descent does not settle.',
  },
} as const;
