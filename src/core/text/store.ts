/** What the page says about what it keeps in the browser. */
const steps = (n: number) => n.toLocaleString('en').replaceAll(',', '\u2009');

export const storeText = {
  record: 'the record',
  fields: 'named fields',
  list: 'a list',
  words: 'a text',
  number: 'a number of at least 0',
  metric: 'a number',
  step: 'a whole number of steps',
  steps: 'whole numbers of steps',
  seed: 'a whole number from 0 to 4294967295',
  ascending: 'rising steps',
  array: 'an array of numbers',
  numbers: (n: number) => `${n} numbers`,
  dataName: 'the name of a data file',
  expected: (what: string, expected: string, found: string) =>
    `${what}: ${expected} was expected, ${found} was found.`,
  damaged: 'The record is damaged.',
  otherVersion: (found: string) => `It was kept by another version of this page (${found}).`,
  unknownEdits: (n: number) =>
    n === 1
      ? 'One change on the way is not known here; it was left out.'
      : `${n} changes on the way are not known here; they were left out.`,
  needsData: (name: string) => `Its data file “${name}” is not in this browser any more.`,
  startsAgain: (name: string, changes: readonly string[]) =>
    `${name} was kept with settings that this page does not have. ${changes.join(' ')} So it starts again at step 0. What was kept of it before is set aside.`,
  setAside: (n: number) =>
    n === 1
      ? 'One run kept in this browser could not be read. It is set aside; the other runs are here.'
      : `${n} runs kept in this browser could not be read. They are set aside; the other runs are here.`,
  seeAside: 'See what is set aside',

  copyName: (name: string) => `${name} (copy)`,
  copied: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} is open in another tab. This is a copy of it: what you do here changes nothing there.`
      : `${names.length} runs are open in another tab. These are copies of them: what you do here changes nothing there.`,

  wasTraining: (stopped: readonly (readonly [name: string, step: number])[]) =>
    stopped.length === 1
      ? `${stopped[0]![0]} was training when the page was left, and stopped at step ${steps(stopped[0]![1])}.`
      : `${stopped.length} runs were training when the page was left. They stopped: ${stopped
          .map(([name, step]) => `${name} at step ${steps(step)}`)
          .join(', ')}.`,
  goOn: 'Go on training',

  silent:
    'The browser’s storage does not answer. The runs of earlier visits are not here yet, and new ones are kept as soon as it answers.',
  answers: 'The browser’s storage answers again. The runs of earlier visits are here now.',
  newer:
    'A newer version of this page is open in another tab. This tab cannot keep its runs any more: load the page again.',
  load: 'Load it again',
} as const;
