/** The files in public/samples, for trying the readers. test/data/samples.test.ts and picture-samples.test.ts draw them. */
import type { FileKind } from '../core/lab';
import { dataText as text } from './data.text';

/** A sample: the addresses of its files relative to the page, and what it is. */
export interface Sample {
  readonly kind: FileKind;
  readonly files: readonly string[];
  readonly about: string;
}

const tables = Object.entries(text.samples).map(([name, about]): Sample => ({
  kind: 'table',
  files: [`samples/${name}.csv`],
  about,
}));

const idx = (part: string) => [
  `samples/digits-${part}-images-idx3-ubyte.gz`,
  `samples/digits-${part}-labels-idx1-ubyte.gz`,
];
const { digits, fresh, shapes } = text.pictureSamples;

export const samples: readonly Sample[] = [
  ...tables,
  { kind: 'images', files: [...idx('train'), ...idx('test')], about: digits },
  { kind: 'images', files: idx('test'), about: fresh },
  { kind: 'images', files: ['samples/shapes.zip'], about: shapes },
];
