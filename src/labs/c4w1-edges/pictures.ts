/** The pictures whose edges are looked for: rows of brightness, 0 (black) to 10 (white). */

type Rows = readonly (readonly number[])[];

const grid = (height: number, width: number, value: (row: number, column: number) => number) =>
  Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => value(i, j)));

/** The 6×6 pictures of the lecture. */
export const halves: Rows = grid(6, 6, (_, j) => (j < 3 ? 10 : 0));
export const turned: Rows = grid(6, 6, (_, j) => (j < 3 ? 0 : 10));
export const quarters: Rows = grid(6, 6, (i, j) => (i < 3 === j < 3 ? 10 : 0));

const SCENE = 48;

/** A house under the sun, with a tree, a fence and a window: edges of every direction. */
export const scene: Rows = grid(SCENE, SCENE, (i, j) => {
  const [x, y] = [(j + 0.5) / SCENE, (i + 0.5) / SCENE];
  const away = (cx: number, cy: number) => Math.sqrt((x - cx) ** 2 + (y - cy) ** 2);
  if (away(0.82, 0.17) < 0.09) return 10;
  if (away(0.2, 0.42) < 0.13) return 3;
  if (Math.abs(x - 0.2) < 0.02 && y > 0.5 && y < 0.78) return 2;
  if (y < 0.52 && y > 0.3 && Math.abs(x - 0.6) < 1.1 * (y - 0.3)) return 2.5;
  if (y >= 0.52 && y < 0.78 && Math.abs(x - 0.6) < 0.2) {
    if (Math.abs(x - 0.52) < 0.05 && Math.abs(y - 0.62) < 0.05) return 1;
    if (Math.abs(x - 0.68) < 0.045 && y > 0.6) return 4;
    return 8.5;
  }
  if (y >= 0.78) return y > 0.86 && Math.floor(x * 24) % 3 === 0 ? 8 : 4.5;
  return 7 - 2.5 * y;
});

/** The sheet that one draws on, empty but for a first stroke. */
export const DRAWING = 14;
export const firstStroke: Rows = grid(DRAWING, DRAWING, (i, j) =>
  (i >= 3 && i <= 10 && (j === 4 || j === 5)) || (i >= 9 && i <= 10 && j >= 4 && j <= 10) ? 10 : 0,
);
