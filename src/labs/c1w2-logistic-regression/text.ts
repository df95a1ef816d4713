/** What this lab says. */
export const labText = {
  target: {
    label: 'Which shape',
    help: 'One shape to tell from all others with a single output, or all shapes at once with one output each (softmax).',
  },
  allShapes: 'all at once',
  notOne: (label: string) => `no ${label}`,
  jitter: {
    label: 'Variety',
    help: 'How much the shapes differ in place, size and rotation.',
    more: 'No single picture fits all of a class, and a linear model fails.',
    less: 'Each shape nearly always lights the same pixels.',
  },
} as const;
