/** What the page says about files that are no tables: pictures, MNIST's, HDF5 and MATLAB files. */
import { bytes, count, pictures, short, some } from './counted';

/** A size as it is said, such as “28 × 28 in grey”. */
const size = (height: number, width: number, channels: number) =>
  `${height} × ${width} in ${channels === 1 ? 'grey' : channels === 3 ? 'colour' : `${channels} channels`}`;

export const fileText = {
  size,
  pictures,
  /** Files that make one set. */
  together: (names: readonly string[]) =>
    names.length <= 2 ? names.join(' + ') : `${names[0]} and ${count(names.length - 1)} more`,
  pixel: (row: number, column: number, channel: string | undefined) =>
    `pixel ${row}, ${column}${channel === undefined ? '' : `, ${channel}`}`,
  channels: ['red', 'green', 'blue'],
  kinds: {
    table: 'tables (CSV)',
    images: 'pictures (MNIST’s IDX files, PNG, JPEG, zips and folders of them)',
    h5: 'the course’s .h5 files',
    mat: 'MATLAB’s .mat files',
  },
  found: {
    table: 'a table or something else',
    idx: 'an IDX file',
    picture: 'a picture',
    zip: 'a zip',
    h5: 'an HDF5 file',
    mat: 'a MATLAB file',
  },
  /** Why files cannot be used: what was expected, and what was found. */
  problem: {
    unreadable: (name: string) =>
      `“${short(name)}” could not be read. Has it been moved or changed meanwhile?`,
    cancelled: 'Reading was cancelled.',
    nothing: 'At least one file was expected; there is none.',
    emptyFile: (name: string) => `“${short(name)}” was expected to have content, but it is empty.`,
    wrongKind: (name: string, found: string, expected: readonly string[]) =>
      `This lab reads ${expected.join('; ')}. “${short(name)}” is ${found}.`,
    mixed: (found: readonly string[]) =>
      `Files of one kind were expected; these are ${found.join(' and ')}. Give them one after the other.`,
    oneTable: (found: number) => `One table at a time was expected; these are ${count(found)}.`,
    tooManyBytes: (name: string, found: number, most: number) =>
      `A file of at most ${most} MB was expected; “${short(name)}” has ${count(found)} MB.`,
    tooManyPixels: (found: string, most: number) =>
      `At most ${most} million pixels in all were expected; ${found} have more.`,
    tooLarge: (found: string, most: number) =>
      `Pictures of at most ${count(most)} values each were expected; these are ${found}.`,
    noExamples: (name: string) => `At least one example was expected; “${short(name)}” has none.`,
    tooFew: (found: number, least: number) =>
      `At least ${least} examples were expected to train on; there ${found === 1 ? 'is' : 'are'} ${found}. The model can be tested on fewer.`,
    oneClass: (label: string) =>
      `Examples of at least two classes were expected to train on; all of these are “${short(label)}”. The model can be tested on them.`,
    tooManyClasses: (found: number, most: number) =>
      `At most ${most} classes were expected; there are ${count(found)}.`,
    otherSize: (expected: string, found: string) =>
      `The model reads pictures of ${expected}; these are ${found}.`,
    brokenGzip: (name: string) =>
      `“${short(name)}” was expected to be a whole gzip file, but it ends too early or is damaged.`,
    readerFailed: 'The file could not be read: reading it ended unexpectedly.',

    idxMagic: (name: string, found: string) =>
      `“${short(name)}” was expected to begin with 00 00 08 03 (pictures) or 00 00 08 01 (labels), as MNIST’s files do; it begins with ${found}.`,
    idxShort: (name: string, found: number) =>
      `“${short(name)}” was expected to have a header of 8 or 16 bytes; it has ${bytes(found)} in all.`,
    idxCount: (name: string, says: string, expected: number, found: number) =>
      `“${short(name)}” says that it has ${says}, which take ${bytes(expected)}; it has ${found > expected ? 'more' : bytes(found)}.`,
    idxSize: (name: string, height: number, width: number) =>
      `“${short(name)}” was expected to have pictures of at least 1 × 1 pixels; it says ${height} × ${width}.`,
    noLabels: (name: string) =>
      `“${short(name)}” has pictures. Their labels were expected too: choose the file of labels as well, such as train-labels-idx1-ubyte.gz.`,
    noPictures: (name: string) =>
      `“${short(name)}” has labels. Their pictures were expected too: choose the file of pictures as well, such as train-images-idx3-ubyte.gz.`,
    labelCount: (labels: string, found: number, images: string, expected: number) =>
      `As many labels as pictures were expected: “${short(images)}” has ${pictures(expected)}, “${short(labels)}” has ${count(found)} labels.`,
    tooManyIdx: (found: number) =>
      `Pictures and labels to train on, and perhaps two more files to test on, were expected; these are ${count(found)} files.`,
    partSize: (train: string, test: string) =>
      `Pictures of one size were expected; those to train on are ${train}, those to test on ${test}.`,
    partClass: (label: string, known: readonly string[]) =>
      `The test pictures were expected to have classes of the training pictures, which are ${some(known, 6)}; one is “${short(label)}”.`,

    noDecoder:
      'Pictures as PNG or JPEG can be read in the page only. IDX, .h5 and .mat files can be read here.',
    noPictureInside: (name: string) =>
      `Pictures (PNG, JPEG, WebP, GIF) were expected; “${short(name)}” has none.`,
    allSkipped: (names: readonly string[]) =>
      `At least one picture that can be read was expected; ${names.length === 1 ? 'this one' : `these ${count(names.length)}`} cannot: ${some(names)}.`,
    brokenZip: (name: string) =>
      `“${short(name)}” was expected to be a whole zip file, but it is damaged or of a kind that is not read here (encrypted, or in parts).`,
    tooManyPictures: (found: number, most: number) =>
      `At most ${count(most)} pictures were expected; there are ${count(found)}.`,

    notH5: (name: string) =>
      `“${short(name)}” was expected to be an HDF5 file like the course’s, but it is damaged or of a kind that is not read here.`,
    h5Keys: (name: string, found: readonly string[]) =>
      `The arrays train_set_x and train_set_y, or test_set_x and test_set_y, were expected in “${short(name)}”; it has ${found.length === 0 ? 'none' : some(found)}.`,
    h5Shape: (name: string, key: string, expected: string, found: readonly number[]) =>
      `${key} in “${short(name)}” was expected to be ${expected}; its shape is ${found.join(' × ') || 'empty'}.`,
    h5Value: (name: string, key: string, expected: string) =>
      `${key} in “${short(name)}” was expected to have only ${expected}; it has others.`,
    h5Same: (part: string) =>
      `One file to train on and one to test on were expected; both have ${part}_set_x.`,

    notMat: (name: string) =>
      `“${short(name)}” was expected to be a MATLAB file of version 5, but it is damaged or ends too early.`,
    mat73: (name: string) =>
      `“${short(name)}” is a MATLAB file of version 7.3; one of version 5 was expected. Save it with “-v7”, or with scipy.io.savemat.`,
    mat4: (name: string) =>
      `“${short(name)}” is not a MATLAB file of version 5, which was expected. Save it with “-v7”, or with scipy.io.savemat.`,
    matKeys: (name: string, found: readonly string[]) =>
      `The matrices X (a row for each example) and y were expected in “${short(name)}”; it has ${found.length === 0 ? 'no matrix of numbers' : some(found)}.`,
    matRows: (x: string, y: string, rows: number, found: number) =>
      `As many values of ${y} as rows of ${x} were expected: ${x} has ${count(rows)} rows, ${y} has ${count(found)} values.`,
    matColumns: (x: string, expected: number, found: number) =>
      `${x} was expected to have as many columns as X, ${count(expected)}; it has ${count(found)}.`,
    matValue: (name: string) =>
      `Only finite numbers were expected; ${name} has a value that is none.`,
    matClass: (name: string, found: string) =>
      `${name} was expected to have only the classes of y; it also has ${found}.`,
    oneMat: (found: number) => `One MATLAB file at a time was expected; these are ${count(found)}.`,
  },
} as const;
