/** What this lab says. */
export const labText = {
  surface: {
    label: 'Surface',
    help: 'What there is to go down. A saddle is flat at its middle without being a bottom; a plateau is flat nearly everywhere.',
    names: ['Saddle', 'Saddle between two valleys', 'Monkey saddle', 'Pit in a plateau'],
  },

  ridge: {
    title: 'On the ridge',
    runs: ['gradient descent', 'gradient descent with noise', 'Adam with noise'],
    question: 'All start exactly on the ridge of the saddle. Which of them never leaves it?',
    claim:
      'Gradient descent that starts on the ridge comes to rest at the saddle and stays: the slope to either side is exactly 0. With a little noise both runs fall off.',
    why: 'On the ridge y = 0, and the gradient along y is −2y = 0: nothing pushes to the side, ever. But a ridge is infinitely narrow. Any y that is not 0 grows by a factor of 1.2 a step, and the noise of mini-batches sees to it that y is never 0 for long.',
  },
  hair: {
    title: 'A hair beside it',
    runs: ['gradient descent', 'momentum', 'Adam'],
    question: 'All start 0.001 beside the ridge, at α = 0.1. Which is the first with J below −1?',
    claim:
      'From 0.001 beside the ridge, gradient descent needs 38 steps until J is below −1, momentum 72, and Adam 12.',
    why: 'Near the saddle the slopes are tiny, and steps of gradient descent with them. Adam divides each direction by the size its slope usually has, so a small slope that keeps its sign moves it as well as a large one. Momentum at the same rate takes in a tenth of each new gradient, and sets out late.',
  },
  plateau: {
    title: 'Plateaus take time',
    runs: ['gradient descent, α = 1', 'RMSprop, α = 0.1', 'Adam, α = 0.1'],
    question: 'All start far out on the plateau. Which is the last to have J below 0.01?',
    claim:
      'Gradient descent takes 242 steps to cross the plateau, at ten times the rate of the others. RMSprop takes 28 and Adam 42.',
    why: 'Where the cost is flat the gradient is nearly zero, and a step in proportion to it is nearly nothing. Optimizers that divide by the usual size of the gradient cross at a steady pace. This, not bad local optima, is what slows large networks down.',
  },
  flat: {
    title: 'A small gradient is not the bottom',
    runs: ['gradient descent'],
    question:
      'It starts 0.001 beside the ridge that leads to the saddle between two valleys. Where will J end?',
    claim:
      'The gradient shrinks below 0.1 on the way to the saddle, grows above 1 on the way down, and shrinks again at the bottom, where J is −1.',
    why: 'At a saddle as at a minimum the gradient is 0. They differ in how the surface curves: up in all directions at a minimum, up in some and down in others at a saddle. With thousands of parameters it would take a rare chance for all directions to curve up, so nearly all places without a slope are saddles.',
  },
} as const;
