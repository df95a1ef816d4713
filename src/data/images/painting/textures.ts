/** Textures: patterns that repeat about once a unit, each place a part from 0 (one colour) to 1 (the other). */
import { sin } from '../../../core/math';
import type { RandomState } from '../../../core/random';
import { type Field, wave } from './smooth-noise';

/** The textures, in order. */
export const textureNames = ['stripes', 'checks', 'dots', 'bricks', 'zigzag', 'blotches'] as const;

/** Each texture, where its chance is drawn once a picture. */
export const textures: Record<(typeof textureNames)[number], (random: RandomState) => Field> = {
  stripes: () => (x) => soft(sin(TURN * x)),
  checks: () => (x, y) => soft(2 * sin((TURN * x) / 1.6) * sin((TURN * y) / 1.6)),
  dots: () => (x, y) => {
    const [u, v] = [fraction(x) - 0.5, fraction(y) - 0.5];
    return soft(8 * (0.3 - Math.sqrt(u * u + v * v)));
  },
  bricks: () => (x, y) => {
    const row = Math.floor(y);
    const along = fraction((x + (row % 2) * 0.8) / 1.6);
    const joint = Math.min(1.6 * Math.min(along, 1 - along), fraction(y), 1 - fraction(y));
    return soft(8 * (joint - 0.13));
  },
  zigzag: () => (x, y) => soft(sin(TURN * (y + 0.9 * Math.abs(fraction(x / 1.6) - 0.5)))),
  blotches: (random) => {
    const [one, other] = [wave(random, 1, 7), wave(random, 1, 7)];
    return (x, y) => soft(one(x, y) + other(y, x));
  },
};

const TURN = 2 * Math.PI;

/** From far below 0 to far above, the part rises from 0 to 1, as quickly as pixels can show. */
function soft(value: number): number {
  return Math.max(0, Math.min(1, 0.5 + value));
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
