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

export const labs: readonly LabEntry[] = [
  entry('c1w2-logistic-regression', 1, 2, [
    'c1w2-binary-classification',
    'c1w2-logistic-regression',
    'c1w2-cost',
    'c1w2-gradient-descent',
    'c2w3-softmax',
  ]),
  entry('c1w3-shallow-network', 1, 3, [
    'c1w3-representation',
    'c1w3-activations',
    'c1w3-non-linearity',
    'c1w3-random-initialization',
    'c1w4-why-deep',
    'c1w4-hyperparameters',
    'c2w1-split',
    'c2w1-bias-variance',
    'c2w1-l2',
    'c2w1-dropout',
    'c2w1-early-stopping',
    'c2w1-vanishing',
    'c2w1-initialization',
    'c2w2-mini-batch',
    'c2w2-batch-size',
    'c2w2-momentum',
    'c2w2-rmsprop',
    'c2w2-adam',
    'c2w2-rate-decay',
  ]),
];

/** Labs that have a place on the map but are still to come. */
export const upcoming: readonly LabEntry[] = [
  entry('c4w1-convolutional-network', 4, 1, [
    'c4w1-network',
    'c4w1-pooling',
    'c4w1-why-convolutions',
  ]),
];

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

const declarations = import.meta.glob<Lab>('./*/lab.ts', { import: 'lab' });
const views = import.meta.glob<LabView>('./*/view.ts', { import: 'view' });
const notes = import.meta.glob<Notes>('./*/notes.md');

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
