/** Things that are no cats: houses, cars, trees, flowers, balls, birds, cups, and faces of another kind. */
import { cos, sin } from '../../../core/math';
import type { RandomState } from '../../../core/random';
import {
  box,
  capsule,
  disc,
  ellipse,
  type Outline,
  placed,
  polygon,
  union,
  without,
} from './outlines';
import {
  anyColour,
  between,
  type Colour,
  oneOf,
  type Paint,
  paintFigure,
  type Picture,
  shaded,
} from './paint';
import { wave } from './smooth-noise';

/** Paints one thing, drawn around (0, 0) about as large as 1. */
type Painter = (put: Put, random: RandomState) => void;
type Put = (outline: Outline, paint: Colour | Paint, opacity?: number) => void;

/** Paints one to three things of one kind on the picture. */
export function paintThing(picture: Picture, random: RandomState): void {
  const { side } = picture;
  const painter = oneOf(random, things);
  const count = random.random() < 0.7 ? 1 : 2 + Math.floor(2 * random.random());
  for (let i = 0; i < count; i++) {
    const placing = {
      at: [side * between(random, 0.25, 0.75), side * between(random, 0.3, 0.7)],
      scale: (side * between(random, 0.2, 0.36)) / Math.sqrt(count),
      angle: 0.15 * random.gaussian(),
      mirrored: random.random() < 0.5,
    } as const;
    painter((outline, paint, opacity) => {
      paintFigure(picture, placed(outline, placing), paint, opacity);
    }, random);
  }
}

const white: Colour = [0.95, 0.95, 0.95];
const dark: Colour = [0.08, 0.07, 0.07];
const wood: Colour = [0.4, 0.27, 0.16];

const house: Painter = (put, random) => {
  put(box([0, 0.3], 1, 0.7), anyColour(random));
  put(polygon([-1.2, -0.4], [0, -1.3], [1.2, -0.4]), anyColour(random, [0.2, 0.7]));
  const window = anyColour(random, [0.6, 1], 0.5);
  for (const x of [-0.5, 0.5]) put(box([x, 0.1], 0.22, 0.22), window);
  put(box([0, 0.7], 0.2, 0.3), wood);
};

const car: Painter = (put, random) => {
  const body = anyColour(random);
  put(box([0, -0.2], 0.7, 0.45, 0.25), body);
  put(box([0, -0.2], 0.55, 0.25, 0.1), anyColour(random, [0.6, 1], 0.3));
  put(box([0, 0.25], 1.3, 0.3, 0.2), body);
  for (const x of [-0.75, 0.75]) {
    put(disc([x, 0.55], 0.32), dark);
    put(disc([x, 0.55], 0.14), [0.6, 0.6, 0.6]);
  }
};

const tree: Painter = (put, random) => {
  put(capsule([0, 0], [0, 1.3], 0.16), wood);
  const leaves = shaded([between(random, 0.1, 0.5), 0.5, 0.15], wave(random, 0.15, 1));
  const fir = polygon([0, -1.4], [0.9, 0.6], [-0.9, 0.6]);
  const round = union(disc([0, -0.5], 0.75), disc([-0.55, -0.1], 0.55), disc([0.55, -0.1], 0.55));
  put(random.random() < 0.5 ? fir : round, leaves);
};

const flower: Painter = (put, random) => {
  put(capsule([0, 0], [0.2, 1.6], 0.08), [0.2, 0.5, 0.2]);
  const petals = 5 + Math.floor(4 * random.random());
  const colour = anyColour(random, [0.6, 1]);
  for (let i = 0; i < petals; i++) {
    const angle = (2 * Math.PI * i) / petals;
    put(disc([0.62 * cos(angle), 0.62 * sin(angle)], 0.36), colour);
  }
  put(disc([0, 0], 0.36), [0.9, 0.75, 0.2]);
};

const ball: Painter = (put, random) => {
  put(disc([0, 0], 1), anyColour(random));
  const other = anyColour(random);
  const stripe = without(disc([0, 0], 1), disc([0.9, -0.2], between(random, 0.9, 1.3)));
  put(stripe, other);
  put(disc([-0.3, -0.4], 0.2), white, 0.6);
};

const bird: Painter = (put, random) => {
  const body = anyColour(random);
  put(polygon([-0.7, 0], [-0.6, 0.3], [-1.6, 0.5]), body);
  put(ellipse([0, 0.2], 0.9, 0.55), body);
  put(disc([0.7, -0.4], 0.42), body);
  put(polygon([1.05, -0.5], [1.5, -0.35], [1.05, -0.25]), [0.9, 0.6, 0.1]);
  put(disc([0.8, -0.5], 0.08), dark);
  put(ellipse([-0.1, 0.2], 0.5, 0.28), anyColour(random));
};

const cup: Painter = (put, random) => {
  const colour = anyColour(random, [0.3, 1]);
  put(without(disc([0.8, 0], 0.5), disc([0.8, 0], 0.3)), colour);
  put(box([0, 0], 0.8, 0.85, 0.15), colour);
  put(ellipse([0, -0.75], 0.75, 0.16), [0.3, 0.2, 0.12]);
};

/** A dog: fur and eyes as a cat has, but ears that hang, and a long muzzle. */
const dog: Painter = (put, random) => {
  const fur = oneOf<Colour>(random, [
    [0.6, 0.42, 0.25],
    [0.25, 0.2, 0.18],
    [0.85, 0.78, 0.65],
  ]);
  const coat = shaded(fur, wave(random, 0.08, 0.8));
  if (random.random() < 0.7) put(ellipse([0, 1.9], 1, 1.4), coat);
  put(ellipse([0, 0], 0.85, 1), coat);
  for (const s of [-1, 1]) {
    put(
      capsule([s * 0.8, -0.6], [s * 1.05, 0.4], 0.26),
      shaded(fur, () => -0.3),
    );
    put(disc([s * 0.35, -0.2], 0.13), dark);
  }
  put(
    ellipse([0, 0.5], 0.45, 0.5),
    shaded(fur, () => 0.25),
  );
  put(ellipse([0, 0.3], 0.2, 0.14), dark);
};

/** A person: skin, hair, eyes, a mouth. */
const person: Painter = (put, random) => {
  const skin = oneOf<Colour>(random, [
    [0.95, 0.78, 0.66],
    [0.75, 0.54, 0.4],
    [0.42, 0.28, 0.2],
  ]);
  put(ellipse([0, 1.9], 1.3, 0.95), anyColour(random));
  put(box([0, 0.9], 0.3, 0.4), skin);
  put(ellipse([0, -0.1], 0.85, 1.05), anyColour(random, [0.1, 0.6], 0.6));
  put(ellipse([0, 0.1], 0.7, 0.85), skin);
  for (const x of [-0.28, 0.28]) put(disc([x, 0], 0.09), dark);
  put(capsule([-0.2, 0.52], [0.2, 0.52], 0.06), [0.7, 0.25, 0.25]);
};

const mountains: Painter = (put, random) => {
  for (const x of [-1.1, 0.9, 0]) {
    const height = between(random, 0.8, 1.5);
    put(polygon([x, -height], [x + 1.4, 1], [x - 1.4, 1]), anyColour(random, [0.2, 0.6], 0.5));
    put(polygon([x, -height], [x + 0.35, 0.5 - height], [x - 0.35, 0.5 - height]), white);
  }
};

const things = [house, car, tree, flower, ball, bird, cup, dog, person, mountains];
