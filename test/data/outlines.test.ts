import { describe, expect, test } from 'vitest';
import {
  box,
  capsule,
  disc,
  ellipse,
  grown,
  type Outline,
  placed,
  polygon,
  star,
  union,
  without,
} from '../../src/data/images/painting/outlines';

/** The area inside, by counting on a fine grid over −2 … 2. */
function areaOf(figure: Outline): number {
  const cells = 800;
  const at = (i: number) => (4 * (i + 0.5)) / cells - 2;
  let inside = 0;
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++)
      inside += Number(figure(at(column), at(row)) < 0);
  return (inside * 16) / cells ** 2;
}

const unitDisc = disc([0, 0], 1);
const tip = Math.PI / 5;

test.each([
  ['a disc', unitDisc, Math.PI],
  ['an ellipse', ellipse([0.2, 0], 1.5, 0.5), 0.75 * Math.PI],
  ['a capsule', capsule([-1, 0], [0.5, 0], 0.4), 1.5 * 0.8 + 0.16 * Math.PI],
  ['a box', box([0, 0.3], 1.2, 0.6), 4 * 1.2 * 0.6],
  ['a rounded box', box([0, 0], 1, 0.6, 0.2), 4 * 0.6 - (4 - Math.PI) * 0.04],
  ['a triangle', polygon([0, -1], [1, 1], [-1, 1]), 2],
  [
    'a star',
    star(1),
    // ten triangles between the centre, a tip and a notch
    5 * Math.sin(tip) * (Math.cos(2 * tip) / Math.cos(tip)),
  ],
  ['two discs', union(disc([-1, 0], 0.5), disc([1, 0], 0.5)), Math.PI / 2],
  ['a ring', without(unitDisc, disc([0, 0], 0.5)), 0.75 * Math.PI],
  ['a grown disc', grown(unitDisc, 0.5), 2.25 * Math.PI],
  [
    'a box that is turned, enlarged and mirrored',
    placed(box([0.1, 0], 0.5, 0.3), { at: [0.2, -0.1], scale: 2, angle: 0.7, mirrored: true }),
    4 * 0.6,
  ],
])('%s has the area that geometry gives', (_, figure, area) => {
  expect(Math.abs(areaOf(figure) / area - 1)).toBeLessThan(0.01);
});

describe('a placed figure', () => {
  const nose = disc([1, 0], 0.1);
  test('is turned clockwise, as seen with y pointing down', () => {
    expect(placed(nose, { at: [0, 0], scale: 1, angle: Math.PI / 2 })(0, 1)).toBeCloseTo(-0.1);
  });
  test('is mirrored left to right', () => {
    expect(placed(nose, { at: [5, 5], scale: 2, mirrored: true })(3, 5)).toBeCloseTo(-0.2);
  });
});
