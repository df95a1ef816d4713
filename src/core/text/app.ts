/** What the page around the labs says. */
const steps = (n: number) => n.toLocaleString('en').replaceAll(',', '\u2009');

export const appText = {
  workerDied: 'The computation ended unexpectedly.',
  workerSilent: 'The computation has not answered for 20 seconds.',
  runFailed: (message: string, step: number, kept: number) =>
    `This run stopped at step ${steps(step)}: ${message} It can go on from step ${steps(kept)}.`,
  fileNeeded: (name: string) =>
    `This link was made with the file “${name}”, which stays on its owner’s computer. Choose that file to open the run.`,
  changed: (what: string) => `change of ${what}`,
  reset: 'reset',
  resetWithEdits: (count: number) =>
    count === 1
      ? 'Back at the same start. The one change you made on the way will come again at its step.'
      : `Back at the same start. The ${count} changes you made on the way will come again at their steps.`,
  startWithPresent: 'Start with the present values instead',
  newSeed: 'new seed',
  seeds: 'change of seeds',
  backend: 'change of the backend',
  wentBack: (step: number) => `going back to step ${steps(step)}`,
  forked: (name: string) => `fork of ${name}`,
  forkName: (name: string, step: number) => `${name} from ${steps(step)}`,
  again: 'running again',
  againName: (name: string) => `${name}, again`,
  focused: (name: string) => `choice of ${name}`,
  deleted: (name: string) => `deletion of ${name}`,
  renamed: 'new name',
  shown: (name: string) => `showing ${name}`,
  hidden: (name: string) => `hiding ${name}`,
  undo: 'Undo',
  dataLoaded: (name: string) => `data from ${name}`,
  dataRemoved: 'return to the lab’s data',
  experimentStarted: (title: string) => `experiment “${title}”`,
  mostPlaying: (count: number, paused: string) =>
    `${count} runs train at the same time at most; ${paused} was paused.`,
  runName: (n: number) => `Run ${n}`,
} as const;
