/** What the labs on surfaces say in common. */
export const surfaceText = {
  start: {
    label: 'Start',
    help: 'Where gradient descent starts. Drag the ring on the map, or focus the map and use the arrow keys.',
  },
  noise: {
    label: 'Noise in the gradient',
    help: 'The standard deviation of random noise in each slope, as a mini-batch has it.',
    more: 'Steps are less exact. At a constant rate they never settle.',
    less: 'Each step follows the true gradient, as with the whole training set.',
    zeroText: 'none',
  },
  cost: 'Cost J',
  place: 'Where it is',
  x: 'w',
  y: 'b',
  gradient: 'Length of the gradient',
  eachStep: 'each step',
  map: {
    name: 'Map of the cost J, seen from above.',
    keys: 'Arrow keys move the start, with Shift by more.',
    at: (place: string, cost: string) => `${place}  →  J ${cost}`,
  },
  relief: {
    name: 'The surface, seen at an angle.',
    keys: 'Left and right arrows turn it.',
    hint: 'Drag to turn it.',
  },
  slope: {
    summary: (name: string, at: string, slope: string) =>
      `The cost along ${name}, with its tangent at ${at}: the slope is ${slope}.`,
    next: (name: string, at: string, next: string) => `${name} goes from ${at} to ${next}`,
    nudge: (name: string, nudge: string, change: string) =>
      `Move ${name} by ${nudge}, and J changes by ${change}.`,
  },
  /** The picture in words: where the run is, and how it came there. */
  standing: (x: string, y: string, cost: string, step: string) =>
    `After ${step} steps at ${x}, ${y}, with cost ${cost}.`,
  underWay: (goal: string) => `J is not below ${goal} yet`,
  arrived: (goal: string, step: number) =>
    `J below ${goal} after ${step} ${step === 1 ? 'step' : 'steps'}`,
  flips: (name: string, count: number) =>
    `${name} has changed sign ${count} ${count === 1 ? 'time' : 'times'}`,
  elsewhere: 'Runs on other surfaces',
  startsAt: (x: string, y: string) => `Start at ${x}, ${y}.`,
} as const;
