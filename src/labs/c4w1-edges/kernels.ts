/** Kernels with a name. */
import type { Matrix } from '../../core/params/kinds/matrix';

const turn = (kernel: Matrix): Matrix => kernel[0]!.map((_, j) => kernel.map((row) => row[j]!));
const vertical = [
  [1, 0, -1],
  [1, 0, -1],
  [1, 0, -1],
];
const sobel = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];

export const kernels = {
  vertical,
  horizontal: turn(vertical),
  sobel,
  scharr: [
    [3, 0, -3],
    [10, 0, -10],
    [3, 0, -3],
  ],
  diagonal: [
    [0, 1, 1],
    [-1, 0, 1],
    [-1, -1, 0],
  ],
  outline: [
    [-1, -1, -1],
    [-1, 8, -1],
    [-1, -1, -1],
  ],
  blur: [
    [1, 2, 1],
    [2, 4, 2],
    [1, 2, 1],
  ],
  wide: Array.from({ length: 5 }, () => [1, 1, 0, -1, -1]),
} as const satisfies Readonly<Record<string, Matrix>>;

export type KernelName = keyof typeof kernels;
