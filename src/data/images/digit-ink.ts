/** Lines become pixels as in MNIST: scaled into 20 × 20, drawn with a pen, the centre of mass in the middle of 28 × 28. */
import { exp } from '../../core/math';
import type { RandomState } from '../../core/random';
import { type Line, usual } from './digit-hand';

/** Pixels a side of the picture. */
export const DIGIT_SIDE = 28;
const BOX = 20;
const FAR = 9;

/**
 * Draws lines into 784 pixels from 0 (paper) to 1 (ink), `pen` times as thick as usual; how thick that is, and how clean
 * the edges are, is chance.
 */
export function drawInk(
  lines: readonly Line[],
  pen: number,
  random: RandomState,
  pixels: Float32Array,
): void {
  const thickness = 1.2 * exp(0.25 * usual(random));
  const radius = Math.min(3.2, pen * thickness);
  const blur = 0.8 + 0.6 * random.random();
  const rough = 0.25 * random.random();
  const outside = distances(placed(lines, radius + blur / 4), radius);
  const drawn = new Float64Array(outside.length);
  for (let i = 0; i < drawn.length; i++)
    if (outside[i]! < 1.5) {
      const edge = outside[i]! + 2 * rough * (random.random() + random.random() - 1);
      drawn[i] = Math.max(0, Math.min(1, 0.5 - edge / blur));
    }
  const shift = [random.random() - 0.5, random.random() - 0.5] as const;
  centre(drawn, shift, pixels);
}

/** Copies a picture so that its centre of mass is as near to the middle, shifted, as whole pixels allow. */
function centre(
  drawn: Float64Array,
  [right, down]: readonly [number, number],
  pixels: Float32Array,
): void {
  let [mass, x, y] = [0, 0, 0];
  for (let i = 0; i < drawn.length; i++) {
    mass += drawn[i]!;
    x += drawn[i]! * (i % DIGIT_SIDE);
    y += drawn[i]! * Math.floor(i / DIGIT_SIDE);
  }
  const middle = (DIGIT_SIDE - 1) / 2;
  const byX = Math.round(middle + right - x / mass);
  const byY = Math.round(middle + down - y / mass);
  for (let i = 0; i < pixels.length; i++) {
    const column = (i % DIGIT_SIDE) - byX;
    const row = Math.floor(i / DIGIT_SIDE) - byY;
    const isInside = column >= 0 && column < DIGIT_SIDE && row >= 0 && row < DIGIT_SIDE;
    pixels[i] = isInside ? drawn[row * DIGIT_SIDE + column]! : 0;
  }
}

/** The lines in pixels: with the ink this far around them they fill the box's longer side, and the box is in the middle. */
function placed(lines: readonly Line[], radius: number): readonly Line[] {
  const [left, right] = extent(lines.flatMap(({ x }) => x));
  const [top, bottom] = extent(lines.flatMap(({ y }) => y));
  const scale = (BOX - 2 * radius) / Math.max(right - left, bottom - top);
  const at = (value: number, from: number, to: number) =>
    (value - (from + to) / 2) * scale + DIGIT_SIDE / 2;
  return lines.map(({ x, y, width }) => ({
    x: x.map((value) => at(value, left, right)),
    y: y.map((value) => at(value, top, bottom)),
    width,
  }));
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** For each pixel how far its middle is from the ink of the nearest line, below 0 within it. */
function distances(lines: readonly Line[], radius: number): Float64Array {
  const field = new Float64Array(DIGIT_SIDE * DIGIT_SIDE).fill(FAR);
  for (const { x, y, width } of lines)
    for (let i = 1; i < x.length; i++)
      addPiece(
        field,
        x[i - 1]!,
        y[i - 1]!,
        x[i]!,
        y[i]!,
        (radius * (width[i - 1]! + width[i]!)) / 2,
      );
  return field;
}

/** Lowers the distances around one straight piece of a line. */
function addPiece(
  field: Float64Array,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  radius: number,
): void {
  const reach = radius + 1.5;
  const left = pixelAt(Math.min(x0, x1) - reach);
  const right = pixelAt(Math.max(x0, x1) + reach);
  const bottom = pixelAt(Math.max(y0, y1) + reach);
  const [dx, dy] = [x1 - x0, y1 - y0];
  const inverse = 1 / (dx * dx + dy * dy || 1);
  for (let row = pixelAt(Math.min(y0, y1) - reach); row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const [u, v] = [column + 0.5 - x0, row + 0.5 - y0];
      const t = Math.max(0, Math.min(1, (u * dx + v * dy) * inverse));
      const [a, b] = [u - t * dx, v - t * dy];
      const at = row * DIGIT_SIDE + column;
      const distance = Math.sqrt(a * a + b * b) - radius;
      if (distance < field[at]!) field[at] = distance;
    }
}

function pixelAt(coordinate: number): number {
  return Math.max(0, Math.min(DIGIT_SIDE - 1, Math.floor(coordinate)));
}
