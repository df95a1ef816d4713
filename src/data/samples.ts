/** The files in public/samples, for trying the readers. They are drawn by test/data/samples.test.ts. */
import type { FileKind } from '../core/lab';
import { dataText as text } from '../core/text/data';

/** A sample: the addresses of its files relative to the page, and what it is. */
export interface Sample {
  readonly kind: FileKind;
  readonly files: readonly string[];
  readonly about: string;
}

export const samples: readonly Sample[] = Object.entries(text.samples).map(([name, about]) => ({
  kind: 'table',
  files: [`samples/${name}.csv`],
  about,
}));
