/** What the page says of a run's training, where it cannot be done. */
export const trainingText = {
  noBackend: (name: string) => `This browser cannot compute with ${name}; choose another way to compute.`,
  noLab: (id: string) => `There is no training code for the lab “${id}”.`,
  emptySet: (name: string) => `“${name}” has no examples.`,
} as const;
