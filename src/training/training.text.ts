/** What the page says of a run's training, where it cannot be done. */
export const trainingText = {
  noBackend: (name: string) =>
    `This browser cannot compute with ${name}; choose another way to compute.`,
  noLab: (id: string) => `There is no training code for the lab “${id}”.`,
  emptySet: (name: string) => `“${name}” has no examples.`,
  fileNeeded: (name: string) => `This run was made with the file “${name}”: give it with --data.`,
  stopped: (kind: keyof typeof reasons, step: number) =>
    `Training stopped at step ${step}: ${reasons[kind]}.`,
} as const;

const reasons = {
  end: 'there is nothing left to do',
  epochs: 'it has done its epochs',
  cost: 'the cost has come down to its target',
  early: 'the dev cost no longer improves',
  'not-finite': 'the next step would not give a finite number',
} as const;
