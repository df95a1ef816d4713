/** Handwritten digits without a file: strokes of many styles, written by invented hands, in MNIST's format. */
import { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import type { Dataset } from '../dataset';
import { finish, type Making } from '../making';
import { handwriting } from './digit-hand';
import { DIGIT_SIDE, drawInk } from './digit-ink';
import { digitStyles, type Style } from './digit-styles';
import { seedOf } from '../seeds';

const PIXELS = DIGIT_SIDE * DIGIT_SIDE;

/** How many digits are a piece: a few milliseconds. */
const PIECE = 50;

/** m digits of 784 values from 0 (paper) to 1 (ink), the classes taking turns; the first of a larger set of this seed are the same. */
export function digits(m: number, seed: number): Dataset {
  return finish(writeDigits(m, seed));
}

/** The same set, piece by piece. */
export function* writeDigits(m: number, seed: number): Making {
  const x = new Float32Array(m * PIXELS);
  for (let i = 0; i < m; i++) {
    if (i > 0 && i % PIECE === 0) yield i / m;
    writeDigit(i, seed, x.subarray(i * PIXELS, (i + 1) * PIXELS));
  }
  return {
    name: text.digits.name,
    x,
    y: Float64Array.from({ length: m }, (_, i) => i % 10),
    m,
    n: PIXELS,
    classes: 10,
    features: Array.from({ length: PIXELS }, (_, i) =>
      text.shapes.pixel(Math.floor(i / DIGIT_SIDE) + 1, (i % DIGIT_SIDE) + 1),
    ),
    labels: Array.from({ length: 10 }, (_, digit) => String(digit)),
    image: { height: DIGIT_SIDE, width: DIGIT_SIDE, channels: 1 },
  };
}

/** Writes number i of a seed's digits, a digit i mod 10, into 784 pixels. */
function writeDigit(i: number, seed: number, pixels: Float32Array): void {
  const random = new RandomState(seedOf(seed, i));
  const style = pick(digitStyles[i % 10]!, random.random());
  drawInk(handwriting(style, random), style.pen, random, pixels);
}

/** The style at this part, 0 … 1, of the weights laid end to end. */
function pick(styles: readonly Style[], part: number): Style {
  let left = part * styles.reduce((sum, { weight }) => sum + weight, 0);
  return styles.find(({ weight }) => (left -= weight) < 0) ?? styles.at(-1)!;
}
