/** A file to test a trained model on: whether it fits the data the model was trained on, and brought into the same order. */
import { dataText } from '../data.text';
import { fileText } from './files.text';
import { type Dataset, fill, taskOf } from '../dataset';
import { sameSize, sizeText } from '../pictures';
import { fine, problem, type Read } from './result';

const text = dataText.problem;

/**
 * `set` with its features in the order of `against` (by name, where the names are the same) and its classes numbered as
 * there (by name, or by number where the file has class numbers), or a sentence that says why the model cannot read it.
 */
export function testOnly(set: Dataset, against: Dataset): Read<Dataset> {
  if (set.image && against.image && !sameSize(set.image, against.image))
    return problem(fileText.problem.otherSize(sizeText(against.image), sizeText(set.image)));
  if (set.n !== against.n) return problem(text.otherFeatures(against.n, set.n));
  const areClasses = taskOf(against).kind === 'classes';
  if (taskOf(set).kind !== taskOf(against).kind) return problem(text.otherTask(areClasses));
  const indices = set.labels.map((label) => classIndex(label, against));
  const unknown = areClasses ? indices.indexOf(-1) : -1;
  if (unknown >= 0) return problem(text.unknownClass(set.labels[unknown]!, against.labels));
  const { classes, features, labels, image, fills } = against;
  const ordered: Dataset = {
    ...set,
    x: inOrder(set, against),
    y: areClasses ? set.y.map((y) => indices[y]!) : set.y,
    classes,
    features,
    labels,
    ...(image && { image }),
  };
  return fine(fills && fills !== 'later' ? fill(ordered, fills) : ordered);
}

function classIndex(label: string, { labels, classes }: Dataset): number {
  const named = labels.indexOf(label);
  if (named >= 0) return named;
  const number = /^\d+$/.test(label) ? Number(label) : -1;
  return number < classes && !labels.some(isWhole) ? number : -1;
}

function isWhole(label: string): boolean {
  return /^\d+$/.test(label);
}

function inOrder({ x, n, features, image }: Dataset, against: Dataset): Dataset['x'] {
  if (image && against.image) return x;
  const places = against.features.map((name) => features.indexOf(name));
  if (places.includes(-1)) return x;
  return x.map((_, i) => x[i - (i % n) + places[i % n]!]!);
}
