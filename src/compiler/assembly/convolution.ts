// Two-dimensional convolution (as cross-correlation) and its gradients, directly on images without padding.
// x is [batch, height, width, channels], w is [rows, columns, channels, filters], y is [batch, outHeight, outWidth,
// filters]; every element adds its terms up in the order of w's rows, whatever block it is computed in.

/** Largest factor of blocking: four places by two vectors of filters keep eight sums in registers. */
const PLACES = 4;

/** Where the image's number that meets entry k of the kernel lies, relative to that of entry 0, in bytes. */
// @ts-ignore: decorator
@inline
function offsetOf(k: i32, width: i32, channels: i32, columns: i32, dy: i32, dx: i32): usize {
  const c = k % channels;
  const at = k / channels;
  return <usize>(((at / columns) * dy * width + (at % columns) * dx) * channels + c) << 2;
}

/** y = x ∗ w. */
export function convolve(
  y: usize,
  x: usize,
  w: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const places = batch * outHeight * outWidth;
  // Neighbours in a row of the kernel are neighbours in the image unless the kernel is spread out.
  const run = dilationX == 1 ? columns * channels : channels;
  const runs = dilationX == 1 ? 1 : columns;
  for (let i = 0; i < places; i += PLACES) {
    const a0 = place(i, places, x, height, width, channels, outHeight, outWidth, strideY, strideX);
    const a1 = place(i + 1, places, x, height, width, channels, outHeight, outWidth, strideY, strideX);
    const a2 = place(i + 2, places, x, height, width, channels, outHeight, outWidth, strideY, strideX);
    const a3 = place(i + 3, places, x, height, width, channels, outHeight, outWidth, strideY, strideX);
    const d1 = a1 - a0;
    const d2 = a2 - a0;
    const d3 = a3 - a0;
    const here = min<i32>(PLACES, places - i);
    const out = y + ((<usize>i * filters) << 2);
    let f = 0;
    for (; f + 4 < filters; f += 8) {
      let s00 = f32x4.splat(0);
      let s01 = f32x4.splat(0);
      let s10 = f32x4.splat(0);
      let s11 = f32x4.splat(0);
      let s20 = f32x4.splat(0);
      let s21 = f32x4.splat(0);
      let s30 = f32x4.splat(0);
      let s31 = f32x4.splat(0);
      let q = w + (<usize>f << 2);
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < runs; c++) {
          let p = a0 + (<usize>((r * dilationY * width + c * dilationX) * channels) << 2);
          const end = p + (<usize>run << 2);
          for (; p < end; p += 4, q += <usize>filters << 2) {
            const w0 = v128.load(q);
            const w1 = v128.load(q, 16);
            let v = v128.load_splat<f32>(p);
            s00 = f32x4.add(s00, f32x4.mul(v, w0));
            s01 = f32x4.add(s01, f32x4.mul(v, w1));
            v = v128.load_splat<f32>(p + d1);
            s10 = f32x4.add(s10, f32x4.mul(v, w0));
            s11 = f32x4.add(s11, f32x4.mul(v, w1));
            v = v128.load_splat<f32>(p + d2);
            s20 = f32x4.add(s20, f32x4.mul(v, w0));
            s21 = f32x4.add(s21, f32x4.mul(v, w1));
            v = v128.load_splat<f32>(p + d3);
            s30 = f32x4.add(s30, f32x4.mul(v, w0));
            s31 = f32x4.add(s31, f32x4.mul(v, w1));
          }
        }
      }
      const left = filters - f;
      const step = <usize>filters << 2;
      let o = out + (<usize>f << 2);
      storeTwo(o, s00, s01, left);
      if (here > 1) storeTwo((o += step), s10, s11, left);
      if (here > 2) storeTwo((o += step), s20, s21, left);
      if (here > 3) storeTwo((o += step), s30, s31, left);
    }
    if (f < filters) {
      let s0 = f32x4.splat(0);
      let s1 = f32x4.splat(0);
      let s2 = f32x4.splat(0);
      let s3 = f32x4.splat(0);
      let q = w + (<usize>f << 2);
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < runs; c++) {
          let p = a0 + (<usize>((r * dilationY * width + c * dilationX) * channels) << 2);
          const end = p + (<usize>run << 2);
          for (; p < end; p += 4, q += <usize>filters << 2) {
            const w0 = v128.load(q);
            s0 = f32x4.add(s0, f32x4.mul(v128.load_splat<f32>(p), w0));
            s1 = f32x4.add(s1, f32x4.mul(v128.load_splat<f32>(p + d1), w0));
            s2 = f32x4.add(s2, f32x4.mul(v128.load_splat<f32>(p + d2), w0));
            s3 = f32x4.add(s3, f32x4.mul(v128.load_splat<f32>(p + d3), w0));
          }
        }
      }
      const left = filters - f;
      const step = <usize>filters << 2;
      let o = out + (<usize>f << 2);
      storePart(o, s0, left);
      if (here > 1) storePart((o += step), s1, left);
      if (here > 2) storePart((o += step), s2, left);
      if (here > 3) storePart((o += step), s3, left);
    }
  }
}

/** First number of the window of output place i; places beyond the last repeat it. */
// @ts-ignore: decorator
@inline
function place(
  i: i32,
  places: i32,
  x: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  strideY: i32,
  strideX: i32,
): usize {
  const n = min<i32>(i, places - 1);
  const column = n % outWidth;
  const row = (n / outWidth) % outHeight;
  const image = n / (outWidth * outHeight);
  return x + (<usize>(((image * height + row * strideY) * width + column * strideX) * channels) << 2);
}

// @ts-ignore: decorator
@inline
function storeTwo(o: usize, a: v128, b: v128, left: i32): void {
  v128.store(o, a);
  storePart(o + 16, b, left - 4);
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

/** dw: how the kernel moves a loss whose gradient with respect to y is dy. */
export function convolveKernelGradient(
  dw: usize,
  x: usize,
  dy: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const entries = rows * columns * channels;
  memory.fill(dw, 0, <usize>(entries * filters) << 2);
  const across = <usize>(strideX * channels) << 2;
  const down = <usize>(strideY * width * channels) << 2;
  const step = <usize>filters << 2;
  // Image by image, so that what the blocks share stays near.
  for (let b = 0; b < batch; b++) {
    const image = x + (<usize>(b * height * width * channels) << 2);
    const gradient = dy + (<usize>(b * outHeight * outWidth * filters) << 2);
    for (let k = 0; k < entries; k += PLACES) {
      const last = entries - 1;
      const a0 = image + offsetOf(k, width, channels, columns, dilationY, dilationX);
      const d1 = image + offsetOf(min(k + 1, last), width, channels, columns, dilationY, dilationX) - a0;
      const d2 = image + offsetOf(min(k + 2, last), width, channels, columns, dilationY, dilationX) - a0;
      const d3 = image + offsetOf(min(k + 3, last), width, channels, columns, dilationY, dilationX) - a0;
      const here = min<i32>(PLACES, entries - k);
      for (let f = 0; f < filters; f += 8) {
        const left = filters - f;
        const two = left > 4;
        const out = dw + ((<usize>k * filters + f) << 2);
        let s00 = f32x4.splat(0);
        let s01 = f32x4.splat(0);
        let s10 = f32x4.splat(0);
        let s11 = f32x4.splat(0);
        let s20 = f32x4.splat(0);
        let s21 = f32x4.splat(0);
        let s30 = f32x4.splat(0);
        let s31 = f32x4.splat(0);
        let q = gradient + (<usize>f << 2);
        for (let r = 0; r < outHeight; r++) {
          let p = a0 + r * down;
          if (two) {
            for (let c = 0; c < outWidth; c++, p += across, q += step) {
              const w0 = v128.load(q);
              const w1 = v128.load(q, 16);
              let v = v128.load_splat<f32>(p);
              s00 = f32x4.add(s00, f32x4.mul(v, w0));
              s01 = f32x4.add(s01, f32x4.mul(v, w1));
              v = v128.load_splat<f32>(p + d1);
              s10 = f32x4.add(s10, f32x4.mul(v, w0));
              s11 = f32x4.add(s11, f32x4.mul(v, w1));
              v = v128.load_splat<f32>(p + d2);
              s20 = f32x4.add(s20, f32x4.mul(v, w0));
              s21 = f32x4.add(s21, f32x4.mul(v, w1));
              v = v128.load_splat<f32>(p + d3);
              s30 = f32x4.add(s30, f32x4.mul(v, w0));
              s31 = f32x4.add(s31, f32x4.mul(v, w1));
            }
          } else {
            for (let c = 0; c < outWidth; c++, p += across, q += step) {
              const w0 = v128.load(q);
              s00 = f32x4.add(s00, f32x4.mul(v128.load_splat<f32>(p), w0));
              s10 = f32x4.add(s10, f32x4.mul(v128.load_splat<f32>(p + d1), w0));
              s20 = f32x4.add(s20, f32x4.mul(v128.load_splat<f32>(p + d2), w0));
              s30 = f32x4.add(s30, f32x4.mul(v128.load_splat<f32>(p + d3), w0));
            }
          }
        }
        addPart(out, s00, left);
        if (two) addPart(out + 16, s01, left - 4);
        if (here > 1) {
          addPart(out + step, s10, left);
          if (two) addPart(out + step + 16, s11, left - 4);
        }
        if (here > 2) {
          addPart(out + 2 * step, s20, left);
          if (two) addPart(out + 2 * step + 16, s21, left - 4);
        }
        if (here > 3) {
          addPart(out + 3 * step, s30, left);
          if (two) addPart(out + 3 * step + 16, s31, left - 4);
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function addPart(o: usize, a: v128, left: i32): void {
  storePart(o, f32x4.add(v128.load(o), a), left);
}

/** dx: how the image moves a loss whose gradient with respect to y is dy; `turned` is w as [filters, entries]. */
export function convolveImageGradient(
  dx: usize,
  dy: usize,
  w: usize,
  turned: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const entries = rows * columns * channels;
  for (let k = 0; k < entries; k++)
    for (let f = 0; f < filters; f++)
      store<f32>(
        turned + ((<usize>f * entries + k) << 2),
        load<f32>(w + ((<usize>k * filters + f) << 2)),
      );
  memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  const run = dilationX == 1 ? columns * channels : channels;
  const runs = dilationX == 1 ? 1 : columns;
  const places = batch * outHeight * outWidth;
  for (let i = 0; i < places; i++) {
    const window = place(i, places, dx, height, width, channels, outHeight, outWidth, strideY, strideX);
    const gradient = dy + ((<usize>i * filters) << 2);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < runs; c++) {
        const to = window + (<usize>((r * dilationY * width + c * dilationX) * channels) << 2);
        const from = turned + (<usize>((r * columns + c) * channels) << 2);
        addRun(to, gradient, from, run, filters, entries);
      }
    }
  }
}

/** to[j] += Σ_f g[f] w[f, j] for the `run` numbers of a row of the window. */
// @ts-ignore: decorator
@inline
function addRun(to: usize, g: usize, w: usize, run: i32, filters: i32, entries: i32): void {
  const step = <usize>entries << 2;
  let j = 0;
  for (; j + 16 <= run; j += 16) {
    const o = to + (<usize>j << 2);
    let s0 = v128.load(o);
    let s1 = v128.load(o, 16);
    let s2 = v128.load(o, 32);
    let s3 = v128.load(o, 48);
    let q = w + (<usize>j << 2);
    for (let f: usize = 0; f < <usize>filters << 2; f += 4, q += step) {
      const v = v128.load_splat<f32>(g + f);
      s0 = f32x4.add(s0, f32x4.mul(v, v128.load(q)));
      s1 = f32x4.add(s1, f32x4.mul(v, v128.load(q, 16)));
      s2 = f32x4.add(s2, f32x4.mul(v, v128.load(q, 32)));
      s3 = f32x4.add(s3, f32x4.mul(v, v128.load(q, 48)));
    }
    v128.store(o, s0);
    v128.store(o, s1, 16);
    v128.store(o, s2, 32);
    v128.store(o, s3, 48);
  }
  for (; j + 4 <= run; j += 4) {
    const o = to + (<usize>j << 2);
    let s = v128.load(o);
    let q = w + (<usize>j << 2);
    for (let f: usize = 0; f < <usize>filters << 2; f += 4, q += step)
      s = f32x4.add(s, f32x4.mul(v128.load_splat<f32>(g + f), v128.load(q)));
    v128.store(o, s);
  }
  for (; j < run; j++) {
    const o = to + (<usize>j << 2);
    let s = load<f32>(o);
    let q = w + (<usize>j << 2);
    for (let f: usize = 0; f < <usize>filters << 2; f += 4, q += step)
      s += load<f32>(g + f) * load<f32>(q);
    store<f32>(o, s);
  }
}
