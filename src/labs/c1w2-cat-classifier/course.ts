/** The course's own files, told by their shape, and the costs that its notebook prints for them. */
import { dataText } from '../../core/text/data';
import type { Dataset } from '../../data/dataset';

/** Costs by step at the rate `courseRate`, from zeros, on all pictures (course 1, week 2). */
export const courseCosts = [
  [0, 0.693147],
  [100, 0.584508],
  [200, 0.466949],
] as const;
export const courseRate = 0.005;

/** Whether these are the 209 pictures of 64 × 64 × 3 of train_catvnoncat.h5, and not the painted ones. */
export function isTheCourses({ name, m, n, classes }: Dataset): boolean {
  return m === 209 && n === 64 * 64 * 3 && classes === 2 && name !== dataText.cats.name;
}
