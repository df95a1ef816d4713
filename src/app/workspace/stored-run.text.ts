/** What is wrong with a record of a run: what was expected, and what was found. */
export const recordText = {
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
    `${what}: expected ${expected}, found ${found}.`,
  damaged: 'The record is damaged.',
  otherVersion: (found: string) => `It was kept by another version of this page (${found}).`,
  unknownEdits: (n: number) =>
    n === 1
      ? 'One change on the way is not known here; it was left out.'
      : `${n} changes on the way are not known here; they were left out.`,
} as const;
