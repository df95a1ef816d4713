/** A cat's face: fur, two pointed ears, two eyes, a nose, whiskers. */
import type { RandomState } from '../../core/random';
import {
  capsule,
  disc,
  ellipse,
  type Outline,
  placed,
  type Placing,
  polygon,
  union,
} from './painting/outlines';
import {
  between,
  type Colour,
  mixed,
  oneOf,
  type Paint,
  paintFigure,
  type Picture,
  shaded,
} from './painting/paint';
import { wave } from './painting/smooth-noise';

const furs: readonly Colour[] = [
  [0.85, 0.55, 0.25],
  [0.55, 0.55, 0.57],
  [0.2, 0.19, 0.2],
  [0.93, 0.91, 0.87],
  [0.5, 0.38, 0.28],
  [0.8, 0.68, 0.52],
];
const irises: readonly Colour[] = [
  [0.75, 0.75, 0.2],
  [0.4, 0.7, 0.35],
  [0.85, 0.6, 0.15],
  [0.4, 0.65, 0.8],
];
const pink: Colour = [0.85, 0.55, 0.55];
const dark: Colour = [0.07, 0.06, 0.06];

/** Paints a cat somewhere on the picture: its head, and mostly its body below. */
export function paintCat(picture: Picture, random: RandomState): void {
  const { side } = picture;
  const placing: Placing = {
    at: [side * between(random, 0.3, 0.7), side * between(random, 0.34, 0.62)],
    scale: side * between(random, 0.18, 0.32),
    angle: 0.22 * random.gaussian(),
    mirrored: random.random() < 0.5,
  };
  const put = (outline: Outline, paint: Colour | Paint, opacity = 1) =>
    paintFigure(picture, placed(outline, placing), paint, opacity);
  const fur = oneOf(random, furs);
  const coat = shaded(fur, wave(random, between(random, 0.03, 0.16), between(random, 0.4, 1.3)));
  if (random.random() < 0.75)
    put(ellipse([between(random, -0.5, 0.5), 1.9], between(random, 0.85, 1.3), 1.5), coat);
  paintHead(put, coat, mixed(fur, pink, 0.6), random);
  if (random.random() < 0.4) put(ellipse([0, 0.5], 0.5, 0.4), mixed(fur, [1, 1, 1], 0.7), 0.9);
  paintFace(put, oneOf(random, irises), random);
}

type Put = (outline: Outline, paint: Colour | Paint, opacity?: number) => void;

/** The head has a radius of about 1, its ears stand on it. */
function paintHead(put: Put, coat: Paint, inner: Colour, random: RandomState): void {
  const spread = between(random, 0.5, 0.68);
  const tip = between(random, 1.3, 1.6);
  for (const s of [-1, 1]) {
    const ear = (size: number) => {
      const [base, top] = [0.42 * size, tip - 0.35 * (1 - size)];
      const corners = [
        [s * spread - base, -0.5],
        [s * (spread + 0.12), -top],
        [s * spread + base, -0.5],
      ] as const;
      return polygon(...corners);
    };
    put(ear(1), coat);
    put(ear(0.6), inner);
  }
  put(ellipse([0, 0], between(random, 1, 1.12), between(random, 0.86, 0.98)), coat);
}

function paintFace(put: Put, iris: Colour, random: RandomState): void {
  const apart = between(random, 0.38, 0.48);
  const open = between(random, 0.12, 0.22);
  const pupil = between(random, 0.05, 0.13);
  for (const s of [-1, 1]) {
    put(ellipse([s * apart, -0.12], 0.22, open), iris);
    put(ellipse([s * apart, -0.12], pupil, open), dark);
    for (const droop of [0, 0.18])
      put(capsule([s * 0.3, 0.42], [s * 1.25, 0.35 + droop], 0.012), [0.9, 0.9, 0.9], 0.6);
  }
  put(polygon([-0.12, 0.25], [0.12, 0.25], [0, 0.38]), mixed(pink, dark, 0.3));
  put(
    union(capsule([0, 0.38], [-0.2, 0.52], 0.03), capsule([0, 0.38], [0.2, 0.52], 0.03)),
    dark,
    0.7,
  );
  put(disc([apart - 0.05, -0.18], 0.04), [1, 1, 1], 0.9);
}
