/** What this lab says. */
export const labText = {
  surface: {
    label: 'Surface',
    help: 'A saddle is flat in its middle without being a minimum. A plateau is flat nearly everywhere.',
    names: ['Saddle', 'Saddle between two valleys', 'Monkey saddle', 'Pit in a plateau'],
  },

  ridge: {
    title: 'On the ridge',
    runs: ['gradient descent', 'gradient descent with noise', 'Adam with noise'],
    question: 'All start exactly on the ridge of the saddle. Which of them never leaves it?',
    claim:
      'Gradient descent without noise: b stays exactly 0, and J ends at 0, at the saddle point. Both runs with noise get below −1.',
    why: 'On the ridge b = 0, so the gradient along b is −2b = 0. But the ridge is infinitely narrow. Any b that is not 0 grows by a factor of 1.2 in each step, and with the noise of mini-batches b does not stay 0.',
  },
  hair: {
    title: 'Beside the ridge',
    runs: ['gradient descent', 'momentum', 'Adam'],
    question: 'All start 0.001 beside the ridge, with α = 0.1. Which gets J below −1 first?',
    claim: 'Adam, after 12 steps. Gradient descent needs 38 steps, momentum 72.',
    why: 'Near the saddle point the gradients are tiny, and so are the steps of gradient descent. Adam divides by the usual size of the gradient in each direction, so a small gradient that keeps its sign moves it as far as a large one. Momentum adds only a tenth of each new gradient to its average, so it starts slowly.',
  },
  plateau: {
    title: 'Crossing a plateau',
    runs: ['gradient descent, α = 1', 'RMSprop, α = 0.1', 'Adam, α = 0.1'],
    question: 'All start far out on the plateau. Which is the last to get J below 0.01?',
    claim:
      'Gradient descent, after 242 steps, although its rate is ten times as large. RMSprop needs 28 steps, Adam 42.',
    why: 'On a plateau the gradient is nearly 0, and the steps of gradient descent are proportional to it. RMSprop and Adam divide by the usual size of the gradient, so they cross it at a steady pace. Plateaus, not bad local optima, make large networks slow to train.',
  },
  flat: {
    title: 'A small gradient',
    runs: ['gradient descent'],
    question:
      'The run starts 0.001 beside the ridge that leads to the saddle point between two valleys. Near the saddle point J is about 0, and the gradient is below 0.1. Where will J end?',
    claim:
      'At −1, in a valley. The gradient falls below 0.1 near the saddle point, rises above 1 on the way down, and falls again at the bottom.',
    why: 'The gradient is 0 at a saddle point as it is at a minimum, so a small gradient alone says little. At a minimum the surface curves up in all directions. With thousands of parameters that is very unlikely, so nearly all points with zero gradient are saddle points.',
  },
} as const;
