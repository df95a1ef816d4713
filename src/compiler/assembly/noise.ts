// Uniform numbers as NumPy's legacy generator draws them: MT19937, 53-bit doubles.

const N = 624;
const M = 397;

/**
 * Fills n float32 with uniforms in [0, 1). At `state`: 624 words of the generator and, after them, the position;
 * NumPy: (a >> 5, b >> 6) of two words → (a 2^26 + b) / 2^53, rounded to float32.
 */
export function uniform(dst: usize, n: i32, state: usize): void {
  for (let i = 0; i < n; i++) {
    const a = next(state) >> 5;
    const b = next(state) >> 6;
    store<f32>(dst + (<usize>i << 2), <f32>((<f64>a * 67108864 + <f64>b) / 9007199254740992));
  }
}

function next(state: usize): u32 {
  let position = load<i32>(state + (N << 2));
  if (position >= N) {
    refill(state);
    position = 0;
  }
  store<i32>(state + (N << 2), position + 1);
  let y = load<u32>(state + (<usize>position << 2));
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >> 18);
}

function refill(state: usize): void {
  for (let k = 0; k < N; k++) {
    const here = load<u32>(state + (<usize>k << 2));
    const after = load<u32>(state + (<usize>((k + 1) % N) << 2));
    const y = (here & 0x80000000) | (after & 0x7fffffff);
    const far = load<u32>(state + (<usize>((k + M) % N) << 2));
    store<u32>(state + (<usize>k << 2), far ^ (y >> 1) ^ (y & 1 ? 0x9908b0df : 0));
  }
}
