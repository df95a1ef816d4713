/** Hand signs: painted hands with none to five fingers up, 64 × 64 in colour. */
import type { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import type { Dataset } from '../dataset';
import { finish, type Making } from '../making';
import {
  box,
  capsule,
  grown,
  localOf,
  type Outline,
  placed,
  type Placing,
  type Spot,
} from './painting/outlines';
import {
  between,
  type Colour,
  expose,
  fill,
  mixed,
  oneOf,
  paintFigure,
  type Picture,
  shaded,
} from './painting/paint';
import { pictureSets } from './picture-set';
import { wave } from './painting/smooth-noise';

/** How many pictures the course has to train on, and to test. */
export const signCounts = { m: 1080, tests: 120 } as const;

/** m pictures of hands, the class being the number of fingers up, and a test set of others. */
export function signs(
  m: number = signCounts.m,
  seed = 1,
  tests: number = signCounts.tests,
): Dataset {
  return finish(paintSigns(m, seed, tests));
}

/** The same set, picture by picture. */
export function paintSigns(m: number, seed: number, tests: number): Making {
  const kind = { name: text.signs.name, labels: text.signs.labels, side: 64, paint };
  return pictureSets(kind, m, tests, seed);
}

const skins: readonly Colour[] = [
  [0.96, 0.8, 0.69],
  [0.88, 0.68, 0.54],
  [0.76, 0.55, 0.41],
  [0.55, 0.38, 0.27],
  [0.36, 0.24, 0.17],
];

/** Which fingers are up, from the index finger on, the thumb last; for each count the ways people show it. */
const ways: readonly (readonly string[])[] = [
  ['00000'],
  ['10000', '10000', '00001'],
  ['11000', '11000', '10001'],
  ['11100', '11001', '01110'],
  ['11110'],
  ['11111'],
];

/** A finger: where it leaves the palm, how far it leans (x for each y), its length and half its width; the palm is about 1 wide. */
interface Finger {
  readonly root: Spot;
  readonly lean: number;
  readonly length: number;
}

const fingers: readonly Finger[] = [
  { root: [-0.36, -0.4], lean: -0.16, length: 0.85 },
  { root: [-0.12, -0.46], lean: -0.03, length: 0.97 },
  { root: [0.12, -0.44], lean: 0.1, length: 0.88 },
  { root: [0.35, -0.36], lean: 0.26, length: 0.66 },
];
const WIDTH = 0.125;

function paint(picture: Picture, of: number, random: RandomState): void {
  const { side } = picture;
  paintWall(picture, random);
  const placing: Placing = {
    at: [side * between(random, 0.38, 0.62), side * between(random, 0.58, 0.7)],
    scale: side * between(random, 0.29, 0.4),
    angle: 0.2 * random.gaussian(),
    mirrored: random.random() < 0.5,
  };
  paintHand(picture, placing, oneOf(random, ways[of]!), random);
  expose(picture, random, 0.04);
}

/** A light wall, brighter on one side. */
function paintWall(picture: Picture, random: RandomState): void {
  const wall = mixed([0.85, 0.84, 0.8], oneOf(random, skins), between(random, 0, 0.25));
  const [across, down] = [between(random, -0.15, 0.15), between(random, -0.15, 0.15)];
  const light = wave(random, 0.04, 0.1);
  const { side } = picture;
  fill(
    picture,
    shaded(wall, (x, y) => (across * x + down * y) / side + light(x, y)),
  );
}

function paintHand(picture: Picture, placing: Placing, up: string, random: RandomState): void {
  const skin = mixed(oneOf(random, skins), oneOf(random, skins), 0.3 * random.random());
  const local = localOf(placing);
  const lit = between(random, -0.12, 0.12);
  const mottled = wave(random, 0.03, 0.4);
  const flesh = shaded(skin, (x, y) => lit * local(x, y)[0] + mottled(x, y));
  const shade = mixed(skin, [0.2, 0.08, 0.05], 0.35);
  // each part has a darker rim, which shows where it lies over others
  const put = (outline: Outline) => {
    paintFigure(picture, placed(grown(outline, 0.025), placing), shade, 0.8);
    paintFigure(picture, placed(grown(outline, -0.015), placing), flesh);
  };
  const spread = between(random, 0.6, 1.7);
  const raised = (i: number) => up[i] === '1';
  fingers.forEach((finger, i) => raised(i) && put(raisedFinger(finger, spread, random)));
  if (raised(4)) put(capsule([-0.3, 0.25], [between(random, -0.95, -0.75), -0.25 * spread], 0.13));
  put(capsule([0, 0.5], [0, 2.5], 0.3));
  put(box([0, 0.05], 0.5, 0.52, 0.22));
  fingers.forEach((finger, i) => !raised(i) && put(foldedFinger(finger, random)));
  if (!raised(4)) put(capsule([-0.42, 0.3], [between(random, -0.1, 0.15), 0.12], 0.12));
}

function raisedFinger({ root: [x, y], lean, length }: Finger, spread: number, random: RandomState) {
  const reach = length * between(random, 0.88, 1.08);
  const aside = reach * (lean * spread + 0.05 * random.gaussian());
  return capsule([x, y + 0.2], [x + aside, y - reach], WIDTH);
}

/** Folded onto the palm: its middle joint is where it left the palm. */
function foldedFinger({ root: [x, y] }: Finger, random: RandomState) {
  const joint = y + between(random, -0.08, 0.02);
  return capsule([x, joint], [x * 0.92, joint + between(random, 0.3, 0.4)], WIDTH);
}
