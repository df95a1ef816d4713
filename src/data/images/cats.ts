/** Cat or not: painted stand-ins for the course's 64 × 64 photographs, few and varied, so that pixels are easily learned by heart. */
import type { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import { paintBackground } from './painting/backgrounds';
import { paintCat } from './cat-painting';
import type { Dataset } from '../dataset';
import { finish, type Making } from '../making';
import { expose, type Picture } from './painting/paint';
import { pictureSets } from './picture-set';
import { paintThing } from './painting/objects';

/** How many pictures the course has to train on, and to test. */
export const catCounts = { m: 209, tests: 50 } as const;

/** m pictures, every other one of a cat (class 1), and a test set of others. */
export function cats(m: number = catCounts.m, seed = 1, tests: number = catCounts.tests): Dataset {
  return finish(paintCats(m, seed, tests));
}

/** The same set, picture by picture. */
export function paintCats(m: number, seed: number, tests: number = catCounts.tests): Making {
  const kind = { name: text.cats.name, labels: text.cats.labels, side: 64, paint };
  return pictureSets(kind, m, tests, seed);
}

function paint(picture: Picture, of: number, random: RandomState): void {
  paintBackground(picture, random);
  if (of === 1) paintCat(picture, random);
  else paintThing(picture, random);
  expose(picture, random, 0.06);
}
