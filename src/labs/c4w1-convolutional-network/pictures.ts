/** The sets of pictures that this lab can draw. */
import type { Dataset } from '../../data/dataset';
import { colourShapes, texturedShapes } from '../../data/colour-shapes';
import { writeDigits } from '../../data/digits';
import { shapes } from '../../data/shapes';
import { dataText as text } from '../../core/text/data';

interface PictureSet {
  readonly label: string;
  /** m pictures; the first ones are the same for any m. */
  make(m: number, seed: number, progress?: (share: number) => void): Dataset;
}

export const pictureNames = ['digits', 'shapes', 'colours', 'textures'] as const;
export type PictureName = (typeof pictureNames)[number];

export const pictureSets: Readonly<Record<PictureName, PictureSet>> = {
  digits: {
    label: text.digits.name,
    make: (m, seed, progress) => {
      const writing = writeDigits(m, seed);
      for (;;) {
        const { done, value } = writing.next();
        if (done) return value;
        progress?.(value / m);
      }
    },
  },
  shapes: {
    label: text.shapes.name,
    make: (m, seed) => single(shapes({ m, noise: 0.1, seed, jitter: 0.7 })),
  },
  colours: { label: text.colourShapes.name, make: colourShapes },
  textures: { label: text.texturedShapes.name, make: texturedShapes },
};

/** The same in single precision: half as much, and all that a network sees. */
function single(set: Dataset): Dataset {
  return { ...set, x: Float32Array.from(set.x) };
}
