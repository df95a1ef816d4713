// Moving numbers: whole blocks, constants, and boxes with any strides (transpose, slice, pad, concat, tile).

/** Copies n float32. */
export function copy(dst: usize, src: usize, n: i32): void {
  memory.copy(dst, src, <usize>n << 2);
}

/** Fills n float32 with x. */
export function fill(dst: usize, n: i32, x: f32): void {
  for (let i = 0; i < n; i++) store<f32>(dst + (<usize>i << 2), x);
}

/** dst[i, j] = src[j, i] for i < rows, j < columns; strides in numbers between rows of either. */
export function transpose(
  dst: usize,
  src: usize,
  rows: i32,
  columns: i32,
  dstStride: i32,
  srcStride: i32,
): void {
  const to = <usize>dstStride << 2;
  const from = <usize>srcStride << 2;
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      const p = src + j * from + (<usize>i << 2);
      const a = v128.load(p);
      const b = v128.load(p + from);
      const c = v128.load(p + 2 * from);
      const d = v128.load(p + 3 * from);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      const o = dst + i * to + (<usize>j << 2);
      v128.store(o, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(o + to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
      v128.store(o + 2 * to, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5));
      v128.store(o + 3 * to, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7));
    }
    for (; j < columns; j++)
      for (let r = 0; r < 4; r++)
        store<f32>(
          dst + (i + r) * to + (<usize>j << 2),
          load<f32>(src + j * from + (<usize>(i + r) << 2)),
        );
  }
  for (; i < rows; i++)
    copyLine(dst + i * to, src + (<usize>i << 2), columns, 4, srcStride << 2);
}

/**
 * Copies a box of d0 × d1 × d2 × d3 × d4 float32 between two places of any strides, given in numbers;
 * a stride 0 at the source repeats, a negative one reverses.
 */
export function copyBox(
  dst: usize,
  src: usize,
  d0: i32,
  d1: i32,
  d2: i32,
  d3: i32,
  d4: i32,
  t0: i32,
  t1: i32,
  t2: i32,
  t3: i32,
  t4: i32,
  s0: i32,
  s1: i32,
  s2: i32,
  s3: i32,
  s4: i32,
): void {
  for (let i0 = 0; i0 < d0; i0++) {
    for (let i1 = 0; i1 < d1; i1++) {
      for (let i2 = 0; i2 < d2; i2++) {
        for (let i3 = 0; i3 < d3; i3++) {
          const to = dst + ((i0 * t0 + i1 * t1 + i2 * t2 + i3 * t3) << 2);
          const from = src + ((i0 * s0 + i1 * s1 + i2 * s2 + i3 * s3) << 2);
          if (t4 == 1 && s4 == 1 && d4 >= 8) memory.copy(to, from, <usize>d4 << 2);
          else copyLine(to, from, d4, t4 << 2, s4 << 2);
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function copyLine(dst: usize, src: usize, n: i32, to: i32, from: i32): void {
  for (let i = 0; i < n; i++, dst += to, src += from) store<f32>(dst, load<f32>(src));
}
