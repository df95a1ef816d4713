// A plain matrix product.
/** c[m, n] = a · b with optional transposes. */
export function matmulPlain(c: usize, a: usize, b: usize, m: i32, n: i32, k: i32, ta: i32, tb: i32): void {
  const ai = ta ? 1 : k;
  const ak = ta ? m : 1;
  const bj = tb ? k : 1;
  const bk = tb ? 1 : n;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let s: f32 = 0;
      for (let p = 0; p < k; p++)
        s += load<f32>(a + ((i * ai + p * ak) << 2)) * load<f32>(b + ((p * bk + j * bj) << 2));
      store<f32>(c + ((i * n + j) << 2), s);
    }
  }
}
