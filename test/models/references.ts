/** Layers in float64, number by number, as their formulas are written: what the tfjs layers and their gradients are compared with. */
import type { LayerType, PlacedLayer } from '../../src/nn/layers';

/** Numbers, row-major, of one example; parameters by symbol. */
export type Reference = (
  x: readonly number[],
  learned: Readonly<Record<string, readonly number[]>>,
  layer: PlacedLayer,
) => readonly number[];

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Row `i` of a matrix with rows of this width. */
const row = (matrix: readonly number[], i: number, width: number) =>
  matrix.slice(i * width, (i + 1) * width);
/** v W for a W of v.length × width. */
const times = (v: readonly number[], W: readonly number[], width: number) =>
  range(width).map((j) => sum(v.map((value, i) => value * W[i * width + j]!)));
const plus = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value + b[i]!);

/** Runs a cell over a sequence: `next` gives the state from the former one. */
function recurrent<S>(
  x: readonly number[],
  { spec, input }: PlacedLayer,
  start: S,
  next: (state: S, step: readonly number[]) => S,
  output: (state: S) => readonly number[],
): readonly number[] {
  const [steps, n] = input as [number, number];
  const { returns } = spec as { returns: 'last' | 'all' };
  let state = start;
  const all = range(steps).flatMap((t) => {
    state = next(state, row(x, t, n));
    return output(state);
  });
  return returns === 'all' ? all : output(state);
}

const unitsOf = ({ spec }: PlacedLayer) => (spec as { units: number }).units;

/** Σ over a window: `at` gives the output places and the input place each of them reads for a kernel place. */
function convolved(
  x: readonly number[],
  { spec, input, output }: PlacedLayer,
  term: (value: number, u: number, v: number, c: number, filter: number) => number,
): readonly number[] {
  const [height, width, channels] = input as [number, number, number];
  const [rows, columns, filters] = output as [number, number, number];
  const { kernel, stride, padding } = spec as { kernel: number; stride: number; padding: string };
  const before = (side: number, out: number) =>
    padding === 'same' ? Math.floor(Math.max(0, (out - 1) * stride + kernel - side) / 2) : 0;
  const [top, left] = [before(height, rows), before(width, columns)];
  return range(rows * columns * filters).map((at) => {
    const filter = at % filters;
    const [i, j] = [Math.floor(at / filters / columns), Math.floor(at / filters) % columns];
    let total = 0;
    for (const u of range(kernel))
      for (const v of range(kernel)) {
        const [y, z] = [i * stride + u - top, j * stride + v - left];
        if (y < 0 || z < 0 || y >= height || z >= width) continue;
        for (const c of range(channels))
          total += term(x[(y * width + z) * channels + c]!, u, v, c, filter);
      }
    return total;
  });
}

export const references: Readonly<Partial<Record<LayerType, Reference>>> = {
  recurrent: (x, p, layer) =>
    recurrent(
      x,
      layer,
      range(unitsOf(layer)).map(() => 0),
      (a: readonly number[], step) => {
        const units = a.length;
        const z = plus(plus(times(step, p['Wx']!, units), times(a, p['Wa']!, units)), p['b']!);
        return z.map(Math.tanh);
      },
      (a) => a,
    ),
  lstm: (x, p, layer) => {
    const units = unitsOf(layer);
    const zero = range(units).map(() => 0);
    return recurrent(
      x,
      layer,
      { a: zero, c: zero },
      ({ a, c }, step) => {
        const width = 4 * units;
        const z = plus(plus(times(step, p['Wx']!, width), times(a, p['Wa']!, width)), p['b']!);
        const [f, u, o] = [0, 1, 2].map((gate) => row(z, gate, units).map(sigmoid));
        const candidate = row(z, 3, units).map(Math.tanh);
        const next = c.map((value, i) => u![i]! * candidate[i]! + f![i]! * value);
        return { a: next.map((value, i) => o![i]! * Math.tanh(value)), c: next };
      },
      ({ a }) => a,
    );
  },
  gru: (x, p, layer) => {
    const units = unitsOf(layer);
    return recurrent(
      x,
      layer,
      range(units).map(() => 0),
      (c: readonly number[], step) => {
        const fromX = plus(times(step, p['Wx']!, 3 * units), p['b']!);
        const fromC = times(c, p['Wa']!, 3 * units);
        const [u, r] = [0, 1].map((gate) =>
          plus(row(fromX, gate, units), row(fromC, gate, units)).map(sigmoid),
        );
        const remembered = times(
          c.map((value, i) => r![i]! * value),
          p['Wa']!,
          3 * units,
        );
        const candidate = plus(row(fromX, 2, units), row(remembered, 2, units)).map(Math.tanh);
        return c.map((value, i) => u![i]! * candidate[i]! + (1 - u![i]!) * value);
      },
      (c) => c,
    );
  },
  embedding: (x, { E }, layer) => x.flatMap((token) => row(E!, token, unitsOf(layer))),
  'layer-norm': (x, p, { input }) => {
    const units = input.at(-1)!;
    return range(x.length / units).flatMap((i) => {
      const z = row(x, i, units);
      const mean = sum(z) / units;
      const deviation = Math.sqrt(sum(z.map((v) => (v - mean) ** 2)) / units + 1e-5);
      return z.map((v, j) => p['γ']![j]! * ((v - mean) / deviation) + p['β']![j]!);
    });
  },
  'depthwise-conv': (x, { W, b }, layer) => {
    const [, , channels] = layer.input as [number, number, number];
    const { kernel } = layer.spec as { kernel: number };
    const z = convolved(x, layer, (value, u, v, c, filter) =>
      c === filter ? value * W![(u * kernel + v) * channels + c]! : 0,
    );
    return z.map((value, i) => value + b![i % channels]!);
  },
  'separable-conv': (x, { D, W, b }, layer) => {
    const [, , channels] = layer.input as [number, number, number];
    const { kernel, filters } = layer.spec as { kernel: number; filters: number };
    const z = convolved(
      x,
      layer,
      (value, u, v, c, filter) =>
        value * D![(u * kernel + v) * channels + c]! * W![c * filters + filter]!,
    );
    return z.map((value, i) => value + b![i % filters]!);
  },
  'transposed-conv': (x, { W, b }, { spec, input, output }) => {
    const [height, width, channels] = input as [number, number, number];
    const [rows, columns, filters] = output as [number, number, number];
    const { kernel, stride, padding } = spec as { kernel: number; stride: number; padding: string };
    const cut = padding === 'same' ? Math.floor(Math.max(0, kernel - stride) / 2) : 0;
    const y = range(rows * columns * filters).map((at) => b![at % filters]!);
    for (const i of range(height))
      for (const j of range(width))
        for (const u of range(kernel))
          for (const v of range(kernel)) {
            const [r, s] = [i * stride + u - cut, j * stride + v - cut];
            if (r < 0 || s < 0 || r >= rows || s >= columns) continue;
            for (const filter of range(filters))
              for (const c of range(channels))
                y[(r * columns + s) * filters + filter]! +=
                  x[(i * width + j) * channels + c]! *
                  W![((u * kernel + v) * filters + filter) * channels + c]!;
          }
    return y;
  },
  upsampling: (x, _, { spec, input, output }) => {
    const { factor } = spec as { factor: number };
    const [, width, channels] = input as [number, number, number];
    const [rows, columns] = output as [number, number, number];
    return range(rows * columns * channels).map((at) => {
      const c = at % channels;
      const [i, j] = [Math.floor(at / channels / columns), Math.floor(at / channels) % columns];
      return x[(Math.floor(i / factor) * width + Math.floor(j / factor)) * channels + c]!;
    });
  },
  'global-pool': (x, _, { spec, input }) => {
    const { pool } = spec as { pool: 'max' | 'average' };
    const channels = input.at(-1)!;
    return range(channels).map((c) => {
      const values = x.filter((__, i) => i % channels === c);
      return pool === 'max' ? Math.max(...values) : sum(values) / values.length;
    });
  },
  reshape: (x) => x,
  'conv-1d': (x, { W, b }, { spec, input, output }) => {
    const [steps, channels] = input as [number, number];
    const [out, filters] = output as [number, number];
    const { kernel, stride, padding } = spec as { kernel: number; stride: number; padding: string };
    const missing = Math.max(0, (out - 1) * stride + kernel - steps);
    const before = { valid: 0, same: Math.floor(missing / 2), causal: kernel - 1 }[padding]!;
    return range(out * filters).map((at) => {
      const [t, filter] = [Math.floor(at / filters), at % filters];
      let total = b![filter]!;
      for (const u of range(kernel)) {
        const step = t * stride + u - before;
        if (step < 0 || step >= steps) continue;
        for (const c of range(channels))
          total += x[step * channels + c]! * W![(u * channels + c) * filters + filter]!;
      }
      return total;
    });
  },
  attention: (x, p, { spec, input }) => {
    const [steps, units] = input as [number, number];
    const { heads, mask } = spec as { heads: number; mask?: 'causal' };
    const size = units / heads;
    const [q, k, v] = ['Wq', 'Wk', 'Wv'].map((name) =>
      range(steps).map((t) => times(row(x, t, units), p[name]!, units)),
    );
    const heard = range(steps).map((t) =>
      range(heads).flatMap((head) => {
        const part = (vector: readonly number[]) => row(vector, head, size);
        const scores = range(steps).map((s) =>
          mask === 'causal' && s > t
            ? -Infinity
            : sum(part(q![t]!).map((value, i) => value * part(k![s]!)[i]!)) / Math.sqrt(size),
        );
        const total = sum(scores.map(Math.exp));
        return range(size).map((i) =>
          sum(scores.map((score, s) => (Math.exp(score) / total) * part(v![s]!)[i]!)),
        );
      }),
    );
    return heard.flatMap((a) => plus(times(a, p['Wo']!, units), p['b']!));
  },
  'positional-encoding': (x, { P }, { input }) => {
    const units = input[1]!;
    return x.map((value, at) => {
      if (P) return value + P[at]!;
      const [position, unit] = [Math.floor(at / units), at % units];
      const angle = position / 10_000 ** ((2 * Math.floor(unit / 2)) / units);
      return value + (unit % 2 === 0 ? Math.sin(angle) : Math.cos(angle));
    });
  },
};
