/** Outlines of figures in the plane: for every place its distance to the figure's edge, below 0 inside. y points down. */
import { cos, sin } from '../../../core/math';
import type { Field } from './smooth-noise';

export type Outline = Field;

/** A place in the plane. */
export type Spot = readonly [x: number, y: number];

export function disc([x, y]: Spot, radius: number): Outline {
  return (u, v) => length(u - x, v - y) - radius;
}

/** An ellipse with upright axes; the distance is right at the edge and roughly right near it. */
export function ellipse([x, y]: Spot, across: number, down: number): Outline {
  const mean = Math.min(across, down);
  return (u, v) => (length((u - x) / across, (v - y) / down) - 1) * mean;
}

/** All that is within a radius of the straight line between two places. */
export function capsule([x0, y0]: Spot, [x1, y1]: Spot, radius: number): Outline {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const inverse = 1 / (dx * dx + dy * dy || 1);
  return (u, v) => {
    const t = Math.max(0, Math.min(1, ((u - x0) * dx + (v - y0) * dy) * inverse));
    return length(u - x0 - t * dx, v - y0 - t * dy) - radius;
  };
}

/** An upright rectangle by its middle and half its sides, its corners rounded. */
export function box([x, y]: Spot, across: number, down: number, rounding = 0): Outline {
  return (u, v) => {
    const a = Math.abs(u - x) - across + rounding;
    const b = Math.abs(v - y) - down + rounding;
    return length(Math.max(a, 0), Math.max(b, 0)) + Math.min(Math.max(a, b), 0) - rounding;
  };
}

/** A convex polygon, its corners in clockwise order as seen on the screen. */
export function polygon(...corners: readonly Spot[]): Outline {
  const sides = corners.map(([x0, y0], i) => {
    const [x1, y1] = corners[(i + 1) % corners.length]!;
    const size = length(x1 - x0, y1 - y0);
    return [(y1 - y0) / size, (x0 - x1) / size, x0, y0] as const;
  });
  return (u, v) => {
    let most = -Infinity;
    for (const [a, b, x, y] of sides) most = Math.max(most, a * (u - x) + b * (v - y));
    return most;
  };
}

/** A five-pointed star around (0, 0), one point up: what is on the inner side of at least four of its five lines. */
export function star(radius: number): Outline {
  const lines = Array.from({ length: 5 }, (_, i): Spot => {
    const angle = (2 * Math.PI * i) / 5;
    return [sin(angle), cos(angle)];
  });
  const inset = radius * cos((2 * Math.PI) / 5);
  return (u, v) => {
    let [most, second] = [-Infinity, -Infinity];
    for (const [a, b] of lines) {
      const distance = a * u + b * v - inset;
      second = Math.max(second, Math.min(most, distance));
      most = Math.max(most, distance);
    }
    return second;
  };
}

/** What is in any of the figures. */
export function union(...figures: readonly Outline[]): Outline {
  return (u, v) => figures.reduce((least, figure) => Math.min(least, figure(u, v)), Infinity);
}

/** What of the first figure is not in the second. */
export function without(figure: Outline, hole: Outline): Outline {
  return (u, v) => Math.max(figure(u, v), -hole(u, v));
}

/** The figure grown by a margin, or shrunk by a negative one. */
export function grown(figure: Outline, margin: number): Outline {
  return (u, v) => figure(u, v) - margin;
}

/** Where a figure drawn around (0, 0) is put: its middle, how many times larger, turned clockwise by radians, seen in a mirror. */
export interface Placing {
  readonly at: Spot;
  readonly scale: number;
  readonly angle?: number;
  readonly mirrored?: boolean;
}

/** From places on the picture to places on the figure. */
export function localOf({
  at: [x, y],
  scale,
  angle = 0,
  mirrored,
}: Placing): (u: number, v: number) => Spot {
  const [c, s] = [cos(angle) / scale, sin(angle) / scale];
  const side = mirrored ? -1 : 1;
  return (u, v) => {
    const [dx, dy] = [u - x, v - y];
    return [side * (c * dx + s * dy), c * dy - s * dx];
  };
}

/** A figure put somewhere. */
export function placed(figure: Outline, placing: Placing): Outline {
  const local = localOf(placing);
  return (u, v) => {
    const [x, y] = local(u, v);
    return placing.scale * figure(x, y);
  };
}

function length(u: number, v: number): number {
  return Math.sqrt(u * u + v * v);
}
