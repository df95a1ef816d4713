/** What the page says of a run's training, evaluated or failed. */
export const trainingText = {
  noBackend: (name: string) =>
    `This browser cannot compute with ${name}; choose another way to compute.`,
  noLab: (id: string) => `There is no training code for the lab “${id}”.`,
  otherFeatures: (name: string, found: number, expected: number) =>
    `The model reads ${expected} features, and “${name}” has ${found}: choose a file with the same columns.`,
  otherTask: (name: string) =>
    `The model and “${name}” do not answer the same question: one names classes, the other a value.`,
  otherClasses: (name: string, found: number, expected: number) =>
    `The model knows ${expected} classes, and “${name}” has ${found}.`,
  emptySet: (name: string) => `“${name}” has no examples.`,
} as const;
