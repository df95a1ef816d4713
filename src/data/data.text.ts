/** What the page says about data and files. */
export const dataText = {
  features: ['x₁', 'x₂'],
  feature: (number: number) =>
    `x${[...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('')}`,
  value: 'value',
  className: (index: number) => `class ${index}`,
  planar: {
    flower: 'Flower',
    circles: 'Circles',
    moons: 'Moons',
    blobs: 'Blobs',
    quantiles: 'Gaussian quantiles',
    spiral: 'Spiral',
    xor: 'Exclusive or',
    gauss: 'Two Gaussians',
    frontier: 'Diagonal frontier',
    checkerboard: 'Checkerboard',
    unstructured: 'No structure',
    plane: 'Plane',
    'multi-gauss': 'Hills and valleys',
    sine: 'Sine',
    housing: 'Housing prices',
  },
  sine: { x: 'x', y: 'y' },
  shapes: {
    name: 'Shapes',
    pixel: (row: number, column: number) => `pixel ${row}, ${column}`,
    classes: {
      circle: 'circle',
      square: 'square',
      triangle: 'triangle',
      cross: 'cross',
      star: 'star',
      ring: 'ring',
    },
  },
  digits: { name: 'Digits' },
  pictures: {
    value: (row: number, column: number, channel: string) => `pixel ${row}, ${column}, ${channel}`,
    channels: ['red', 'green', 'blue'],
  },
  colourShapes: { name: 'Shapes in colour' },
  texturedShapes: {
    name: 'Textures',
    classes: {
      stripes: 'stripes',
      checks: 'checks',
      dots: 'dots',
      bricks: 'bricks',
      zigzag: 'zigzag',
      blotches: 'blotches',
    },
  },
  cats: {
    name: 'Painted cats',
    labels: ['not a cat', 'cat'],
    m: {
      label: 'Training images',
      help: 'The number of painted images to train on. Fifty others are the dev set.',
      more: 'The model generalizes better, and a step takes longer.',
      less: 'The model soon memorizes each image.',
    },
  },
  signs: {
    name: 'Painted hand signs',
    labels: ['zero', 'one', 'two', 'three', 'four', 'five'],
  },
  housing: { size: 'size (1000 ft²)', price: 'price ($100 000)' },
  /** By the file's name. */
  samples: {
    flowers: 'Three species of invented flowers by four measures (classes, 150 rows).',
    'two-moons': 'Two half moons in the plane (classes, 300 rows).',
    'two-moons-test': 'Fresh points of the two moons, to test a trained model on (100 rows).',
    clouds: 'Three clouds of points with words as labels (classes, 240 rows).',
    houses: 'Prices of invented houses by size, rooms and age (regression, 120 rows).',
    broken: 'A file with a mistake in it, to see how the page describes it.',
  },
  pictureSamples: {
    digits: 'Generated digits in MNIST’s format: 480 to train on, 120 held out (four files).',
    fresh: 'The 120 alone, to test a trained model on (two files).',
    shapes: 'Coloured shapes, a folder for each class (a zip of 72 pictures).',
  },
  columnName: (number: number) => `column ${number}`,
  /** A column of 0 and 1 that one word of a column becomes. */
  oneHot: (column: string, word: string) => `${column} = ${word}`,
  /** How a table was read, where that is not plain. */
  notes: {
    windows1252:
      'The file is not in UTF-8. Its letters were read as Windows-1252, as older spreadsheets write them.',
    countsLine:
      'The first line counts the rows and names the classes. It was not read as an example.',
  },
  /** Why a file cannot be used: what was expected, and what was found. */
  problem: {
    empty: 'A table with a row for each example was expected, but the file is empty.',
    notText: 'A text file with comma-separated values was expected, but this file is not text.',
    notUtf8: (line: number) =>
      `Text in UTF-8 was expected, but line ${line} has bytes that are none. Save the file as “CSV UTF-8”.`,
    tooManyBytes: (found: number, most: number) =>
      `A file of at most ${most} MB was expected; this one has ${found} MB. Leave out rows or columns.`,
    tooManyColumns: (line: number, most: number) =>
      `At most ${count(most)} columns were expected, but line ${line} has more.`,
    tooManyValues: (most: number) =>
      `At most ${count(most)} values were expected, but the file has more. Leave out rows or columns.`,
    tooLong: (line: number) =>
      `A row was expected to end before a million characters, but the one in line ${line} goes on. Is a quotation mark not closed?`,
    unclosed: (line: number) =>
      `Every quotation mark was expected to be closed, but one in the row of line ${line} is not.`,
    ragged: (line: number, expected: number, found: number) =>
      `Line ${line} has ${cells(found)}, but the first row has ${cells(expected)}: every row was expected to have as many.`,
    unreadable: 'The file could not be read. Has it been moved or changed meanwhile?',
    tooFewRows: (found: number, least: number) =>
      `At least ${least} rows of data were expected; there ${found === 1 ? 'is' : 'are'} ${found}.`,
    tooFewWhole: (found: number, least: number, leftOut: number, name: string, line: number) =>
      `At least ${least} rows without a blank were expected; there ${found === 1 ? 'is' : 'are'} ${found}. ${leftOut === 1 ? '1 row has' : `${count(leftOut)} rows have`} a blank: the first is in column “${short(name)}”, line ${line}.`,
    noNumericColumn: (
      columns: number,
      word: { readonly column: string; readonly line: number; readonly text: string } | undefined,
    ) =>
      columns === 1
        ? 'A column of numbers to learn from and one to learn were expected, but there is only one column. Cells can be separated by commas, semicolons, tabs, blanks or “|”.'
        : `At least one column of numbers to learn from was expected; none of the ${count(columns)} columns is one.${word ? ` In column “${short(word.column)}”, line ${word.line} says “${short(word.text)}”.` : ''}`,
    noFeature: 'Choose at least one column to learn from.',
    noSuchColumn: (columns: number) =>
      `The columns chosen are not in this file: it has ${count(columns)}.`,
    labelIsFeature: (name: string) =>
      `“${short(name)}” is the column to learn; it cannot also be learned from.`,
    notANumber: (name: string, line: number, found: string | undefined) =>
      `Column “${short(name)}” was expected to have only numbers, but line ${line} says ${found === undefined ? 'something else' : `“${short(found)}”`}.`,
    tooManyWords: (name: string, found: number, most: number) =>
      `At most ${most} different words can be learned from; column “${short(name)}” has ${found > 1000 ? 'more than 1000' : found}. Leave it out.`,
    unknownWord: (name: string, line: number, found: string, known: readonly string[]) =>
      `The model knows ${list(known)} in column “${short(name)}”; line ${line} says “${short(found)}”.`,
    oneClass: (name: string, found: string) =>
      `At least two classes were expected in column “${short(name)}”, but every row says “${short(found)}”.`,
    tooManyClasses: (name: string, found: number, most: number) =>
      `At most ${most} classes were expected in column “${short(name)}”; it has ${found > 1000 ? 'more than 1000' : found}. Is it a value, not a class?`,
    otherFeatures: (expected: number, found: number) =>
      `The model was trained on ${features(expected)}; this file has ${found}.`,
    missingFeature: (name: string) =>
      `The model was trained on a column “${short(name)}”, which this file does not have.`,
    otherTask: (expectsClasses: boolean) =>
      expectsClasses
        ? 'The model tells classes apart; a column of classes was expected, but a column of values was chosen.'
        : 'The model predicts a value; a column of values was expected, but a column of classes was chosen.',
    unknownClass: (found: string, known: readonly string[]) =>
      `The model knows the classes ${list(known)}; this file also has “${short(found)}”.`,
  },
} as const;

/** At most 40 characters of what stands in a file. */
function short(said: string): string {
  return said.length <= 40 ? said : `${said.slice(0, 39)}…`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function cells(number: number): string {
  return number === 1 ? '1 cell' : `${number} cells`;
}

function features(number: number): string {
  return number === 1 ? '1 feature' : `${number} features`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `“${short(name)}”`);
  return names.length > 6 ? `${shown.join(', ')} …` : shown.join(', ');
}
