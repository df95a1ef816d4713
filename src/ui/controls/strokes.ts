/** Drawn lines as the pixels of a small picture, brought to size and place as MNIST's digits are. */

/** A line drawn without lifting the pen: x and y in turn, as parts of the pad's side from 0 to 1. */
export type Stroke = readonly number[];

/** How drawn lines become a picture. */
export interface Raster {
  readonly side: number;
  /** Half the width of a line, in pixels of the picture. */
  readonly radius: number;
  /** Fits the ink into a square of so many pixels and puts its centre of mass into the middle; 0 leaves it as drawn. */
  readonly fit: number;
}

/** As MNIST's digits: 28 × 28, the ink within 20 × 20, centred by mass. */
export const digitRaster: Raster = { side: 28, radius: 1.15, fit: 20 };

/** side × side whole numbers from 0 (paper) to 255 (ink), row by row; all 0 without strokes. */
export function rasterized(strokes: readonly Stroke[], raster: Raster): readonly number[] {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  const { side, fit } = raster;
  if (drawn.length === 0) return Array.from({ length: side * side }, () => 0);
  const placed = drawn.map((stroke) => stroke.map((c) => c * side));
  if (fit === 0) return ink(placed, raster);
  const fitted = fittedTo(placed, raster);
  const first = ink(fitted, raster);
  const [x, y] = centreOfMass(first, side);
  const [dx, dy] = [side / 2 - x, side / 2 - y];
  return ink(
    fitted.map((stroke) => stroke.map((c, i) => c + (i % 2 === 0 ? dx : dy))),
    raster,
  );
}

/** The lines scaled so that they and their width fill the square, in the middle of the picture. */
function fittedTo(
  strokes: readonly Stroke[],
  { side, radius, fit }: Raster,
): readonly (readonly number[])[] {
  const of = (axis: number) => strokes.flatMap((s) => s.filter((_, i) => i % 2 === axis));
  const [low, high] = [of(0), of(1)].reduce<[number[], number[]]>(
    ([a, b], values) => [
      [...a, Math.min(...values)],
      [...b, Math.max(...values)],
    ],
    [[], []],
  );
  const span = Math.max(high[0]! - low[0]!, high[1]! - low[1]!);
  const scale = span === 0 ? 1 : (fit - 2 * radius) / span;
  return strokes.map((stroke) =>
    stroke.map((c, i) => (c - (low[i % 2]! + high[i % 2]!) / 2) * scale + side / 2),
  );
}

/** Every pixel is as dark as the lines cover it, told by its distance to them. */
function ink(strokes: readonly Stroke[], { side, radius }: Raster): readonly number[] {
  const pixels = new Float64Array(side * side);
  for (const stroke of strokes)
    for (const [x1, y1, x2, y2] of segments(stroke)) {
      const reach = radius + 1;
      const [left, right] = [Math.min(x1, x2) - reach, Math.max(x1, x2) + reach];
      const [top, bottom] = [Math.min(y1, y2) - reach, Math.max(y1, y2) + reach];
      for (let row = Math.max(0, Math.floor(top)); row < Math.min(side, bottom); row++)
        for (let column = Math.max(0, Math.floor(left)); column < Math.min(side, right); column++) {
          const away = distance(column + 0.5, row + 0.5, x1, y1, x2, y2);
          const dark = Math.min(1, Math.max(0, radius + 0.5 - away));
          pixels[row * side + column] = Math.max(pixels[row * side + column]!, dark);
        }
    }
  return Array.from(pixels, (dark) => Math.round(255 * dark));
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The pieces of a line; a dot is a piece without length. */
function segments(stroke: Stroke): readonly Segment[] {
  const points = Array.from({ length: stroke.length / 2 }, (_, i) => i);
  const pieces = points.slice(1).map((i): Segment => {
    const [x1, y1, x2, y2] = stroke.slice(2 * i - 2, 2 * i + 2);
    return [x1!, y1!, x2!, y2!];
  });
  const [x, y] = stroke;
  return pieces.length > 0 ? pieces : [[x!, y!, x!, y!]];
}

/** From a point to a piece of line. */
function distance(
  x: number,
  y: number,
  ...[x1, y1, x2, y2]: readonly [number, number, number, number]
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.sqrt((x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2);
}

function centreOfMass(pixels: readonly number[], side: number): readonly [number, number] {
  let [mass, x, y] = [0, 0, 0];
  for (const [i, dark] of pixels.entries()) {
    mass += dark;
    x += dark * ((i % side) + 0.5);
    y += dark * (Math.floor(i / side) + 0.5);
  }
  return mass === 0 ? [side / 2, side / 2] : [x / mass, y / mass];
}
