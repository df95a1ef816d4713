/** What the labs about cats share: how many pictures there are, what is painted, and which files take its place. */
import { number } from '../../core/params';
import type { Seeds } from '../../core/run';
import { dataText as text } from '../data.text';
import { catCounts, cats, paintCats } from './cats';
import { planarParams } from '../planar/planar-params';

/** The notebook's 209 pictures, if nothing is changed. */
export const catParams = {
  m: number({
    ...text.cats.m,
    group: 'data',
    effect: 'restart',
    symbol: 'm',
    min: 20,
    max: 1000,
    integer: true,
    step: 1,
    default: catCounts.m,
  }),
  devFraction: planarParams.devFraction,
} as const;

interface Pictures {
  readonly m: number;
}

/** As many pictures as the page paints for itself. */
const PREVIEW = 24;

/** The part of a lab's declaration that is about its pictures. */
export const catPictures = {
  dataset: ({ m }: Pictures, { data }: Seeds) => cats(m, data),
  making: ({ m }: Pictures, { data }: Seeds) => paintCats(m, data),
  preview: ({ m }: Pictures, { data }: Seeds) => cats(Math.min(m, PREVIEW), data, PREVIEW),
  ownData: ['h5', 'images'],
  image: { height: 64, width: 64, channels: 3 },
} as const;
