/** The files in public/samples, for trying the reader. They are drawn by test/data/samples.test.ts. */
import { dataText as text } from '../core/text/data';

/** A sample: its address relative to the page, and what it is. */
export interface Sample {
  readonly file: string;
  readonly about: string;
}

export const samples: readonly Sample[] = Object.entries(text.samples).map(([name, about]) => ({
  file: `samples/${name}.csv`,
  about,
}));
