/** The labs there are, in course order. Small: a lab itself is loaded when it is opened. */
import type { Lab } from '../core/lab';
import type { LabView } from '../ui/lab-view';
import { labsText as text } from './text';

/** What the map of the courses shows of a lab. */
export interface LabEntry {
  readonly id: string;
  readonly course: number;
  readonly week: number;
  readonly title: string;
  readonly summary: string;
  /** The topics of the syllabus that it is about (ids in syllabus.ts). */
  readonly topics: readonly string[];
}

const declarations = import.meta.glob<Lab>('./*/lab.ts', { import: 'lab' });
const views = import.meta.glob<LabView>('./*/view.ts', { import: 'view' });
const notes = import.meta.glob<Notes>('./*/notes.md');

/** Every lab that has a place on the map, in course order. */
const planned: readonly LabEntry[] = [
  entry('c1w1-which-network', 1, 1, ['c1w1-supervised-learning', 'c1w1-structured-data']),
  entry('c1w1-house-prices', 1, 1, ['c1w1-neural-network']),
  entry('c1w1-data-scale', 1, 1, ['c1w1-why-now', 'c1w1-scale', 'c1w1-cycle']),
  entry('c1w2-logistic-regression', 1, 2, [
    'c1w2-binary-classification',
    'c1w2-logistic-regression',
    'c1w2-cost',
    'c1w2-gradient-descent',
    'c1w2-many-examples',
    'c1w2-vectorized-regression',
    'c2w3-softmax',
  ]),
  entry('c1w2-gradient-descent', 1, 2, ['c1w2-gradient-descent', 'c1w2-derivatives']),
  entry('c1w2-computation-graph', 1, 2, [
    'c1w2-computation-graph',
    'c1w2-chain-rule',
    'c1w2-one-example',
    'c1w2-many-examples',
  ]),
  entry('c1w2-vectorization', 1, 2, [
    'c1w2-vectorization',
    'c1w2-vectorized-regression',
    'c1w2-broadcasting',
  ]),
  entry('c1w2-cat-classifier', 1, 2, ['c1w2-binary-classification', 'c1w2-vectorized-regression']),
  entry('c1w3-activations', 1, 3, [
    'c1w3-activations',
    'c1w3-activation-derivatives',
    'c1w3-non-linearity',
  ]),
  entry('c1w3-shallow-network', 1, 3, [
    'c1w3-representation',
    'c1w3-output',
    'c1w3-activations',
    'c1w3-non-linearity',
    'c1w3-random-initialization',
    'c1w4-why-deep',
    'c1w4-hyperparameters',
    'c2w1-split',
    'c2w1-l2',
    'c2w1-dropout',
    'c2w1-early-stopping',
  ]),
  entry('c1w3-symmetry', 1, 3, ['c1w3-random-initialization', 'c1w4-rand-randn']),
  entry('c1w4-dimensions', 1, 4, ['c1w3-shapes', 'c1w4-notation', 'c1w4-dimensions']),
  entry('c1w4-backpropagation', 1, 4, [
    'c1w3-output',
    'c1w3-backpropagation',
    'c1w4-forward',
    'c1w4-building-blocks',
    'c1w4-forward-backward',
  ]),
  entry('c1w4-deep-images', 1, 4, ['c1w4-why-deep', 'c1w4-hyperparameters', 'c1w4-brain']),
  entry('c2w1-bias-variance', 2, 1, ['c2w1-split', 'c2w1-bias-variance', 'c2w1-recipe']),
  entry('c2w1-initialization', 2, 1, ['c2w1-initialization']),
  entry('c2w1-regularization', 2, 1, [
    'c2w1-l2',
    'c2w1-why-regularization',
    'c2w1-dropout',
    'c2w1-early-stopping',
    'c2w1-augmentation',
  ]),
  entry('c2w1-dropout', 2, 1, ['c2w1-dropout']),
  entry('c2w1-normalizing', 2, 1, ['c2w1-normalizing']),
  entry('c2w1-vanishing', 2, 1, ['c2w1-vanishing']),
  entry('c2w1-gradient-checking', 2, 1, ['c2w1-numerical-gradient', 'c2w1-gradient-checking']),
  entry('c2w2-mini-batch', 2, 2, ['c2w2-mini-batch', 'c2w2-batch-size']),
  entry('c2w2-moving-average', 2, 2, ['c2w2-moving-average', 'c2w2-bias-correction']),
  entry('c2w2-ravine', 2, 2, ['c2w2-momentum', 'c2w2-rmsprop', 'c2w2-adam']),
  entry('c2w2-optimizers', 2, 2, ['c2w2-momentum', 'c2w2-rmsprop', 'c2w2-adam']),
  entry('c2w2-rate-decay', 2, 2, ['c2w2-rate-decay']),
  entry('c2w2-saddle', 2, 2, ['c2w2-local-optima']),
  entry('c2w3-search', 2, 3, [
    'c2w3-priorities',
    'c2w3-random-search',
    'c2w3-scale',
    'c2w3-pandas-caviar',
  ]),
  entry('c2w3-batch-norm', 2, 3, [
    'c2w3-batch-norm',
    'c2w3-batch-norm-network',
    'c2w3-why-batch-norm',
    'c2w3-batch-norm-test',
  ]),
  entry('c2w3-softmax', 2, 3, ['c2w3-softmax', 'c2w3-softmax-loss']),
  entry('c2w3-signs', 2, 3, ['c2w3-frameworks']),
  entry('c4w1-edges', 4, 1, [
    'c4w1-vision',
    'c4w1-edges',
    'c4w1-learned-filters',
    'c4w1-padding',
    'c4w1-strides',
  ]),
  entry('c4w1-sizes', 4, 1, [
    'c4w1-padding',
    'c4w1-strides',
    'c4w1-volumes',
    'c4w1-layer',
    'c4w1-lenet-like',
    'c4w1-why-convolutions',
  ]),
  entry('c4w1-steps', 4, 1, ['c4w1-volumes', 'c4w1-layer', 'c4w1-pooling']),
  entry('c4w1-convolutional-network', 4, 1, [
    'c4w1-network',
    'c4w1-pooling',
    'c4w1-lenet-like',
    'c4w1-why-convolutions',
    'c2w1-augmentation',
  ]),
];

/** The labs there are: those whose folder is there. */
export const labs: readonly LabEntry[] = planned.filter(
  ({ id }) => `./${id}/lab.ts` in declarations,
);

/** The lab with this id, if there is one. */
export function labEntry(id: string): LabEntry | undefined {
  return labs.find((lab) => lab.id === id);
}

/** What a lab declares: parameters, charts, experiments. */
export function loadLab(id: string): Promise<Lab> {
  return load(declarations, id, 'lab');
}

/** How the page draws a lab. */
export function loadView(id: string): Promise<LabView> {
  return load(views, id, 'view');
}

/** The notes of a lab, compiled at build time. */
export interface Notes {
  readonly title: string;
  readonly html: string;
}

export function loadNotes(id: string): Promise<Notes> {
  return load(notes, id, 'notes');
}

function load<T>(parts: Readonly<Record<string, () => Promise<T>>>, id: string, part: string) {
  const extension = part === 'notes' ? 'md' : 'ts';
  const found = parts[`./${id}/${part}.${extension}`];
  if (!found) throw new Error(`The lab ${id} has no ${part}`);
  return found();
}

function entry(
  id: keyof typeof text,
  course: number,
  week: number,
  topics: readonly string[],
): LabEntry {
  return { id, course, week, topics, ...text[id] };
}
