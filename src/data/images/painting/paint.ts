/** Painting in colour: soft-edged figures, one over the other, on a square picture. */
import type { RandomState } from '../../../core/random';
import type { Outline } from './outlines';
import type { Field } from './smooth-noise';

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour at a place. */
export type Paint = (x: number, y: number) => Colour;

/** A square picture under way: side × side × 3, row-major, channels innermost; the side is a multiple of 8. */
export interface Picture {
  readonly side: number;
  readonly pixels: Float32Array;
}

/** Covers the whole picture. */
export function fill(picture: Picture, paint: Paint): void {
  paintFigure(picture, () => -Infinity, paint);
}

/** Paints a figure, given in pixels from the upper left corner, over what is there; edges are a pixel soft. */
export function paintFigure(
  picture: Picture,
  outline: Outline,
  paint: Colour | Paint,
  opacity = 1,
): void {
  const colourAt = typeof paint === 'function' ? paint : () => paint;
  for (let top = 0; top < picture.side; top += TILE)
    for (let left = 0; left < picture.side; left += TILE)
      if (outline(left + TILE / 2, top + TILE / 2) < TILE_REACH)
        paintTile(picture, left, top, outline, colourAt, opacity);
}

/** Pixels a side of the tiles that are left out as a whole where a figure is far away. */
const TILE = 8;
const TILE_REACH = 0.5 + Math.SQRT1_2 * TILE;

function paintTile(
  { side, pixels }: Picture,
  left: number,
  top: number,
  outline: Outline,
  colourAt: Paint,
  opacity: number,
): void {
  for (let row = top; row < top + TILE; row++)
    for (let column = left; column < left + TILE; column++) {
      const [x, y] = [column + 0.5, row + 0.5];
      const cover = opacity * unit(0.5 - outline(x, y));
      if (cover === 0) continue;
      const colour = colourAt(x, y);
      const at = (row * side + column) * 3;
      for (let c = 0; c < 3; c++) pixels[at + c]! += cover * (colour[c]! - pixels[at + c]!);
    }
}

/** What a camera adds: exposure, and grain of the same amount in all three colours; values stay within 0 … 1. */
export function expose({ pixels }: Picture, random: RandomState, grain: number): void {
  const gain = 0.85 + 0.3 * random.random();
  for (let i = 0; i < pixels.length; i += 3) {
    const noise = grain * (random.random() + random.random() - 1);
    for (let c = 0; c < 3; c++) pixels[i + c] = unit(gain * pixels[i + c]! + noise);
  }
}

/** A colour whose brightness follows a field, which is 0 where it is left alone. */
export function shaded([red, green, blue]: Colour, field: Field): Paint {
  return (x, y) => {
    const light = 1 + field(x, y);
    return [unit(red * light), unit(green * light), unit(blue * light)];
  };
}

/** The colour between two, at a part from 0 to 1 of the way. */
export function mixed(from: Colour, to: Colour, part: number): Colour {
  const at = (c: 0 | 1 | 2) => from[c] + part * (to[c] - from[c]);
  return [at(0), at(1), at(2)];
}

/** How far two colours are from each other: √3 from black to white. */
export function distanceOf([red, green, blue]: Colour, [r, g, b]: Colour): number {
  return Math.sqrt((red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2);
}

/** Any colour: its hue by chance, its brightness and saturation (0 is grey) within these bounds. */
export function anyColour(
  random: RandomState,
  [darkest, brightest]: readonly [number, number] = [0.15, 0.95],
  saturation = 1,
): Colour {
  const value = darkest + (brightest - darkest) * random.random();
  const strength = saturation * random.random();
  const hue = 6 * random.random();
  const channel = (shift: number) => {
    const turn = (hue + shift) % 6;
    const part = unit(Math.min(turn, 4 - turn));
    return value * (1 - strength * part);
  };
  return [channel(5), channel(3), channel(1)];
}

/** A number between two. */
export function between(random: RandomState, low: number, high: number): number {
  return low + (high - low) * random.random();
}

/** One of several. */
export function oneOf<T>(random: RandomState, choices: readonly T[]): T {
  return choices[Math.floor(random.random() * choices.length)]!;
}

function unit(value: number): number {
  return Math.max(0, Math.min(1, value));
}
