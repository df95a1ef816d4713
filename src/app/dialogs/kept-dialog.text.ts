/** The list of what the browser keeps. */
export const keptText = {
  title: 'Kept in this browser',
  lead: 'Your runs and your data files are kept in this browser, on this computer only. They stay until you delete them here, in a run’s menu, or with the site data of the browser.',
  nothing: 'Nothing is kept yet.',
  silent: 'The browser’s storage does not answer, so there is nothing to list.',
  runs: 'Runs, by lab',
  count: (n: number) => (n === 1 ? '1 run' : `${n} runs`),
  size: (bytes: number) =>
    bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
  openHere: 'This lab is open: delete its runs in its table.',
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  deleteRunsOf: (title: string) => `Delete the runs of ${title}`,
  stayed: (n: number) =>
    n === 1
      ? 'One run is open in another tab, so it stays.'
      : `${n} runs are open in another tab, so they stay.`,
  sets: 'Your data files',
  aside: 'Set aside',
  asideHelp:
    'These runs could not be opened. A file of one can be sent with a report, or opened by hand: it is JSON.',
  startedAgain: 'As it was before the run started again, or of a lab that is not here any more.',
  save: 'Save as a file',
  saveOf: (name: string) => `Save ${name} as a file`,
} as const;
