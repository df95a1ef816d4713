/** Shapes in colour, 32 × 32: told apart by their outline, or, in the harder set, by their texture whatever the outline. */
import type { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import { paintBackground } from './painting/backgrounds';
import type { Dataset } from '../dataset';
import { finish, type Making } from '../making';
import {
  box,
  disc,
  localOf,
  type Outline,
  placed,
  type Placing,
  polygon,
  star,
  union,
  without,
} from './painting/outlines';
import {
  anyColour,
  between,
  type Colour,
  distanceOf,
  expose,
  mixed,
  oneOf,
  type Paint,
  paintFigure,
  type Picture,
  shaded,
} from './painting/paint';
import { pictureSet } from './picture-set';
import { textureNames, textures } from './painting/textures';
import { wave } from './painting/smooth-noise';

/** The classes of colour shapes, in order. */
export const colourShapeNames = ['circle', 'square', 'triangle', 'star', 'ring', 'cross'] as const;

/** m pictures of 32 × 32 × 3 of one shape each; place, size, rotation, colour and background are chance. */
export function colourShapes(m: number, seed: number): Dataset {
  return finish(paintColourShapes(m, seed));
}

/** The same set, picture by picture. */
export function paintColourShapes(m: number, seed: number): Making {
  const labels = colourShapeNames.map((name) => text.shapes.classes[name]);
  const kind = { name: text.colourShapes.name, labels, side: SIDE, paint: paintShape };
  return pictureSet(kind, m, seed);
}

/** m pictures as of colour shapes, but the class is the texture; shapes, colours and all else are chance. */
export function texturedShapes(m: number, seed: number): Dataset {
  return finish(paintTexturedShapes(m, seed));
}

/** The same set, picture by picture. */
export function paintTexturedShapes(m: number, seed: number): Making {
  const labels = textureNames.map((name) => text.texturedShapes.classes[name]);
  const kind = { name: text.texturedShapes.name, labels, side: SIDE, paint: paintTexture };
  return pictureSet(kind, m, seed);
}

const SIDE = 32;

/** Around (0, 0), with a radius of about 1. */
const figures: Record<(typeof colourShapeNames)[number], Outline> = {
  circle: disc([0, 0], 0.95),
  square: box([0, 0], 0.82, 0.82),
  triangle: polygon([0, -1.1], [0.95, 0.6], [-0.95, 0.6]),
  star: star(1.2),
  ring: without(disc([0, 0], 1), disc([0, 0], 0.52)),
  cross: union(box([0, 0], 1.05, 0.34), box([0, 0], 0.34, 1.05)),
};

function paintShape(picture: Picture, of: number, random: RandomState): void {
  paintBackground(picture, random);
  const placing = placingIn(random, 8, 13);
  const colour = contrasting(picture, random);
  const paint = shaded(colour, wave(random, 0.08, 0.3));
  paintFigure(picture, placed(figures[colourShapeNames[of]!], placing), paint);
  expose(picture, random, 0.03);
}

function paintTexture(picture: Picture, of: number, random: RandomState): void {
  paintBackground(picture, random);
  const figure = figures[oneOf(random, colourShapeNames)];
  const placing = placingIn(random, 11, 15);
  const first = contrasting(picture, random);
  const second = away(random, [first], 0.8);
  const pattern = textures[textureNames[of]!](random);
  const middle = SIDE / 2;
  const local = localOf({
    at: [middle, middle],
    scale: between(random, 4.5, 6),
    angle: angleIn(random),
  });
  const paint: Paint = (x, y) => mixed(first, second, pattern(...local(x, y)));
  paintFigure(picture, placed(figure, placing), paint);
  expose(picture, random, 0.03);
}

/** Anywhere, any way up, with a radius between these, so that nearly all of it is on the picture. */
function placingIn(random: RandomState, smallest: number, largest: number): Placing {
  const scale = between(random, smallest, largest);
  const margin = Math.min(SIDE / 2, scale + 1);
  const at = () => between(random, margin, SIDE - margin);
  return { at: [at(), at()], scale, angle: angleIn(random) };
}

function angleIn(random: RandomState): number {
  return between(random, -Math.PI, Math.PI);
}

/** A colour unlike those at the middle and the corners of what is painted so far. */
function contrasting({ side, pixels }: Picture, random: RandomState): Colour {
  const at = (row: number, column: number): Colour => {
    const start = (row * side + column) * 3;
    return [pixels[start]!, pixels[start + 1]!, pixels[start + 2]!];
  };
  const [low, middle, high] = [side / 4, side / 2, (3 * side) / 4];
  const seen = [at(low, low), at(low, high), at(middle, middle), at(high, low), at(high, high)];
  return away(random, seen, 0.7);
}

/** Of a few colours the first that is this far from all those given, or else the farthest. */
function away(random: RandomState, from: readonly Colour[], enough: number): Colour {
  let best: Colour = [0, 0, 0];
  let farthest = -1;
  for (let i = 0; i < 12 && farthest < enough; i++) {
    const colour = anyColour(random, [0.05, 1]);
    const distance = Math.min(...from.map((other) => distanceOf(colour, other)));
    if (distance > farthest) [best, farthest] = [colour, distance];
  }
  return best;
}
