/** What the panel of own files and its previews say. */

export const filePanelText = {
  help: (kinds: readonly string[]) =>
    `Files that this lab reads: ${kinds.join('; ')}. They stay on this computer.`,
  take: 'Take pictures',
  held: (train: string, test: string, unit: string) =>
    `${train} ${unit} to train on, ${test} held out, which become the dev set.`,
  all: (m: string, unit: string) => `${m} ${unit}.`,
  units: { pictures: 'pictures', examples: 'examples' },
  pictureSize: (said: string) => `Each picture is ${said}.`,
  features: (n: string) => `Each example has ${n} features.`,
  classes: 'Classes, with their number of examples',
  noClass: 'no class',
  bringTo: 'Bring them to',
  invert: 'Exchange dark and light',
  invertHelp: 'Digits in MNIST’s files are light on dark.',
  transpose: 'Exchange rows and columns',
  transposeHelp: 'This turns EMNIST’s letters upright.',
  theyShow: 'They show',
  theyShowHelp:
    'Pictures in no folder have no class. To test on them, say what they show; to train, put each class into a folder.',
  first: 'The first pictures',
  mistakes: (shown: string, total: string) =>
    shown === total
      ? `The ${total} mistakes, those the model was surest of first`
      : `${shown} of ${total} mistakes, those the model was surest of first`,
  oneMistake: 'The one mistake',
  noMistake: 'It made no mistake.',
  inCell: (shown: string, total: string, truth: string, answer: string) =>
    `${shown === total ? total : `${shown} of ${total}`} of class ${truth} that were read as ${answer}`,
  allMistakes: 'Back to all mistakes',
  reading: (truth: string, answer: string, certainty: number) =>
    `${truth === answer ? answer : `${truth} → ${answer}`}, ${Math.round(100 * certainty)}\u202f%`,
  chooseCell: 'Choose a cell to see its pictures.',
} as const;
