/** Edge detection by a kernel of one's own (course 4, week 1). */
import { convolve, type Kernels, padded, picture, rowsOf } from '../../nn/convolution';
import { computingLab } from '../../core/lab';
import type { Matrix } from '../../core/params/kinds/matrix';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';
import * as pictures from './pictures';

/** What the view draws. */
export interface Edges {
  /** With its padding; empty for the camera. */
  readonly input: Matrix;
  readonly kernel: Matrix;
  readonly output: Matrix;
}

export const lab = computingLab({
  params,
  experiments,
  choices,
  compute: ({ picture: name, drawing, kernel: said, pad, stride }) => {
    const kernel = square(said);
    const input = picture(inputRows(name, drawing));
    const output = convolve(input, filter(kernel), [0], { pad, stride });
    const sizes = [...output.data].map(Math.abs);
    const view: Edges = {
      input: name === 'camera' ? [] : rowsOf(padded(input, pad)),
      kernel,
      output: rowsOf(output),
    };
    return {
      metrics: {
        strongest: Math.max(0, ...sizes),
        responding: sizes.filter((size) => size > 1e-9).length,
        highest: output.data.length ? Math.max(...output.data) : 0,
        lowest: output.data.length ? Math.min(...output.data) : 0,
        sum: output.data.reduce((s, v) => s + v, 0),
        rows: output.height,
        columns: output.width,
      },
      view,
    };
  },
});

function inputRows(name: string, drawing: Matrix): Matrix {
  if (name === 'drawing') return drawing;
  if (name === 'turned' || name === 'quarters' || name === 'scene') return pictures[name];
  return pictures.halves;
}

/** A kernel that is not square, which only a damaged link can hold, is filled up with zeros. */
function square(kernel: Matrix): Matrix {
  const size = Math.max(kernel.length, kernel[0]?.length ?? 0);
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => kernel[i]?.[j] ?? 0),
  );
}

function filter(kernel: Matrix): Kernels {
  const data = Float64Array.from(kernel.flat());
  return { size: kernel.length, channels: 1, filters: 1, data };
}
