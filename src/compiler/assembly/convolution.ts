// Two-dimensional convolution (as cross-correlation) and its gradients, directly on images without padding.
// x is [batch, height, width, channels], w is [rows, columns, channels, filters], y is [batch, outHeight, outWidth,
// filters]; every element adds its terms up in the order of w's rows, whatever block it is computed in.

import { transpose } from './copy';

/** Largest factor of blocking: four places by two vectors of filters keep eight sums in registers. */
const PLACES = 4;

/** Walks over all places of the output, image by image and row by row, without dividing. */
let place: usize = 0;
let placeColumn = 0;
let placeRow = 0;
let placeLine: usize = 0;
let placeImage: usize = 0;

// @ts-ignore: decorator
@inline
function startPlaces(x: usize): void {
  place = x;
  placeLine = x;
  placeImage = x;
  placeColumn = 0;
  placeRow = 0;
}

/** First number of the window of this place; goes on to the next. All steps in bytes. */
// @ts-ignore: decorator
@inline
function nextPlace(outHeight: i32, outWidth: i32, across: usize, down: usize, image: usize): usize {
  const here = place;
  if (++placeColumn < outWidth) {
    place = here + across;
    return here;
  }
  placeColumn = 0;
  if (++placeRow < outHeight) {
    placeLine += down;
  } else {
    placeRow = 0;
    placeImage += image;
    placeLine = placeImage;
  }
  place = placeLine;
  return here;
}

/** Walks over the entries of the kernel: where the image's number that meets one lies, relative to the first's. */
let entry: usize = 0;
let entryChannel = 0;
let entryColumn = 0;
let entryColumnStart: usize = 0;
let entryRowStart: usize = 0;

// @ts-ignore: decorator
@inline
function startEntries(): void {
  entry = 0;
  entryColumnStart = 0;
  entryRowStart = 0;
  entryChannel = 0;
  entryColumn = 0;
}

// @ts-ignore: decorator
@inline
function nextEntry(channels: i32, columns: i32, across: usize, down: usize): usize {
  const here = entry;
  if (++entryChannel < channels) {
    entry = here + 4;
    return here;
  }
  entryChannel = 0;
  if (++entryColumn < columns) {
    entryColumnStart += across;
  } else {
    entryColumn = 0;
    entryRowStart += down;
    entryColumnStart = entryRowStart;
  }
  entry = entryColumnStart;
  return here;
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
  const across = <usize>(strideX * channels) << 2;
  const down = <usize>(strideY * width * channels) << 2;
  const image = <usize>(height * width * channels) << 2;
  startPlaces(x);
  for (let i = 0; i < places; i += PLACES) {
    const here = min<i32>(PLACES, places - i);
    const a0 = nextPlace(outHeight, outWidth, across, down, image);
    let d1: usize = 0;
    let d2: usize = 0;
    let d3: usize = 0;
    // Places beyond the last repeat the first of the block.
    if (here > 1) d1 = nextPlace(outHeight, outWidth, across, down, image) - a0;
    if (here > 2) d2 = nextPlace(outHeight, outWidth, across, down, image) - a0;
    if (here > 3) d3 = nextPlace(outHeight, outWidth, across, down, image) - a0;
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
  const entryAcross = <usize>(dilationX * channels) << 2;
  const entryDown = <usize>(dilationY * width * channels) << 2;
  const step = <usize>filters << 2;
  // Image by image, so that what the blocks share stays near.
  for (let b = 0; b < batch; b++) {
    const image = x + (<usize>(b * height * width * channels) << 2);
    const gradient = dy + (<usize>(b * outHeight * outWidth * filters) << 2);
    startEntries();
    for (let k = 0; k < entries; k += PLACES) {
      const here = min<i32>(PLACES, entries - k);
      const a0 = image + nextEntry(channels, columns, entryAcross, entryDown);
      let d1: usize = 0;
      let d2: usize = 0;
      let d3: usize = 0;
      // Entries beyond the last repeat the first of the block.
      if (here > 1) d1 = image + nextEntry(channels, columns, entryAcross, entryDown) - a0;
      if (here > 2) d2 = image + nextEntry(channels, columns, entryAcross, entryDown) - a0;
      if (here > 3) d3 = image + nextEntry(channels, columns, entryAcross, entryDown) - a0;
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
          let p = a0 + <usize>r * down;
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

/** dx: how the image moves a loss whose gradient with respect to y is dy; `turned` is room for w in another order. */
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
  memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  const isNarrow = channels < 4;
  if (isNarrow) transpose(turned, w, filters, rows * columns * channels, rows * columns * channels, filters);
  else
    for (let at = 0; at < rows * columns; at++) {
      const o = <usize>(at * channels * filters) << 2;
      transpose(turned + o, w + o, filters, channels, channels, filters);
    }
  const line = <usize>(outWidth * filters) << 2;
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++, dy += line) {
      const window = dx + (<usize>((b * height + r * strideY) * width * channels) << 2);
      if (isNarrow)
        addFew(window, dy, turned, width, channels, outWidth, filters, rows, columns, strideX, dilationY, dilationX);
      else
        addMany(window, dy, turned, width, channels, outWidth, filters, rows, columns, strideX, dilationY, dilationX);
    }
  }
}

/** What one row of the output adds to dx when a pixel fills vectors; `turned` is [rows, columns, filters, channels]. */
function addMany(
  window: usize,
  dy: usize,
  turned: usize,
  width: i32,
  channels: i32,
  outWidth: i32,
  filters: i32,
  rows: i32,
  columns: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const across = <usize>(strideX * channels) << 2;
  const step = <usize>filters << 2;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const w = turned + (<usize>((r * columns + c) * filters * channels) << 2);
      let o = window + (<usize>((r * dilationY * width + c * dilationX) * channels) << 2);
      let g = dy;
      for (let i = 0; i < outWidth; i += PLACES, o += across << 2, g += step << 2) {
        const here = min<i32>(PLACES, outWidth - i);
        // Places beyond the last repeat the first of the block.
        const n1: usize = here > 1 ? 1 : 0;
        const n2: usize = here > 2 ? 2 : 0;
        const n3: usize = here > 3 ? 3 : 0;
        let n = 0;
        for (; n + 4 < channels; n += 8)
          addTwo(o + (<usize>n << 2), g, w + (<usize>n << 2), n1, n2, n3, across, step, filters, channels, channels - n);
        if (n < channels)
          addOne(o + (<usize>n << 2), g, w + (<usize>n << 2), n1, n2, n3, across, step, filters, channels, channels - n);
      }
    }
  }
}

/** Adds Σ_f dy[f] w[f] to two vectors of up to four places, `across` bytes apart. */
// @ts-ignore: decorator
@inline
function addTwo(
  o: usize,
  g: usize,
  w: usize,
  n1: usize,
  n2: usize,
  n3: usize,
  across: usize,
  step: usize,
  filters: i32,
  channels: i32,
  left: i32,
): void {
  const o1 = o + n1 * across;
  const o2 = o + n2 * across;
  const o3 = o + n3 * across;
  const d1 = n1 * step;
  const d2 = n2 * step;
  const d3 = n3 * step;
  let s00 = v128.load(o);
  let s01 = v128.load(o, 16);
  let s10 = v128.load(o1);
  let s11 = v128.load(o1, 16);
  let s20 = v128.load(o2);
  let s21 = v128.load(o2, 16);
  let s30 = v128.load(o3);
  let s31 = v128.load(o3, 16);
  const end = g + step;
  for (let p = g; p < end; p += 4, w += <usize>channels << 2) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
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
  storeTwo(o, s00, s01, left);
  if (n1 > 0) storeTwo(o1, s10, s11, left);
  if (n2 > 0) storeTwo(o2, s20, s21, left);
  if (n3 > 0) storeTwo(o3, s30, s31, left);
}

/** As `addTwo` for one vector. */
// @ts-ignore: decorator
@inline
function addOne(
  o: usize,
  g: usize,
  w: usize,
  n1: usize,
  n2: usize,
  n3: usize,
  across: usize,
  step: usize,
  filters: i32,
  channels: i32,
  left: i32,
): void {
  const o1 = o + n1 * across;
  const o2 = o + n2 * across;
  const o3 = o + n3 * across;
  const d1 = n1 * step;
  const d2 = n2 * step;
  const d3 = n3 * step;
  let s0 = v128.load(o);
  let s1 = v128.load(o1);
  let s2 = v128.load(o2);
  let s3 = v128.load(o3);
  const end = g + step;
  for (let p = g; p < end; p += 4, w += <usize>channels << 2) {
    const w0 = v128.load(w);
    s0 = f32x4.add(s0, f32x4.mul(v128.load_splat<f32>(p), w0));
    s1 = f32x4.add(s1, f32x4.mul(v128.load_splat<f32>(p + d1), w0));
    s2 = f32x4.add(s2, f32x4.mul(v128.load_splat<f32>(p + d2), w0));
    s3 = f32x4.add(s3, f32x4.mul(v128.load_splat<f32>(p + d3), w0));
  }
  storePart(o, s0, left);
  if (n1 > 0) storePart(o1, s1, left);
  if (n2 > 0) storePart(o2, s2, left);
  if (n3 > 0) storePart(o3, s3, left);
}

/** The same when only a row of the window fills vectors; `turned` is [filters, rows, columns, channels]. */
function addFew(
  window: usize,
  dy: usize,
  turned: usize,
  width: i32,
  channels: i32,
  outWidth: i32,
  filters: i32,
  rows: i32,
  columns: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const entries = rows * columns * channels;
  const run = dilationX == 1 ? columns * channels : channels;
  const runs = dilationX == 1 ? 1 : columns;
  const across = <usize>(strideX * channels) << 2;
  for (let i = 0; i < outWidth; i++, window += across, dy += <usize>filters << 2) {
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < runs; c++) {
        const to = window + (<usize>((r * dilationY * width + c * dilationX) * channels) << 2);
        const from = turned + (<usize>((r * columns + c) * channels) << 2);
        addRun(to, dy, from, run, filters, entries);
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
