/** Kernels that are calls into the module, by their tfjs names. */
import * as tf from '../models/tf';
import { Untraceable } from '../models/executor';
import type { Inputs } from './builder';
import { elementwise } from './elementwise';
import { probe } from './fallback';
import { type Attrs, type Operand, sizeOf } from './graph';
import { imageKernels } from './images';
import type { Kernel, Shaped } from './kernel';
import { axisOf, moves, tensorOf } from './moves';

/** Every kernel of the module beyond the elementwise ones; adding one takes an entry here and its test. */
export const kernels: Readonly<Record<string, Kernel>> = {
  ...imageKernels,
  ...moves,
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
  const refused = REFUSED[kernel];
  if (refused) throw new Untraceable(`${kernel} ${refused}.`);
  return kernels[kernel]?.result(x, attrs) ?? probe(kernel, x, attrs);
}

const BY_VALUE = 'gives a shape that depends on values';

/** Kernels that no program can hold, with the reason. */
const REFUSED: Readonly<Record<string, string>> = {
  Multinomial: 'draws its own random numbers',
  NonMaxSuppressionV3: BY_VALUE,
  NonMaxSuppressionV4: BY_VALUE,
  NonMaxSuppressionV5: BY_VALUE,
  RaggedGather: BY_VALUE,
  RaggedRange: BY_VALUE,
  SparseFillEmptyRows: BY_VALUE,
  Unique: BY_VALUE,
};

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

function like({ shape, dtype }: Operand): Shaped {
  return { shape, dtype };
}

function gathering(x: Operand, indices: Operand, { axis, batchDims }: Attrs) {
  return tf.backend_util.segment_util.collectGatherOpShapeInfo(
    tensorOf(x),
    tensorOf(indices),
    axisOf(axis, x.shape.length),
    Number(batchDims ?? 0),
  );
}
