/** What the page says of a run's training, where it cannot be done. */
export const trainingText = {
  noBackend: (name: string) =>
    `This browser cannot compute with ${name}; choose another way to compute.`,
  noLab: (id: string) => `There is no training code for the lab “${id}”.`,
  noPictures:
    'Convolutions need pictures, and these data are none. Take all blocks out of the diagram, or choose pictures.',
  misfit: (window: number, side: number) =>
    `The layers do not fit these pictures: a window of ${window}×${window} would slide over maps that are only ${side} wide. Take smaller kernels or fewer pools in the diagram.`,
  emptySet: (name: string) => `“${name}” has no examples.`,
  noWeights: (names?: string) =>
    `None of the weights of the run that this one starts from fits here${names ? ` under “${names}”` : ''}: name and shape have to be the same.`,
  pretrainedOnFile: (name: string) =>
    `The run that this one starts from was trained on the file “${name}”, which is not that of this run.`,
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
