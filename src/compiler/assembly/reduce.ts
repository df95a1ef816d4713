// Reductions of [outer, middle, inner] over the middle: sum, product, maximum, minimum, and where they lie.
// Sums over the last axis keep four partial sums, one a lane, added pairwise at the end.

/** dst[o, i] = Σ_m src[o, m, i]. */
export function sum(dst: usize, src: usize, outer: i32, middle: i32, inner: i32): void {
  if (inner == 1) return sumRows(dst, src, outer, middle);
  const stride = <usize>inner << 2;
  for (let o = 0; o < outer; o++) {
    let i = 0;
    for (; i + 4 <= inner; i += 4) {
      let p = src + ((<usize>o * middle * inner + i) << 2);
      let s = f32x4.splat(0);
      for (let m = 0; m < middle; m++, p += stride) s = f32x4.add(s, v128.load(p));
      v128.store(dst + ((<usize>o * inner + i) << 2), s);
    }
    for (; i < inner; i++) {
      let p = src + ((<usize>o * middle * inner + i) << 2);
      let s: f32 = 0;
      for (let m = 0; m < middle; m++, p += stride) s += load<f32>(p);
      store<f32>(dst + ((<usize>o * inner + i) << 2), s);
    }
  }
}

function sumRows(dst: usize, src: usize, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++, src += <usize>n << 2) {
    let s = f32x4.splat(0);
    let i = 0;
    for (; i + 4 <= n; i += 4) s = f32x4.add(s, v128.load(src + (<usize>i << 2)));
    let total: f32 =
      f32x4.extract_lane(s, 0) +
      f32x4.extract_lane(s, 2) +
      (f32x4.extract_lane(s, 1) + f32x4.extract_lane(s, 3));
    for (; i < n; i++) total += load<f32>(src + (<usize>i << 2));
    store<f32>(dst + (<usize>r << 2), total);
  }
}

/** dst[o, i] = Π_m src[o, m, i]. */
export function product(dst: usize, src: usize, outer: i32, middle: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let p: f32 = 1;
      for (let m = 0; m < middle; m++) p *= load<f32>(at(src, o, m, i, middle, inner));
      store<f32>(dst + ((<usize>o * inner + i) << 2), p);
    }
  }
}

/** dst[o, i] = max_m src[o, m, i]; NaN wherever there is one. */
export function maximum(dst: usize, src: usize, outer: i32, middle: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let best = load<f32>(at(src, o, 0, i, middle, inner));
      for (let m = 1; m < middle; m++)
        best = max<f32>(best, load<f32>(at(src, o, m, i, middle, inner)));
      store<f32>(dst + ((<usize>o * inner + i) << 2), best);
    }
  }
}

/** dst[o, i] = min_m src[o, m, i]; NaN wherever there is one. */
export function minimum(dst: usize, src: usize, outer: i32, middle: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let best = load<f32>(at(src, o, 0, i, middle, inner));
      for (let m = 1; m < middle; m++)
        best = min<f32>(best, load<f32>(at(src, o, m, i, middle, inner)));
      store<f32>(dst + ((<usize>o * inner + i) << 2), best);
    }
  }
}

/** dst[o, i] = the first m with the largest src[o, m, i]. */
export function argMax(dst: usize, src: usize, outer: i32, middle: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let best = load<f32>(at(src, o, 0, i, middle, inner));
      let where = 0;
      for (let m = 1; m < middle; m++) {
        const x = load<f32>(at(src, o, m, i, middle, inner));
        if (x > best) {
          best = x;
          where = m;
        }
      }
      store<f32>(dst + ((<usize>o * inner + i) << 2), <f32>where);
    }
  }
}

/** dst[o, i] = the first m with the smallest src[o, m, i]. */
export function argMin(dst: usize, src: usize, outer: i32, middle: i32, inner: i32): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let best = load<f32>(at(src, o, 0, i, middle, inner));
      let where = 0;
      for (let m = 1; m < middle; m++) {
        const x = load<f32>(at(src, o, m, i, middle, inner));
        if (x < best) {
          best = x;
          where = m;
        }
      }
      store<f32>(dst + ((<usize>o * inner + i) << 2), <f32>where);
    }
  }
}

// @ts-ignore: decorator
@inline
function at(base: usize, o: i32, m: i32, i: i32, middle: i32, inner: i32): usize {
  return base + (((<usize>o * middle + m) * inner + i) << 2);
}
