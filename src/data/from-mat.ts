/** From the matrices of a MATLAB file to a dataset: X and y as the course names them, Xval and yval as what is held out. */
import { dataText } from '../core/text/data';
import { fileText } from '../core/text/files';
import { nameOf, type OwnFile, type Progress } from './content';
import type { Dataset } from './dataset';
import { type Matrix, matVersion, readMatrices } from './mat';
import { fine, problem, type Read } from './read';

const text = fileText.problem;
type Matrices = ReadonlyMap<string, Matrix>;

/** More different whole numbers than these are values, not classes. */
const MOST_CLASSES = 10;

/** The set in a MATLAB file, with its own test set where it has one. Never throws. */
export async function readMat(file: OwnFile, progress?: Progress): Promise<Read<Dataset>> {
  const name = nameOf(file);
  const first = await file.blob
    .slice(0, 128)
    .arrayBuffer()
    .catch(() => undefined);
  if (!first) return problem(text.unreadable(name));
  const version = matVersion(new Uint8Array(first));
  if (version !== '5') return problem(version === '7.3' ? text.mat73(name) : text.mat4(name));
  const read = await readMatrices(file, progress);
  return read.ok ? setIn(read.value, name) : read;
}

function setIn(matrices: Matrices, name: string): Read<Dataset> {
  const train = partOf(matrices, 'X', 'y');
  if (!train) return problem(text.matKeys(name, [...matrices.keys()]));
  const wrong = wrongPart(train, train);
  if (wrong !== undefined) return problem(wrong);
  const held = partOf(matrices, 'Xval', 'yval') ?? partOf(matrices, 'Xtest', 'ytest');
  const set = datasetOf(train, classesOf(train.y), name);
  if (!held) return fine(set);
  const wrongHeld = wrongPart(held, train);
  if (wrongHeld !== undefined) return problem(wrongHeld);
  const classes = classesOf(train.y);
  const unknown = classes && held.y.find((value) => !classes.includes(value));
  if (unknown !== undefined) return problem(text.matClass(held.yName, String(unknown)));
  return fine({ ...set, test: datasetOf(held, classes, name) });
}

/** X and y under the names they have. */
interface Part {
  readonly X: Matrix;
  readonly y: Float64Array;
  readonly XName: string;
  readonly yName: string;
}

function partOf(matrices: Matrices, XName: string, yName: string): Part | undefined {
  const [X, y] = [matrices.get(XName), matrices.get(yName)];
  return X && y && { X, y: y.values, XName, yName };
}

function wrongPart({ X, y, XName, yName }: Part, train: Part): string | undefined {
  if (X.rows === 0 || X.columns === 0) return text.noExamples(XName);
  if (X.columns !== train.X.columns) return text.matColumns(XName, train.X.columns, X.columns);
  if (y.length !== X.rows) return text.matRows(XName, yName, X.rows, y.length);
  const isFinite = (values: Float64Array) => values.every(Number.isFinite);
  if (!isFinite(X.values)) return text.matValue(XName);
  return isFinite(y) ? undefined : text.matValue(yName);
}

/** The classes, ascending, where y has few different whole numbers; undefined where it has values. */
function classesOf(y: Float64Array): readonly number[] | undefined {
  const different = [...new Set(y)];
  const few = different.length <= MOST_CLASSES && different.every(Number.isInteger);
  return few ? different.toSorted((a, b) => a - b) : undefined;
}

function datasetOf({ X, y }: Part, classes: readonly number[] | undefined, name: string): Dataset {
  const { rows: m, columns: n, values } = X;
  const x = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) x[i * n + j] = values[j * m + i]!;
  return {
    name,
    x,
    y: classes ? y.map((value) => classes.indexOf(value)) : y,
    m,
    n,
    classes: classes?.length ?? 0,
    features: Array.from({ length: n }, (_, j) => dataText.feature(j + 1)),
    labels: classes ? classes.map(String) : [dataText.value],
  };
}
