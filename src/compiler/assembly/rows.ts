// Kernels that work row by row: softmax, gathering rows by number, adding rows up by number, one-hot rows.
import { exp4 } from './math';

/** Softmax of each of `rows` rows of n numbers. */
export function softmax(dst: usize, src: usize, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++, src += <usize>n << 2, dst += <usize>n << 2) {
    let top = load<f32>(src);
    for (let i = 1; i < n; i++) top = max<f32>(top, load<f32>(src + (<usize>i << 2)));
    const high = f32x4.splat(top);
    let total: f32 = 0;
    let i = 0;
    for (; i + 4 <= n; i += 4) {
      const e = exp4(f32x4.sub(v128.load(src + (<usize>i << 2)), high));
      v128.store(dst + (<usize>i << 2), e);
      total += f32x4.extract_lane(e, 0);
      total += f32x4.extract_lane(e, 1);
      total += f32x4.extract_lane(e, 2);
      total += f32x4.extract_lane(e, 3);
    }
    for (; i < n; i++) {
      const e = f32x4.extract_lane(exp4(f32x4.splat(load<f32>(src + (<usize>i << 2)) - top)), 0);
      store<f32>(dst + (<usize>i << 2), e);
      total += e;
    }
    for (i = 0; i < n; i++)
      store<f32>(dst + (<usize>i << 2), load<f32>(dst + (<usize>i << 2)) / total);
  }
}

/** dst[r] = src[order[r]] for rows of `width` numbers; order holds int32. */
export function gatherOrder(
  dst: usize,
  src: usize,
  order: usize,
  rows: i32,
  width: i32,
  stride: i32,
): void {
  if (width == 1 && stride == 1) {
    for (let r = 0; r < rows; r++)
      store<f32>(
        dst + (<usize>r << 2),
        load<f32>(src + (<usize>load<i32>(order + (<usize>r << 2)) << 2)),
      );
    return;
  }
  if (width == 2 && stride == 2) {
    for (let r = 0; r < rows; r++)
      store<u64>(
        dst + (<usize>r << 3),
        load<u64>(src + (<usize>load<i32>(order + (<usize>r << 2)) << 3)),
      );
    return;
  }
  const bytes = <usize>width << 2;
  const step = <usize>stride << 2;
  for (let r = 0; r < rows; r++)
    memory.copy(dst + r * bytes, src + load<i32>(order + (<usize>r << 2)) * step, bytes);
}

/** dst[o, r, :] = src[o, index[r], :] for blocks of `width` numbers; index holds float32; outside the range: NaN. */
export function gather(
  dst: usize,
  src: usize,
  index: usize,
  outer: i32,
  from: i32,
  rows: i32,
  width: i32,
): void {
  const bytes = <usize>width << 2;
  for (let o = 0; o < outer; o++, src += from * bytes) {
    for (let r = 0; r < rows; r++, dst += bytes) {
      const i = <i32>load<f32>(index + (<usize>r << 2));
      if (i >= 0 && i < from) memory.copy(dst, src + i * bytes, bytes);
      else for (let j: usize = 0; j < bytes; j += 4) store<f32>(dst + j, NaN);
    }
  }
}

/** dst[s, :] = Σ of the rows of src whose number in index is s, in their order; index holds float32. */
export function segmentSum(
  dst: usize,
  src: usize,
  index: usize,
  segments: i32,
  rows: i32,
  width: i32,
): void {
  const bytes = <usize>width << 2;
  memory.fill(dst, 0, segments * bytes);
  for (let r = 0; r < rows; r++, src += bytes) {
    const s = <i32>load<f32>(index + (<usize>r << 2));
    if (s < 0 || s >= segments) continue;
    const row = dst + s * bytes;
    for (let j: usize = 0; j < bytes; j += 4)
      store<f32>(row + j, load<f32>(row + j) + load<f32>(src + j));
  }
}

/** dst[r, :] = off everywhere but on at index[r]; index holds float32. */
export function oneHot(dst: usize, index: usize, rows: i32, depth: i32, on: f32, off: f32): void {
  for (let r = 0; r < rows; r++, dst += <usize>depth << 2) {
    for (let j = 0; j < depth; j++) store<f32>(dst + (<usize>j << 2), off);
    const i = <i32>load<f32>(index + (<usize>r << 2));
    if (i >= 0 && i < depth) store<f32>(dst + (<usize>i << 2), on);
  }
}
