// Pooling of images [batch, height, width, channels] over windows that may stick out, and its gradients.

// Pooling of images [batch, height, width, channels] over windows that may stick out, and its gradients.

/** y = the largest number of each window; as in tfjs, NaN is larger than none. */
export function maxPool(
  y: usize,
  x: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  top: i32,
  left: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = <usize>width * pixel;
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++) {
      const y0 = max(r * strideY - top, 0);
      const y1 = min(r * strideY - top + rows, height);
      for (let c = 0; c < outWidth; c++, y += pixel) {
        const x0 = max(c * strideX - left, 0);
        const across = <usize>(min(c * strideX - left + columns, width) - x0) * pixel;
        const window = x + <usize>(b * height + y0) * line + <usize>x0 * pixel;
        for (let n = 0; n < channels; n += 4) {
          const offset = <usize>n << 2;
          let p = window + offset;
          let best = f32x4.splat(-Infinity);
          for (let i = y0; i < y1; i++, p += line)
            for (let q = p; q < p + across; q += pixel) best = f32x4.pmax(best, v128.load(q));
          storePart(y + offset, best, channels - n);
        }
      }
    }
  }
}

/** dx: dy goes to the first of the largest numbers of each window. */
export function maxPoolGradient(
  dx: usize,
  dy: usize,
  x: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  top: i32,
  left: i32,
): void {
  const pixel = <usize>channels << 2;
  const line = <usize>width * pixel;
  const isCovered = strideY == rows && strideX == columns && outHeight * rows == height && outWidth * columns == width;
  if (!isCovered) memory.fill(dx, 0, <usize>(batch * height) * line);
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++) {
      const y0 = max(r * strideY - top, 0);
      const y1 = min(r * strideY - top + rows, height);
      for (let c = 0; c < outWidth; c++, dy += pixel) {
        const x0 = max(c * strideX - left, 0);
        const across = <usize>(min(c * strideX - left + columns, width) - x0) * pixel;
        const window = <usize>(b * height + y0) * line + <usize>x0 * pixel;
        for (let n = 0; n < channels; n += 4) {
          const offset = <usize>n << 2;
          let best = f32x4.splat(-Infinity);
          let p = x + window + offset;
          for (let i = y0; i < y1; i++, p += line)
            for (let q = p; q < p + across; q += pixel) best = f32x4.pmax(best, v128.load(q));
          // What is left of the gradient: nothing once its place has been found.
          let g = v128.load(dy + offset);
          p = window + offset;
          for (let i = y0; i < y1; i++, p += line) {
            for (let q = p; q < p + across; q += pixel) {
              const found = f32x4.eq(v128.load(x + q), best);
              const share = v128.and(g, found);
              g = v128.andnot(g, found);
              const sum = isCovered ? share : f32x4.add(v128.load(dx + q), share);
              storePart(dx + q, sum, channels - n);
            }
          }
        }
      }
    }
  }
}

/** y = the mean of what of each window lies in the image. */
export function averagePool(
  y: usize,
  x: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  top: i32,
  left: i32,
): void {
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++) {
      const y0 = max(r * strideY - top, 0);
      const y1 = min(r * strideY - top + rows, height);
      for (let c = 0; c < outWidth; c++, y += <usize>channels << 2) {
        const x0 = max(c * strideX - left, 0);
        const x1 = min(c * strideX - left + columns, width);
        const count = f32x4.splat(<f32>((y1 - y0) * (x1 - x0)));
        for (let n = 0; n < channels; n += 4) {
          let s = f32x4.splat(0);
          for (let i = y0; i < y1; i++)
            for (let j = x0; j < x1; j++)
              s = f32x4.add(s, v128.load(at(x, b, i, j, n, height, width, channels)));
          storePart(y + (<usize>n << 2), f32x4.div(s, count), channels - n);
        }
      }
    }
  }
}

/** dx: dy is shared out evenly over each window, what sticks out included, as tfjs has it. */
export function averagePoolGradient(
  dx: usize,
  dy: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  top: i32,
  left: i32,
): void {
  memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  const part = f32x4.splat(<f32>1 / <f32>(rows * columns));
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++) {
      const y0 = max(r * strideY - top, 0);
      const y1 = min(r * strideY - top + rows, height);
      for (let c = 0; c < outWidth; c++, dy += <usize>channels << 2) {
        const x0 = max(c * strideX - left, 0);
        const x1 = min(c * strideX - left + columns, width);
        for (let n = 0; n < channels; n += 4) {
          const share = f32x4.mul(v128.load(dy + (<usize>n << 2)), part);
          for (let i = y0; i < y1; i++) {
            for (let j = x0; j < x1; j++) {
              const o = at(dx, b, i, j, n, height, width, channels);
              storePart(o, f32x4.add(v128.load(o), share), channels - n);
            }
          }
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function at(x: usize, b: i32, i: i32, j: i32, n: i32, height: i32, width: i32, channels: i32): usize {
  return x + (<usize>(((b * height + i) * width + j) * channels + n) << 2);
}

// @ts-ignore: decorator
@inline
function storePart(o: usize, a: v128, left: i32): void {
  if (left >= 4) {
    v128.store(o, a);
    return;
  }
  store<f32>(o, f32x4.extract_lane(a, 0));
  if (left > 1) store<f32>(o, f32x4.extract_lane(a, 1), 4);
  if (left > 2) store<f32>(o, f32x4.extract_lane(a, 2), 8);
}
