/** What a trained network makes of a set that it has never seen. */
import type { Evaluation } from '../../core/lab';
import { type Dataset, taskOf } from '../../data/dataset';
import { testOnly } from '../../data/files/test-file';
import {
  accuracy,
  certainties,
  confusion,
  predictedClasses,
  regressionErrors,
} from '../../nn/metrics';
import { trainingText as text } from '../training.text';
import { type Examples, examples, unscaled } from './examples';
import type { Sets } from './sets';

/** The set, its columns as the model was trained on, and as the model reads it. Throws a sentence where it does not fit. */
export function testExamples(test: Dataset, { split, output, scaling }: Sets) {
  if (test.m === 0) throw new Error(text.emptySet(test.name));
  const fit = testOnly(test, split.train);
  if (!fit.ok) throw new Error(fit.problem);
  return { test: fit.value, set: examples(fit.value, output, scaling) };
}

/** The classes that logits (m × width) name; undefined for values. */
export function classesOf(
  logits: Float32Array,
  width: number,
  { split }: Sets,
): Int32Array | undefined {
  return taskOf(split.train).kind === 'regression' ? undefined : predictedClasses(logits, width, 0);
}

/** What was computed of a test set. */
export interface Tested {
  readonly step: number;
  readonly test: Dataset;
  readonly set: Examples;
  readonly cost: number;
  /** m × width. */
  readonly logits: Float32Array;
}

export function evaluationOf({ step, test, set, cost, logits }: Tested, sets: Sets): Evaluation {
  const { train } = sets.split;
  const width = logits.length / set.m;
  const classes = classesOf(logits, width, sets);
  const measured = classes
    ? { accuracy: accuracy(classes, set.target) }
    : regressionErrors(unscaled(logits, sets.scaling), test.y);
  return {
    step,
    name: test.name,
    m: set.m,
    metrics: { cost, ...measured },
    labels: train.labels,
    confusion: classes ? confusion(classes, set.target, train.classes) : new Float64Array(0),
    ...(classes && {
      readings: {
        truth: Int32Array.from(set.target),
        answer: classes,
        certainty: certainties(logits, width),
      },
    }),
  };
}
