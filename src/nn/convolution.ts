/**
 * Convolution and pooling of one picture in float64, forward and backward, as course 4, week 1 writes them. Volumes are
 * height × width × channels and kernels f × f × channels × filters, both row by row.
 */

/** One picture, or what a layer makes of it. `data[(y * width + x) * channels + c]`. */
export interface Volume {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly data: Float64Array;
}

/** The filters of a layer. `data[((y * size + x) * channels + c) * filters + k]`. */
export interface Kernels {
  readonly size: number;
  readonly channels: number;
  readonly filters: number;
  readonly data: Float64Array;
}

export interface Sliding {
  readonly pad: number;
  readonly stride: number;
}

export type PoolKind = 'max' | 'average';

/** How many places a window of f cells has along n cells: ⌊(n + 2p − f) / s⌋ + 1; 0 where it does not fit. */
export function outputSize(n: number, f: number, { pad, stride }: Sliding): number {
  return Math.max(0, Math.floor((n + 2 * pad - f) / stride) + 1);
}

/** The padding with which the output is as large as the input, at stride 1: (f − 1) / 2. */
export const samePadding = (f: number): number => (f - 1) / 2;

/** A volume of zeros. */
export function zeros(height: number, width: number, channels: number): Volume {
  return { height, width, channels, data: new Float64Array(height * width * channels) };
}

/** A picture of one channel from its rows. */
export function picture(rows: readonly (readonly number[])[]): Volume {
  const width = rows[0]?.length ?? 0;
  return { height: rows.length, width, channels: 1, data: Float64Array.from(rows.flat()) };
}

/** The rows of one channel. */
export function rowsOf({ height, width, channels, data }: Volume, channel = 0): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * channels + channel]!),
  );
}

/** `a` with `pad` cells of zeros on each side. */
export function padded(a: Volume, pad: number): Volume {
  const out = zeros(a.height + 2 * pad, a.width + 2 * pad, a.channels);
  const row = a.width * a.channels;
  for (let y = 0; y < a.height; y++)
    out.data.set(
      a.data.subarray(y * row, (y + 1) * row),
      ((y + pad) * out.width + pad) * a.channels,
    );
  return out;
}

/** Z = W ∗ A + b: at each place the sum of window times kernel over all channels. `b` has one value a filter. */
export function convolve(a: Volume, w: Kernels, b: ArrayLike<number>, sliding: Sliding): Volume {
  const [source, out] = [padded(a, sliding.pad), sizedLike(a, w.size, w.filters, sliding)];
  for (const place of places(out, sliding)) {
    for (let k = 0; k < w.filters; k++) {
      let sum = 0;
      for (const cell of windowCells(source, place, w.size))
        sum += source.data[cell.at]! * w.data[cell.weight * w.filters + k]!;
      out.data[place.at * w.filters + k] = sum + b[k]!;
    }
  }
  return out;
}

/** What `convolve` hands back: dA has the shape of `a`, dW that of `w`, db one value a filter. */
export interface ConvolutionGradients {
  readonly dA: Volume;
  readonly dW: Kernels;
  readonly db: Float64Array;
}

/** Each dZ sends the kernel times itself back to its window, and its window times itself to dW. */
export function convolveBackward(
  dZ: Volume,
  a: Volume,
  w: Kernels,
  sliding: Sliding,
): ConvolutionGradients {
  const source = padded(a, sliding.pad);
  const back = zeros(source.height, source.width, source.channels);
  const dW: Kernels = { ...w, data: new Float64Array(w.data.length) };
  const db = new Float64Array(w.filters);
  for (const place of places(dZ, sliding)) {
    for (let k = 0; k < w.filters; k++) {
      const dz = dZ.data[place.at * w.filters + k]!;
      db[k]! += dz;
      for (const cell of windowCells(source, place, w.size)) {
        back.data[cell.at]! += w.data[cell.weight * w.filters + k]! * dz;
        dW.data[cell.weight * w.filters + k]! += source.data[cell.at]! * dz;
      }
    }
  }
  return { dA: unpadded(back, sliding.pad), dW, db };
}

/** The largest value of each window, or its mean, channel by channel. */
export function pool(a: Volume, size: number, stride: number, kind: PoolKind): Volume {
  const out = sizedLike(a, size, a.channels, { pad: 0, stride });
  for (const place of places(out, { stride })) {
    for (let c = 0; c < a.channels; c++) {
      const values = windowOf(a, place, size, c).map((at) => a.data[at]!);
      out.data[place.at * a.channels + c] =
        kind === 'max' ? Math.max(...values) : values.reduce((s, v) => s + v, 0) / values.length;
    }
  }
  return out;
}

/** The gradient goes to the largest value of each window (to each of them where several are), or to all alike. */
export function poolBackward(
  dA: Volume,
  a: Volume,
  size: number,
  stride: number,
  kind: PoolKind,
): Volume {
  const back = zeros(a.height, a.width, a.channels);
  for (const place of places(dA, { stride })) {
    for (let c = 0; c < a.channels; c++) {
      const cells = windowOf(a, place, size, c);
      const most = Math.max(...cells.map((at) => a.data[at]!));
      const given = dA.data[place.at * a.channels + c]!;
      for (const at of cells)
        back.data[at]! +=
          kind === 'average' ? given / cells.length : a.data[at] === most ? given : 0;
    }
  }
  return back;
}

/** One place of the window: the output's cell (`at` counts cells, not channels), and the window's first row and column. */
interface Place {
  readonly at: number;
  readonly top: number;
  readonly left: number;
}

function places(
  { height, width }: Volume,
  { stride }: { readonly stride: number },
): readonly Place[] {
  return Array.from({ length: height * width }, (_, at) => ({
    at,
    top: Math.floor(at / width) * stride,
    left: (at % width) * stride,
  }));
}

/** The cells under the window in all channels: where each is in the volume, and in a filter. */
function* windowCells({ width, channels }: Volume, { top, left }: Place, size: number) {
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let c = 0; c < channels; c++)
        yield {
          at: ((top + y) * width + left + x) * channels + c,
          weight: (y * size + x) * channels + c,
        };
}

/** The cells under the window in one channel. */
function windowOf(a: Volume, { top, left }: Place, size: number, channel: number): number[] {
  return Array.from({ length: size * size }, (_, i) => {
    const [y, x] = [top + Math.floor(i / size), left + (i % size)];
    return (y * a.width + x) * a.channels + channel;
  });
}

function sizedLike(a: Volume, size: number, channels: number, sliding: Sliding): Volume {
  return zeros(outputSize(a.height, size, sliding), outputSize(a.width, size, sliding), channels);
}

function unpadded(a: Volume, pad: number): Volume {
  const out = zeros(a.height - 2 * pad, a.width - 2 * pad, a.channels);
  const row = out.width * a.channels;
  for (let y = 0; y < out.height; y++) {
    const from = ((y + pad) * a.width + pad) * a.channels;
    out.data.set(a.data.subarray(from, from + row), y * row);
  }
  return out;
}
