/** What the page says about files that are no tables: pictures, MNIST's, HDF5 and MATLAB files. */
import { bytes, count, list, pictures, short, some } from '../../core/counted';

/** A shape as it is said; a damaged file may have hundreds of dimensions. */
const shapeOf = (shape: readonly number[]) =>
  shape.length > 6
    ? `it has ${count(shape.length)} dimensions`
    : `its shape is ${shape.join(' × ') || 'empty'}`;

export const fileText = {
  pictures,
  /** Files that make one set. */
  together: (names: readonly string[]) =>
    names.length <= 2 ? names.join(' + ') : `${names[0]} and ${count(names.length - 1)} more`,
  kinds: {
    table: 'tables (CSV, or .npz with X and y)',
    images: 'pictures (MNIST’s IDX files, PNG, JPEG, zips and folders of them, .npz and .mat)',
    h5: 'the course’s .h5 files',
    mat: 'matrices X and y (.mat, .npz, .h5)',
  },
  found: {
    table: 'a table or something else',
    idx: 'an IDX file',
    picture: 'a picture',
    zip: 'a zip',
    h5: 'an HDF5 file',
    mat: 'a MATLAB file',
    npy: 'a NumPy file',
  },
  /** What a file of arrays has, where the lab does not read that. */
  content: {
    pictures: (found: string) => `${found} with pictures`,
    features: (found: string) => `${found} with features, not pictures`,
    values: (found: string) => `${found} whose y has values, not classes`,
  },
  /** What is neither a picture, nor a table, nor numbers in a known format, and what to do. */
  others: {
    lfs: 'is only a pointer of Git LFS to the file. Download the file itself.',
    html: 'is a web page (HTML). Was a page of the download saved instead of the file?',
    pdf: 'is a PDF. Export its pictures as PNG or JPEG, its table as CSV.',
    rar: 'is a RAR archive. Unpack it and give the folder, or make a zip of it.',
    sevenZip: 'is a 7z archive. Unpack it and give the folder, or make a zip of it.',
    tar: 'is a tar archive. Unpack it and give the folder, or make a zip of it.',
    xz: 'is packed with xz. Unpack it first.',
    bzip2: 'is packed with bzip2. Unpack it first.',
    zstandard: 'is packed with Zstandard. Unpack it first.',
    office: 'is a document of an older Office program. Save the table as “CSV UTF-8”.',
    pickle:
      'is a Python pickle, which only Python can read. Save the arrays with numpy.savez, or a table with to_csv.',
    parquet: 'is a Parquet file. Save the table as CSV, in pandas with to_csv.',
    arrow: 'is an Arrow file. Save the table as CSV, in pandas with to_csv.',
    sqlite: 'is an SQLite database. Export one table as CSV.',
    netcdf: 'is a NetCDF file. Save the arrays with numpy.savez.',
    hdf4: 'is an HDF4 file. Convert it to HDF5.',
    workbook:
      'is an Office document, such as an Excel workbook. Save the sheet as “CSV UTF-8”, or the pictures as files.',
    pytorch: 'is a PyTorch file, which only Python can read. Save the arrays with numpy.savez.',
    video: 'is a video. Export single pictures from it as JPEG or PNG.',
    sound: 'is a sound file. Descent reads pictures, tables and matrices.',
  },
  /** What the preview says about the reading of a set. */
  notes: {
    unread: (formats: readonly (readonly [name: string, count: number])[]) => {
      const many = formats.reduce((sum, [, number]) => sum + number, 0);
      return `Left out, because this browser does not read ${formats.length === 1 ? 'the format' : 'the formats'}: ${list(formats.map(([name, number]) => `${count(number)} ${name}`))}. Export ${many === 1 ? 'it' : 'them'} as JPEG or PNG.`;
    },
    damaged: (names: readonly string[]) =>
      `${names.length === 1 ? '1 picture is damaged and was' : `${count(names.length)} pictures are damaged and were`} left out: ${some(names)}.`,
    large: (names: readonly string[]) =>
      `${names.length === 1 ? '1 picture has too many pixels or bytes and was' : `${count(names.length)} pictures have too many pixels or bytes and were`} left out: ${some(names)}.`,
    closed: (number: number) =>
      `${number === 1 ? '1 file in the zip is' : `${count(number)} files in the zip are`} encrypted or packed in a way that is not read here, and left out.`,
    neither: (number: number) =>
      `${pictures(number)} in neither a training folder nor a class of the test folder ${number === 1 ? 'was' : 'were'} left out.`,
    testFolders: (folders: readonly string[]) =>
      `Held out: the pictures in ${folders.length === 1 ? 'the folder' : 'the folders'} ${some(folders)}.`,
    transposed: (name: string) => `${name} has a column for each example, and was read so.`,
    first: (read: number, all: number) =>
      `The first ${count(read)} of ${pictures(all)} are read: there is no room for more.`,
    merged: (names: readonly string[]) =>
      `${list(names.map((name) => `“${short(name)}”`))} are one class here, because only capital letters and blanks differ.`,
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
    other: (name: string, about: string) =>
      `A picture, a table or matrices were expected; “${short(name)}” ${about}`,
    noPictureInside: (name: string, found: readonly string[]) =>
      `Pictures (PNG, JPEG, WebP, GIF) were expected; “${short(name)}” has none.${found.length === 0 ? '' : ` It has ${some(found)}.`}`,
    /** Ends with sentences of `notes`. */
    allLeftOut: (notes: readonly string[]) =>
      `At least one picture that can be read was expected. ${notes.join(' ')}`,
    brokenZip: (name: string) =>
      `“${short(name)}” was expected to be a whole zip file, but it is damaged, or one of several parts.`,
    zipClosed: (name: string, isEncrypted: boolean) =>
      isEncrypted
        ? `The files in “${short(name)}” are encrypted. Unpack it with its password, and give the folder or make a zip without a password.`
        : `The files in “${short(name)}” are packed in a way that is not read here. Make the zip anew with the usual method (deflate).`,
    zipTooMuch: (name: string) =>
      `“${short(name)}” was expected to hold pictures, but it unpacks to many times its size, as pictures do not.`,
    tooManyPictures: (found: number, most: number) =>
      `At most ${count(most)} pictures were expected; there are ${count(found)}.`,

    notH5: (name: string) =>
      `“${short(name)}” was expected to be an HDF5 file like the course’s, but it is damaged or of a kind that is not read here.`,
    h5Feature: (name: string, feature: string) =>
      `“${short(name)}” is an HDF5 file with ${feature}, which is not read here. Save it anew in Python: h5py.File(…, 'w', libver='earliest'), create_dataset(…, compression='gzip').`,
    unpacksTo: (name: string, most: number) =>
      `The arrays in “${short(name)}” were expected to have at most ${most} MB in all; they have more.`,
    h5Keys: (name: string, found: readonly string[]) =>
      `The arrays train_set_x and train_set_y, or test_set_x and test_set_y, were expected in “${short(name)}”; it has ${found.length === 0 ? 'none' : some(found)}.`,
    h5Shape: (name: string, key: string, expected: string, found: readonly number[]) =>
      `${key} in “${short(name)}” was expected to be ${expected}; ${shapeOf(found)}.`,
    h5Value: (name: string, key: string, expected: string) =>
      `${key} in “${short(name)}” was expected to have only ${expected}; it has others.`,
    h5Same: (part: string) =>
      `One file to train on and one to test on were expected; both have ${part}_set_x.`,

    notMat: (name: string) =>
      `“${short(name)}” was expected to be a MATLAB file, such as one of version 5, but it is damaged or ends too early.`,
    octaveBinary: (name: string) =>
      `“${short(name)}” is in Octave’s own binary format. Save it with “save -v7”, or as text.`,
    notNpy: (name: string) =>
      `“${short(name)}” was expected to be a whole NumPy file, but it is damaged or ends too early.`,
    npyObjects: (name: string) =>
      `“${short(name)}” has Python objects (a pickle), which only Python can read. Save an array of numbers, such as np.stack(a), or a.astype(np.float32).`,
    npyType: (name: string, type: string) =>
      `“${short(name)}” was expected to have numbers or words; its type is ${short(type)}. Save it with a.astype(np.float32).`,
    mat73: (name: string) =>
      `“${short(name)}” is a MATLAB file of version 7.3, but it is damaged or of a kind that is not read here. Save it with “-v7”, or with scipy.io.savemat.`,
    matKeys: (name: string, found: readonly string[]) =>
      `The matrices X (a row for each example) and y were expected in “${short(name)}”; it has ${found.length === 0 ? 'no matrix of numbers' : some(found)}.`,
    matRows: (x: string, y: string, rows: number, found: number) =>
      `As many values of ${y} as rows of ${x} were expected: ${x} has ${count(rows)} rows, ${y} has ${count(found)} values.`,
    tooManyNumbers: (x: string, found: number, most: number) =>
      `At most ${count(most)} numbers were expected; ${x} has ${count(found)}.`,
    pictureClasses: (y: string) =>
      `${y} was expected to have the class of each picture, at most 256 different whole numbers or words; it has others.`,
    pictureValues: (x: string) =>
      `The pixels in ${x} were expected to be from 0 to 255, from 0 to 1 or from −1 to 1; there are others.`,
    matColumns: (x: string, expected: number, found: number) =>
      `${x} was expected to have as many columns as X, ${count(expected)}; it has ${count(found)}.`,
    matValue: (name: string) =>
      `Only finite numbers were expected; ${name} has a value that is none.`,
    matClass: (name: string, found: string) =>
      `${name} was expected to have only the classes of y; it also has ${found}.`,
    oneMat: (found: number) => `One MATLAB file at a time was expected; these are ${count(found)}.`,
  },
} as const;
