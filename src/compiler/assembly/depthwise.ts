// Depthwise convolution and its gradients, on images without padding: channel c of x [batch, height, width, channels]
// meets w [rows, columns, channels, multiplier] and gives channels c · multiplier … of y.

/** y = x ∗ w, channel by channel. */
export function depthwise(
  y: usize,
  x: usize,
  w: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  multiplier: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const all = channels * multiplier;
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++) {
      for (let c = 0; c < outWidth; c++, y += <usize>all << 2) {
        const window =
          x + (<usize>(((b * height + r * strideY) * width + c * strideX) * channels) << 2);
        for (let n = 0; n < all; n += 4) {
          let s = f32x4.splat(0);
          for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
              const p = window + (<usize>((i * dilationY * width + j * dilationX) * channels) << 2);
              const q = w + (<usize>((i * columns + j) * all + n) << 2);
              s = f32x4.add(s, f32x4.mul(spread(p, n, multiplier), v128.load(q)));
            }
          }
          storePart(y + (<usize>n << 2), s, all - n);
        }
      }
    }
  }
}

/** dw: how the kernel moves a loss whose gradient with respect to y is dy. */
export function depthwiseKernelGradient(
  dw: usize,
  x: usize,
  dy: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  multiplier: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  const all = channels * multiplier;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, dw += <usize>all << 2) {
      const first = x + (<usize>((i * dilationY * width + j * dilationX) * channels) << 2);
      for (let n = 0; n < all; n += 4) {
        let s = f32x4.splat(0);
        let g = dy + (<usize>n << 2);
        for (let b = 0; b < batch; b++) {
          for (let r = 0; r < outHeight; r++) {
            for (let c = 0; c < outWidth; c++, g += <usize>all << 2) {
              const at = ((b * height + r * strideY) * width + c * strideX) * channels;
              const p = first + (<usize>at << 2);
              s = f32x4.add(s, f32x4.mul(spread(p, n, multiplier), v128.load(g)));
            }
          }
        }
        storePart(dw + (<usize>n << 2), s, all - n);
      }
    }
  }
}

/** dx: how the image moves a loss whose gradient with respect to y is dy. */
export function depthwiseImageGradient(
  dx: usize,
  dy: usize,
  w: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  multiplier: i32,
  rows: i32,
  columns: i32,
  strideY: i32,
  strideX: i32,
  dilationY: i32,
  dilationX: i32,
): void {
  memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  const all = channels * multiplier;
  for (let b = 0; b < batch; b++) {
    for (let r = 0; r < outHeight; r++) {
      for (let c = 0; c < outWidth; c++, dy += <usize>all << 2) {
        const window =
          dx + (<usize>(((b * height + r * strideY) * width + c * strideX) * channels) << 2);
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < columns; j++) {
            const p = window + (<usize>((i * dilationY * width + j * dilationX) * channels) << 2);
            const q = w + (<usize>((i * columns + j) * all) << 2);
            if (multiplier == 1) addChannels(p, dy, q, channels);
            else addGroups(p, dy, q, channels, multiplier);
          }
        }
      }
    }
  }
}

/** The channels that outputs n … n + 3 come from. */
// @ts-ignore: decorator
@inline
function spread(p: usize, n: i32, multiplier: i32): v128 {
  if (multiplier == 1) return v128.load(p + (<usize>n << 2));
  let v = f32x4.splat(load<f32>(p + (<usize>(n / multiplier) << 2)));
  v = f32x4.replace_lane(v, 1, load<f32>(p + (<usize>((n + 1) / multiplier) << 2)));
  v = f32x4.replace_lane(v, 2, load<f32>(p + (<usize>((n + 2) / multiplier) << 2)));
  return f32x4.replace_lane(v, 3, load<f32>(p + (<usize>((n + 3) / multiplier) << 2)));
}

/** p[c] += g[c] q[c]. */
// @ts-ignore: decorator
@inline
function addChannels(p: usize, g: usize, q: usize, channels: i32): void {
  for (let n = 0; n < channels; n += 4) {
    const at = <usize>n << 2;
    const one = f32x4.mul(v128.load(g + at), v128.load(q + at));
    storePart(p + at, f32x4.add(v128.load(p + at), one), channels - n);
  }
}

/** p[c] += Σ_m g[c, m] q[c, m]. */
// @ts-ignore: decorator
@inline
function addGroups(p: usize, g: usize, q: usize, channels: i32, multiplier: i32): void {
  for (let c = 0; c < channels; c++, p += 4) {
    let s = load<f32>(p);
    for (let m = 0; m < multiplier; m++, g += 4, q += 4) s += load<f32>(g) * load<f32>(q);
    store<f32>(p, s);
  }
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
