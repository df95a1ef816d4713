/** Rectangles with a class each, as object detection has them, on a picture whose sides are 1. */
import {
  type Base,
  type Codec,
  declared,
  type Def,
  nothing,
  type Parsed,
  parseList,
} from '../param';
import { kindText as text } from './kinds.text';

/** Edges as parts of the picture's sides, from the upper left corner; `label` is the index of the class. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly label: number;
}

export interface BoxesParam extends Base<readonly Box[]> {
  readonly kind: 'boxes';
  /** The names of the classes. */
  readonly labels: readonly string[];
  readonly maxLength: number;
}
declare module '../param' {
  interface ParamKinds {
    boxes: BoxesParam;
  }
}

const codec: Codec<BoxesParam> = {
  format: (_, value) =>
    value
      .map(({ left, top, right, bottom, label }) => [left, top, right, bottom, label].join(','))
      .join('/'),
  parse: ({ labels, maxLength }, said) =>
    parseList(said, '/', maxLength, (part) => boxOf(part, labels.length)),
  words: (_, value) => text.boxes(value.length),
  ends: ({ labels, maxLength }) => [
    [],
    Array.from({ length: maxLength }, () => ({ ...whole, label: labels.length - 1 })),
  ],
};

const whole = { left: 0, top: 0, right: 1, bottom: 1 };

/** Declares boxes. */
export const boxes = (def: Def<BoxesParam>): BoxesParam => ({
  ...declared('boxes', codec),
  ...def,
});

/** Reads one box: edges outside the picture are brought to its edge, and put in order. No area is no box. */
function boxOf(said: string, classes: number): Parsed<Box> {
  const numbers = said.split(',').map((part) => (part.trim() === '' ? NaN : Number(part) + 0));
  const [x1, y1, x2, y2, label] = numbers;
  if (numbers.length !== 5 || !numbers.every(Number.isFinite)) return nothing;
  const [left, right] = between(x1!, x2!);
  const [top, bottom] = between(y1!, y2!);
  const isBox = left < right && top < bottom;
  if (!isBox || !Number.isInteger(label) || label! < 0 || label! >= classes) return nothing;
  const value: Box = { left, top, right, bottom, label: label! };
  return { value, exact: [left, top, right, bottom, label].join() === numbers.join() };
}

function between(a: number, b: number): readonly [number, number] {
  const inside = (edge: number) => Math.min(1, Math.max(0, edge));
  return [inside(Math.min(a, b)), inside(Math.max(a, b))];
}
