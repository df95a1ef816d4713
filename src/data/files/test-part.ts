/** A set with pictures to test on that came with it: of the same size, and with classes numbered alike. */
import { fileText } from './files.text';
import { type Pictures, sameSize, sizeText } from '../pictures';
import { fine, problem, type Read } from './result';

const text = fileText.problem;

/** `train` with `test` as its test set, or a sentence that says why they do not go together. */
export function withTest(train: Pictures, test: Pictures): Read<Pictures> {
  if (!sameSize(train.image, test.image))
    return problem(text.partSize(sizeText(train.image), sizeText(test.image)));
  const index = test.labels.map((label) => train.labels.indexOf(label));
  const unknown = index.indexOf(-1);
  if (unknown >= 0) return problem(text.partClass(test.labels[unknown]!, train.labels));
  const { labels } = train;
  return fine({ ...train, test: { ...test, labels, y: test.y.map((y) => index[y]!) } });
}
