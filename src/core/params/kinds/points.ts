/** Points drawn by the learner: (x₁, x₂, class or value). A view offers them, the panel never does. */
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

export type Point = readonly [x1: number, x2: number, y: number];

export interface PointsParam extends Base<readonly Point[]> {
  readonly kind: 'points';
  readonly maxLength: number;
}
declare module '../param' {
  interface ParamKinds {
    points: PointsParam;
  }
}

/** Drawn points lie in the plane of a map; larger numbers are a damaged link. */
const MAX_COORDINATE = 1000;

const codec: Codec<PointsParam> = {
  format: (_, value) => value.map((point) => point.join(',')).join(';'),
  parse: ({ maxLength }, said) => parseList(said, ';', maxLength, pointOf),
  words: (_, value) => text.points(value.length),
  ends: () => [[]],
};

/** Declares drawn points. */
export const points = (def: Def<PointsParam>): PointsParam => ({
  ...declared('points', codec),
  ...def,
});

/** `+ 0` turns −0, which text cannot tell, into 0. */
function pointOf(said: string): Parsed<Point> {
  const [x1, x2, y, ...more] = said
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part) + 0));
  const isIn = (c: number | undefined): c is number =>
    c !== undefined && Math.abs(c) <= MAX_COORDINATE;
  return isIn(x1) && isIn(x2) && isIn(y) && more.length === 0
    ? { value: [x1, x2, y], exact: true }
    : nothing;
}
