/** Pictures of simple shapes, 28 × 28 in grey: enough to see a weight vector as an image, and no file to load. */
import { cos, sin } from '../../core/math';
import { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import type { Dataset } from '../dataset';
import { finish, type Making } from '../making';

/** What pictures are drawn with. */
export interface ShapeOptions {
  /** How many pictures; the classes take turns. */
  readonly m: number;
  /** The standard deviation of grey noise, where 1 is from black to white. */
  readonly noise: number;
  readonly seed: number;
  /** How much position, size and rotation differ, from 0 (always the same) to 1 (anywhere, any way up). */
  readonly jitter: number;
}

/** The defaults of a lab. */
export const shapeDefaults: ShapeOptions = { m: 600, noise: 0.05, seed: 1, jitter: 0.3 };

/** The classes, in order. */
export const shapeNames = ['circle', 'square', 'triangle', 'cross', 'star', 'ring'] as const;

const SIDE = 28;

/** m pictures of 784 values from 0 (ground) to 1 (shape), and which shape each is. */
export function shapes(options: ShapeOptions): Dataset {
  return finish(drawShapes(options));
}

/** The same set, picture by picture. */
export function* drawShapes({ m, noise, seed, jitter }: ShapeOptions): Making {
  const random = new RandomState(seed);
  const x = new Float64Array(m * SIDE * SIDE);
  const y = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    y[i] = i % shapeNames.length;
    const place = placeIn(random, jitter);
    const grey = random.normal(0, noise, SIDE * SIDE);
    draw(outlines[shapeNames[y[i]!]!], place, grey, x.subarray(i * SIDE * SIDE));
    yield (i + 1) / m;
  }
  return {
    name: text.shapes.name,
    x,
    y,
    m,
    n: SIDE * SIDE,
    classes: shapeNames.length,
    features: Array.from({ length: SIDE * SIDE }, (_, i) =>
      text.shapes.pixel(Math.floor(i / SIDE) + 1, (i % SIDE) + 1),
    ),
    labels: shapeNames.map((name) => text.shapes.classes[name]),
    image: { height: SIDE, width: SIDE, channels: 1 },
  };
}

/** Where a shape lies: centre and radius in pixels, rotation in radians. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly angle: number;
}

function placeIn(random: RandomState, jitter: number): Place {
  const between = (low: number, high: number) => low + (high - low) * random.random();
  return {
    x: SIDE / 2 + between(-5, 5) * jitter,
    y: SIDE / 2 + between(-5, 5) * jitter,
    radius: 8 * (1 + between(-0.4, 0.4) * jitter),
    angle: between(-Math.PI, Math.PI) * jitter,
  };
}

/** Each pixel is as bright as the shape covers it (the distance to its edge tells), plus noise, within 0 … 1. */
function draw(distance: Outline, place: Place, noise: Float64Array, pixels: Float64Array): void {
  const [c, s] = [cos(place.angle), sin(place.angle)];
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const dx = (column + 0.5 - place.x) / place.radius;
      const dy = (row + 0.5 - place.y) / place.radius;
      const outside = place.radius * distance(c * dx + s * dy, c * dy - s * dx);
      const pixel = row * SIDE + column;
      pixels[pixel] = unit(unit(0.5 - outside) + noise[pixel]!);
    }
}

/** The distance from (u, v) to a shape of about radius 1 around 0; below 0 inside. v points down. */
type Outline = (u: number, v: number) => number;

const outlines: Record<(typeof shapeNames)[number], Outline> = {
  circle: (u, v) => length(u, v) - 1,
  square: (u, v) => box(u, v, 0.85, 0.85),
  triangle: (u, v) => Math.max(...triangleSides.map(([a, b]) => a * u + b * v - 0.55)),
  cross: (u, v) => Math.min(box(u, v, 1.05, 0.35), box(u, v, 0.35, 1.05)),
  star: (u, v) => secondLargest(starSides.map(([a, b]) => a * u + b * v - 0.38)),
  ring: (u, v) => Math.abs(length(u, v) - 0.8) - 0.25,
};

const triangleSides = normals(3);
/** A point is in a five-pointed star where it is on the inner side of at least four of its five lines. */
const starSides = normals(5);

/** Unit vectors at equal angles, the first pointing down. */
function normals(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [sin(angle), cos(angle)];
  });
}

function box(u: number, v: number, width: number, height: number): number {
  return Math.max(Math.abs(u) - width, Math.abs(v) - height);
}

function length(u: number, v: number): number {
  return Math.sqrt(u * u + v * v);
}

function secondLargest(values: readonly number[]): number {
  return values.toSorted((a, b) => b - a)[1]!;
}

function unit(value: number): number {
  return Math.max(0, Math.min(1, value));
}
