/** The sets of pictures that this lab can draw. */
import type { Making } from '../../data/making';
import { paintColourShapes, paintTexturedShapes } from '../../data/images/colour-shapes';
import { writeDigits } from '../../data/images/digits';
import { drawShapes } from '../../data/images/shapes';
import { dataText as text } from '../../data/data.text';

interface PictureSet {
  readonly label: string;
  /** m pictures; the first ones are the same for any m. */
  make(m: number, seed: number): Making;
}

export const pictureNames = ['digits', 'shapes', 'colours', 'textures'] as const;
export type PictureName = (typeof pictureNames)[number];

export const pictureSets: Readonly<Record<PictureName, PictureSet>> = {
  digits: {
    label: text.digits.name,
    make: writeDigits,
  },
  shapes: {
    label: text.shapes.name,
    make: (m, seed) => single(drawShapes({ m, noise: 0.1, seed, jitter: 0.7 })),
  },
  colours: { label: text.colourShapes.name, make: paintColourShapes },
  textures: { label: text.texturedShapes.name, make: paintTexturedShapes },
};

/** The same in single precision: half as much, and all that a network sees. */
function* single(making: Making): Making {
  const set = yield* making;
  return { ...set, x: Float32Array.from(set.x) };
}
