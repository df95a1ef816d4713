/** What is said where a link is made. */
const steps = (n: number) => n.toLocaleString('en').replaceAll(',', '\u2009');

export const sharingText = {
  title: 'Share what you see',
  what: 'What the link brings',
  start: 'This run, from its start',
  here: (step: number) => `This run at step ${steps(step)}`,
  values: 'These settings',
  all: (count: number) => `All ${count} visible runs, as they stand`,
  experiment: (title: string) => `The experiment “${title}”`,

  settings: 'The link holds the settings of this lab.',
  held: (name: string, edits: number) => {
    if (edits === 0) return `The link holds the settings and the seeds of ${name}.`;
    const changes = edits === 1 ? 'the change' : `the ${edits} changes`;
    return `The link holds the settings and the seeds of ${name}, and ${changes} made on the way.`;
  },
  waits: 'Opened elsewhere, the run waits at step 0. Trained there, it gives the same curve.',
  trained: (step: number) =>
    `Opened elsewhere, the run is trained to step ${steps(step)} at once. It gives the same curve.`,
  allHeld: (count: number) =>
    `The link holds the settings, the seeds, the names and the changes on the way of ${count} runs.`,
  allTrained: 'Opened elsewhere, each run is trained to the step where it stands here.',
  looked: (step: number) => `Then the picture of step ${steps(step)} is shown.`,
  tab: 'The link also opens the tab that is open on the stage.',
  chosen: 'The link also shows what is chosen on the stage.',
  experimentHeld:
    'The link leads to this experiment, before the prediction. It holds no runs and no prediction.',
  namesFile: (name: string) =>
    `The link names your file “${name}” but does not contain it: your data stay on this computer. Whoever opens the link is asked for the file.`,
  notEverywhere:
    'The backend was chosen by hand and is not the same on every machine, so the numbers can differ a little.',
  tooLong:
    'This link is longer than many programs allow. Save it as a file. To open it, copy the line in the file into the address bar.',
  link: 'Link',
  copy: 'Copy the link',
  copied: 'Copied.',
  selected: 'The link is selected. Press Ctrl C (on a Mac ⌘ C) to copy it.',
  save: 'Save as a file',
} as const;
