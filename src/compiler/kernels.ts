/** Kernels that are calls into the module: what shape they give and which functions they call. */
import * as tf from '../models/tf';
import { Untraceable } from '../models/executor';
import type { Inputs } from './builder';
import { type Copy, boxCopies } from './boxes';
import { elementwise } from './elementwise';
import { imageKernels } from './images';
import { type Attrs, type Node, type Operand, sizeOf } from './graph';
import { probe } from './fallback';

/** A float32 argument among the int32 ones. */
export interface Float {
  readonly float: number;
}

/** One call of a function of the module: addresses, sizes and numbers in its order. */
export interface Call {
  readonly name: string;
  readonly args: readonly (number | Float)[];
}

export interface Shaped {
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
}

/** What a lowering knows: the node and where things lie. */
export interface Placed {
  readonly x: Inputs;
  readonly attrs: Attrs;
  readonly outputs: readonly Operand[];
  /** Address of an operand. */
  at(o: Operand | undefined): number;
  /** Address of `scratch` floats of working space. */
  readonly scratch: number;
}

export interface Kernel {
  /** Shape and type of the result, or of each when the kernel gives a list. */
  result(x: Inputs, attrs: Attrs): Shaped | readonly Shaped[];
  /** Floats of working space that the calls need. */
  scratch?(node: Node): number;
  calls(node: Placed): readonly Call[];
}

/** Every kernel of the module beyond the elementwise ones, by its tfjs name; adding one takes an entry here and its test. */
export const kernels: Readonly<Record<string, Kernel>> = {
  ...imageKernels,
  BatchMatMul: {
    result: ({ a, b }, { transposeA, transposeB }) => {
      const outer = tf.broadcast_util.assertAndGetBroadcastShape(
        a!.shape.slice(0, -2),
        b!.shape.slice(0, -2),
      );
      const m = a!.shape.at(transposeA ? -1 : -2)!;
      const n = b!.shape.at(transposeB ? -2 : -1)!;
      return { shape: [...outer, m, n], dtype: 'float32' };
    },
    // Products are generated (products.ts).
    calls: () => [],
  },
  Sum: reduction('sum', (dtype) => (dtype === 'bool' ? 'int32' : dtype)),
  Prod: reduction('product', (dtype) => (dtype === 'bool' ? 'int32' : dtype)),
  Max: reduction('maximum'),
  Min: reduction('minimum'),
  Any: reduction('maximum'),
  All: reduction('minimum'),
  ArgMax: reduction('argMax', () => 'int32'),
  ArgMin: reduction('argMin', () => 'int32'),
  Softmax: {
    result: ({ logits }) => like(logits!),
    calls: ({ x: { logits }, outputs: [y], at }) => {
      const n = logits!.shape.at(-1) ?? 1;
      return [{ name: 'softmax', args: [at(y), at(logits), logits!.value.size / n, n] }];
    },
  },
  GatherV2: {
    result: ({ x, indices }, attrs) => {
      const { outputShape } = gathering(x!, indices!, attrs);
      return { shape: outputShape, dtype: x!.dtype };
    },
    calls: ({ x: { x, indices }, attrs, outputs: [y], at }) => {
      const { batchSize, outerSize, sliceSize, dimSize } = gathering(x!, indices!, attrs);
      const rows = indices!.value.size / batchSize;
      return Array.from({ length: batchSize }, (_, i) => ({
        name: 'gather',
        args: [
          at(y) + 4 * i * outerSize * rows * sliceSize,
          at(x) + 4 * i * outerSize * dimSize * sliceSize,
          at(indices) + 4 * i * rows,
          outerSize,
          dimSize,
          rows,
          sliceSize,
        ],
      }));
    },
  },
  UnsortedSegmentSum: {
    result: ({ x, segmentIds }, { numSegments }) => ({
      shape: [numSegments as number, ...x!.shape.slice(segmentIds!.shape.length)],
      dtype: x!.dtype,
    }),
    calls: ({ x: { x, segmentIds }, attrs: { numSegments }, outputs: [y], at }) => {
      const rows = segmentIds!.value.size;
      const width = x!.value.size / rows;
      return [
        {
          name: 'segmentSum',
          args: [at(y), at(x), at(segmentIds), numSegments as number, rows, width],
        },
      ];
    },
  },
  OneHot: {
    result: ({ indices }, { depth, dtype }) => ({
      shape: [...indices!.shape, depth as number],
      dtype: dtype as tf.DataType,
    }),
    calls: ({ x: { indices }, attrs: { depth, onValue, offValue }, outputs: [y], at }) => [
      {
        name: 'oneHot',
        args: [
          at(y),
          at(indices),
          indices!.value.size,
          depth as number,
          { float: onValue as number },
          { float: offValue as number },
        ],
      },
    ],
  },

  Transpose: copying(
    ({ x }, { perm }) => (perm as number[]).map((axis) => x!.shape[axis]!),
    ({ x: { x }, attrs: { perm }, outputs: [y] }) => [
      {
        from: x!,
        to: y!,
        dims: y!.shape,
        fromStrides: (perm as number[]).map((axis) => strides(x!)[axis]!),
      },
    ],
  ),
  Slice: copying(
    ({ x }, attrs) =>
      tf.slice_util.parseSliceParams(
        shaped(x!),
        attrs['begin'] as number[],
        attrs['size'] as number[],
      )[1]!,
    ({ x: { x }, attrs: { begin, size }, outputs: [y] }) => [
      {
        from: x!,
        to: y!,
        dims: y!.shape,
        fromOffset: offset(
          x!,
          tf.slice_util.parseSliceParams(shaped(x!), begin as number[], size as number[])[0]!,
        ),
        fromStrides: strides(x!),
      },
    ],
  ),
  Reverse: copying(
    ({ x }) => x!.shape,
    ({ x: { x }, attrs: { dims }, outputs: [y] }) => {
      const axes = tf.util.parseAxisParam(dims as number[], [...x!.shape]);
      const last = x!.shape.map((d, axis) => (axes.includes(axis) ? d - 1 : 0));
      return [
        {
          from: x!,
          to: y!,
          dims: y!.shape,
          fromOffset: offset(x!, last),
          fromStrides: strides(x!).map((s, axis) => (axes.includes(axis) ? -s : s)),
        },
      ];
    },
  ),
  Tile: copying(
    ({ x }, { reps }) => x!.shape.map((d, axis) => d * (reps as number[])[axis]!),
    ({ x: { x }, attrs: { reps }, outputs: [y] }) => [
      {
        from: x!,
        to: y!,
        // Every axis becomes (repetition, place).
        dims: x!.shape.flatMap((d, axis) => [(reps as number[])[axis]!, d]),
        fromStrides: strides(x!).flatMap((s) => [0, s]),
      },
    ],
  ),
  PadV2: {
    result: ({ x }, { paddings }) => ({
      shape: x!.shape.map((d, axis) => d + pads(paddings)[axis]![0] + pads(paddings)[axis]![1]),
      dtype: x!.dtype,
    }),
    calls: ({ x: { x }, attrs: { paddings, constantValue }, outputs: [y], at }) => [
      {
        name: 'fill',
        args: [at(y), y!.value.size, { float: (constantValue as number | undefined) ?? 0 }],
      },
      ...boxCopies(
        {
          from: x!,
          to: y!,
          dims: x!.shape,
          toOffset: offset(
            y!,
            pads(paddings).map(([before]) => before),
          ),
          toStrides: strides(y!),
        },
        at,
      ),
    ],
  },
  Concat: copying(
    (inputs, { axis }) => {
      const parts = Object.values(inputs);
      const a = tf.util.parseAxisParam(axis as number, [...parts[0]!.shape])[0]!;
      return parts[0]!.shape.map((d, i) =>
        i === a ? parts.reduce((sum, p) => sum + p.shape[a]!, 0) : d,
      );
    },
    ({ x, attrs: { axis }, outputs: [y] }) => {
      const a = tf.util.parseAxisParam(axis as number, [...y!.shape])[0]!;
      let before = 0;
      return Object.values(x).map((part) => {
        const toOffset = before * strides(y!)[a]!;
        before += part.shape[a]!;
        return { from: part, to: y!, dims: part.shape, toOffset, toStrides: strides(y!) };
      });
    },
  ),
  Pack: copying(
    (inputs, { axis }) => {
      const parts = Object.values(inputs);
      const shape = [...parts[0]!.shape];
      shape.splice(place(axis, shape.length + 1), 0, parts.length);
      return shape;
    },
    ({ x, attrs: { axis }, outputs: [y] }) => {
      const a = place(axis, y!.shape.length);
      return Object.values(x).map((part, i) => ({
        from: part,
        to: y!,
        dims: part.shape,
        toOffset: i * strides(y!)[a]!,
        toStrides: strides(y!).filter((_, d) => d !== a),
      }));
    },
  ),
  Unpack: {
    result: ({ value }, { axis }) => {
      const a = place(axis, value!.shape.length);
      const shape = value!.shape.filter((_, d) => d !== a);
      return Array.from({ length: value!.shape[a]! }, () => ({ shape, dtype: value!.dtype }));
    },
    calls: ({ x: { value }, attrs: { axis }, outputs, at }) => {
      const a = place(axis, value!.shape.length);
      return outputs.flatMap((y, i) =>
        boxCopies(
          {
            from: value!,
            to: y,
            dims: y.shape,
            fromOffset: i * strides(value!)[a]!,
            fromStrides: strides(value!).filter((_, d) => d !== a),
          },
          at,
        ),
      );
    },
  },
  SplitV: {
    result: ({ x }, { numOrSizeSplits, axis }) => {
      const a = place(axis, x!.shape.length);
      return tf.backend_util
        .prepareSplitSize(shaped(x!), numOrSizeSplits as number[] | number, a)
        .map((size) => ({
          shape: x!.shape.map((d, i) => (i === a ? size : d)),
          dtype: x!.dtype,
        }));
    },
    calls: ({ x: { x }, attrs: { axis }, outputs, at }) => {
      const a = place(axis, x!.shape.length);
      let before = 0;
      return outputs.flatMap((y) => {
        const fromOffset = before * strides(x!)[a]!;
        before += y.shape[a]!;
        return boxCopies(
          { from: x!, to: y, dims: y.shape, fromOffset, fromStrides: strides(x!) },
          at,
        );
      });
    },
  },
};

/** Shape and type of what a kernel gives; for kernels without an entry tfjs's own is asked. */
export function resultOf(kernel: string, x: Inputs, attrs: Attrs): Shaped | readonly Shaped[] {
  const entry = elementwise[kernel];
  if (entry) {
    const operands = entry.inputs.map((name) => x[name]!);
    const shape = operands
      .map((o) => [...o.shape])
      .reduce((a, b) => tf.broadcast_util.assertAndGetBroadcastShape(a, b));
    return { shape, dtype: elementwiseType(entry.dtype, operands, attrs) };
  }
  if (RANDOM.has(kernel)) throw new Untraceable(`${kernel} draws its own random numbers.`);
  return kernels[kernel]?.result(x, attrs) ?? probe(kernel, x, attrs);
}

const RANDOM: ReadonlySet<string> = new Set(['Multinomial']);

function elementwiseType(
  own: tf.DataType | undefined,
  operands: readonly Operand[],
  attrs: Attrs,
): tf.DataType {
  if (own) return own;
  if (attrs['dtype']) return attrs['dtype'] as tf.DataType;
  return operands.at(-1)!.dtype;
}

/** A reduction over neighbouring axes (rewrites see to that). */
function reduction(name: string, dtype = (own: tf.DataType) => own): Kernel {
  return {
    result: ({ x }, { axis, keepDims }) => {
      const axes = tf.util.parseAxisParam(axis as number[], [...x!.shape]);
      const [kept] = tf.backend_util.computeOutAndReduceShapes([...x!.shape], axes);
      const shape = keepDims ? tf.backend_util.expandShapeToKeepDim(kept, axes) : kept;
      return { shape, dtype: dtype(x!.dtype) };
    },
    calls: ({ x: { x }, attrs: { axis }, outputs: [y], at }) => {
      const axes = tf.util.parseAxisParam(axis as number[], [...x!.shape]);
      const outer = sizeOf(x!.shape.slice(0, Math.min(...axes, x!.shape.length)));
      const middle = x!.value.size / y!.value.size;
      return [{ name, args: [at(y), at(x), outer, middle, y!.value.size / outer] }];
    },
  };
}

/** A kernel that only moves numbers. */
function copying(
  shape: (x: Inputs, attrs: Attrs) => readonly number[],
  copies: (node: Placed) => readonly Copy[],
): Kernel {
  return {
    result: (x, attrs) => ({ shape: shape(x, attrs), dtype: Object.values(x)[0]!.dtype }),
    calls: (node) => copies(node).flatMap((copy) => boxCopies(copy, node.at)),
  };
}

function like({ shape, dtype }: Operand): Shaped {
  return { shape, dtype };
}

function strides({ shape }: Operand): number[] {
  return shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
}

function offset(o: Operand, place: readonly number[]): number {
  return strides(o).reduce((sum, stride, axis) => sum + stride * place[axis]!, 0);
}

function place(axis: unknown, rank: number): number {
  return Number(axis) < 0 ? Number(axis) + rank : Number(axis);
}

function pads(paddings: unknown): readonly (readonly [number, number])[] {
  return paddings as [number, number][];
}

function shaped({ shape, dtype }: Operand) {
  return { shape: [...shape], dtype } as tf.Tensor;
}

function gathering(x: Operand, indices: Operand, { axis, batchDims }: Attrs) {
  return tf.backend_util.segment_util.collectGatherOpShapeInfo(
    shaped(x),
    shaped(indices),
    place(axis, x.shape.length),
    Number(batchDims ?? 0),
  );
}
