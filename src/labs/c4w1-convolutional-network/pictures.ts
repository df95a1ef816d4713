/** The sets of pictures this lab can draw, and the networks' view of them. */
import type { Dataset } from '../../data/dataset';
import { writeDigits } from '../../data/digits';
import { shapes } from '../../data/shapes';
import { dataText } from '../../core/text/data';

interface PictureSet {
  readonly label: string;
  /** m pictures; the first ones are the same for any m. */
  make(m: number, seed: number, progress?: (share: number) => void): Dataset;
}

export const pictureNames = ['digits', 'shapes'] as const;
export type PictureName = (typeof pictureNames)[number];

export const pictureSets: Readonly<Record<PictureName, PictureSet>> = {
  digits: {
    label: dataText.digits.name,
    make: (m, seed, progress) => {
      const writing = writeDigits(m, seed);
      for (;;) {
        const { done, value } = writing.next();
        if (done) return single(value);
        progress?.(value / m);
      }
    },
  },
  shapes: {
    label: dataText.shapes.name,
    make: (m, seed) => single(shapes({ m, noise: 0.1, seed, jitter: 0.7 })),
  },
};

/** The same in single precision, which is half as much and all that a network sees. */
function single(set: Dataset): Dataset {
  return { ...set, x: Float32Array.from(set.x) };
}
