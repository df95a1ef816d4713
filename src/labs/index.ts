/** The labs there are, in course order. Small: a lab itself is loaded when it is opened. */
import type { About, Lab } from '../core/lab';
import type { LabView } from '../ui/lab-view';

/** A lab on the map of the courses. */
export interface LabEntry extends About {
  /** The name of its folder. */
  readonly id: string;
  readonly course: number;
  readonly week: number;
}

const abouts = import.meta.glob<About>('./*/about.ts', { import: 'about', eager: true });
const declarations = import.meta.glob<Lab>('./*/lab.ts', { import: 'lab' });
const views = import.meta.glob<LabView>('./*/view.ts', { import: 'view' });
const notes = import.meta.glob<Notes>('./*/notes.md');

/** The labs there are: every folder that says what it is about. */
export const labs: readonly LabEntry[] = Object.entries(abouts)
  .map(([path, about]) => entry(path.split('/')[1]!, about))
  .sort((a, b) => a.course - b.course || a.week - b.week || a.place - b.place);

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

/** An id begins with course and week, a digit each: `c1w3-…`. */
function entry(id: string, about: About): LabEntry {
  return { id, course: Number(id[1]), week: Number(id[3]), ...about };
}
