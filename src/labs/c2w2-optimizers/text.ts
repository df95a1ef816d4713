/** What the experiments and the view of this lab say. */
export const labText = {
  race: 'The runs side by side',
  map: 'What the network makes of the plane',
  steps: 'What each weight is told, and does',
  gradient: 'gradient',
  average: 'average v',
  size: 'usual size √s',
  sum: 'root of the sum √s',
  changes: 'usual change √u',
  step: 'step',

  course: {
    title: 'The course’s race at α = 0.0007',
    question: 'Which ends with the lowest cost?',
    runs: ['Adam', 'RMSprop', 'momentum', 'gradient descent'],
    claim:
      'Adam and RMSprop get to 94 %. Momentum and gradient descent stay at 79.7 %, and hardly differ.',
    why: 'α = 0.0007 is small for these gradients. Adam and RMSprop divide each step by the usual size of its gradient, so a weight moves by about α a step however small its gradient is. Momentum averages the direction but not the size: its steps are as short as those of gradient descent. The dots are the course’s mean costs of an epoch; choose epochs on the x axis to see them.',
    reference:
      'Mean costs of an epoch printed by the course’s notebook (course 2, week 2), with Adam',
  },
  rates: {
    title: 'Each with a rate of its own',
    question: 'Which ends with the lower cost?',
    runs: ['Adam, α = 0.0007', 'gradient descent, α = 0.3'],
    claim:
      'Given a rate that suits it, plain gradient descent ends lower than Adam does at the course’s.',
    why: 'A race at one rate says which method that rate suits. Adam’s rate is a length, about how far a weight moves a step; that of gradient descent is a factor, and the gradients here are small. What Adam really buys is that one number, 0.001 or so, works for most networks without a search.',
  },
  division: {
    title: 'It is the division',
    question: 'Which ends with the lowest cost?',
    runs: ['Adam', 'Adam, ε = 1', 'gradient descent'],
    claim:
      'With ε = 1, Adam is as slow as gradient descent: the costs end within 0.01 of each other.',
    why: 'ε is added to √s before the step is divided by it. These √s are far below 1, so that 1 + √s is nearly 1, and what is left of Adam is momentum. The step sizes on the stage say the same: they are spread as widely as the gradients are.',
  },
  momentum: {
    title: 'Momentum takes larger steps',
    question: 'Both take α = 3. Which ends with the lower cost?',
    runs: ['gradient descent', 'momentum, β = 0.9'],
    claim: 'At α = 3 momentum gets below 0.2; gradient descent ends higher, thrown about.',
    why: 'With so large a rate each mini-batch throws the weights across the valley and back. The average over about ten gradients cancels what points to and fro and keeps what they agree on. So momentum can take a rate at which plain steps do not settle.',
  },
} as const;
