/** Kernels said in terms of others, or seen to do nothing: aliases, means, fused products. */
import * as tf from '../models/tf';
import { imageRewrites } from './images';
import type { Rewrite } from './kernel';
import type { GraphBuilder } from './builder';
import { type Attrs, type Operand, sizeOf, uniform } from './graph';

/** By kernel name. */
export const rewrites: Readonly<Record<string, Rewrite>> = {
  ...imageRewrites,
  Identity: (_, { x }) => x,
  Reshape: (_, { x }, attrs) => {
    const wanted = attrs['shape'] as number[];
    return seen(x!, tf.util.inferFromImplicitShape([...wanted], x!.value.size));
  },
  ExpandDims: (_, { input }, attrs) => {
    const dim = attrs['dim'] as number;
    const shape = [...input!.shape];
    shape.splice(dim < 0 ? shape.length + dim + 1 : dim, 0, 1);
    return seen(input!, shape);
  },
  // bool → int32 → float32 are the same numbers here; only narrowing computes.
  Cast: (_, { x }, attrs) => {
    const dtype = attrs['dtype'] as tf.DataType;
    const narrows = ORDER.indexOf(dtype) < ORDER.indexOf(x!.dtype);
    return narrows ? undefined : { ...x!, dtype };
  },
  Fill: (g, _, { shape, value, dtype }) =>
    g.repeated(Number(value), shape as number[], (dtype as tf.DataType | undefined) ?? 'float32'),
  ZerosLike: (g, { x }) => g.repeated(0, x!.shape, x!.dtype),
  OnesLike: (g, { x }) => g.repeated(1, x!.shape, x!.dtype),
  Range: (g, _, { start, stop, step, dtype }) => {
    const array: number[] = [];
    const count = Math.max(0, Math.ceil((Number(stop) - Number(start)) / Number(step)));
    for (let i = 0; i < count; i++) array.push(Number(start) + i * Number(step));
    return g.constant(array, [count], dtype as tf.DataType);
  },

  AddN: (g, inputs) => Object.values(inputs).reduce((a, b) => g.one('Add', { a, b })),
  SquaredDifference: (g, { a, b }) => g.one('Square', { x: g.one('Sub', { a: a!, b: b! }) }),
  Mean: (g, { x }, attrs) => {
    const axes = reducedAxes(x!.shape, attrs);
    const count = axes.reduce((n, axis) => n * x!.shape[axis]!, 1);
    const share = g.one('RealDiv', { a: x!, b: g.repeated(count, []) });
    return g.one('Sum', { x: share }, attrs);
  },
  Sum: reduction('Sum'),
  Max: reduction('Max'),
  Min: reduction('Min'),
  Prod: reduction('Prod'),
  Any: reduction('Any'),
  All: reduction('All'),
  Pow: (g, { a, b }) => {
    const exponent = uniform(b!.value);
    if (b!.value.size > 1) return undefined;
    if (exponent === 2) return g.one('Square', { x: a! });
    return exponent === 1
      ? seen(a!, tf.broadcast_util.assertAndGetBroadcastShape([...a!.shape], [...b!.shape]))
      : undefined;
  },
  Tile: (g, { x }, attrs) => {
    const reps = attrs['reps'] as number[];
    const shape = x!.shape.map((d, i) => d * reps[i]!);
    const repeated = uniform(x!.value);
    if (repeated !== undefined) return g.repeated(repeated, shape, x!.dtype);
    return sizeOf(shape) === x!.value.size ? x : undefined;
  },
  Transpose: (g, { x }, attrs) => {
    const perm = attrs['perm'] as number[];
    const shape = perm.map((axis) => x!.shape[axis]!);
    const repeated = uniform(x!.value);
    if (repeated !== undefined) return g.repeated(repeated, shape, x!.dtype);
    const moved = perm.filter((axis) => x!.shape[axis] !== 1);
    return moved.every((axis, i) => i === 0 || axis > moved[i - 1]!) ? seen(x!, shape) : undefined;
  },
  Slice: (_, { x }, attrs) => {
    const size = attrs['size'] as number[];
    const all = x!.shape.every((d, i) => size[i] === d || size[i] === -1);
    return all ? x : undefined;
  },
  PadV2: (_, { x }, attrs) =>
    (attrs['paddings'] as [number, number][]).every(([a, b]) => a === 0 && b === 0) ? x : undefined,

  // Products read b row by row; its transpose is shared by all that need it.
  BatchMatMul: (g, { a, b }, attrs) => {
    if (!attrs['transposeB']) return undefined;
    const rank = b!.shape.length;
    const perm = b!.shape.map((_, axis) => (axis < rank - 2 ? axis : 2 * rank - 3 - axis));
    const turned = g.one('Transpose', { x: b! }, { perm });
    return g.one('BatchMatMul', { a: a!, b: turned }, { ...attrs, transposeB: false });
  },
  _FusedMatMul: (g, { a, b, bias, preluActivationWeights }, attrs) => {
    const { transposeA, transposeB, activation, leakyreluAlpha } = attrs;
    const product = g.one('BatchMatMul', { a: a!, b: b! }, { transposeA, transposeB });
    return finished(g, product, bias, preluActivationWeights, activation, leakyreluAlpha);
  },
  FusedConv2D: (g, { x, filter, bias, preluActivationWeights }, attrs) => {
    const { activation, leakyreluAlpha, ...rest } = attrs;
    const product = g.one('Conv2D', { x: x!, filter: filter! }, rest);
    return finished(g, product, bias, preluActivationWeights, activation, leakyreluAlpha);
  },
  FusedDepthwiseConv2D: (g, { x, filter, bias, preluActivationWeights }, attrs) => {
    const { activation, leakyreluAlpha, ...rest } = attrs;
    const product = g.one('DepthwiseConv2dNative', { x: x!, filter: filter! }, rest);
    return finished(g, product, bias, preluActivationWeights, activation, leakyreluAlpha);
  },
  FusedBatchNorm: (g, { x, mean, variance, scale, offset }, attrs) => {
    const epsilon = g.repeated(attrs['varianceEpsilon'] as number, []);
    const deviation = g.one('Sqrt', { x: g.one('Add', { a: variance!, b: epsilon }) });
    let y = g.one('Sub', { a: x!, b: mean! });
    if (scale) y = g.one('Multiply', { a: y, b: scale });
    y = g.one('RealDiv', { a: y, b: deviation });
    return offset ? g.one('Add', { a: y, b: offset }) : y;
  },
};

const ORDER: readonly tf.DataType[] = ['bool', 'int32', 'float32'];

function seen(x: Operand, shape: readonly number[]): Operand {
  return { ...x, shape: [...shape] };
}

/** Reductions go over neighbouring axes only, the last ones first; over axes of length 1 they only change the shape. */
function reduction(kernel: string): Rewrite {
  return (g, { x }, attrs) => {
    const axes = reducedAxes(x!.shape, attrs).toSorted((a, b) => a - b);
    const keepDims = Boolean(attrs['keepDims']);
    if (x!.dtype !== 'bool' && axes.every((axis) => x!.shape[axis] === 1))
      return seen(x!, kept(x!.shape, axes, keepDims));
    const start = axes.findLast(
      (axis, i) => i > 0 && sizeOf(x!.shape.slice(axes[i - 1]! + 1, axis)) > 1,
    );
    if (start === undefined)
      return isPlain(attrs, axes) ? undefined : g.one(kernel, { x: x! }, { axis: axes, keepDims });
    const last = axes.filter((axis) => axis >= start);
    const inner = g.one(kernel, { x: x! }, { axis: last, keepDims: true });
    const rest = axes.filter((axis) => axis < start);
    const outer = g.one(kernel, { x: inner }, { axis: rest, keepDims: true });
    return seen(outer, kept(x!.shape, axes, keepDims));
  };
}

/** Whether a reduction names its axes the one way that everything after this expects. */
function isPlain({ axis, keepDims }: Attrs, axes: readonly number[]): boolean {
  return typeof keepDims === 'boolean' && Array.isArray(axis) && axis.join() === axes.join();
}

/** The axes a reduction goes over; all when it names none. */
function reducedAxes(shape: readonly number[], attrs: Attrs): number[] {
  const named = attrs['axis'] ?? attrs['reductionIndices'];
  return tf.util.parseAxisParam(named as number[], [...shape]);
}

function kept(shape: readonly number[], axes: readonly number[], keepDims: boolean): number[] {
  return shape.flatMap((d, axis) => (!axes.includes(axis) ? [d] : keepDims ? [1] : []));
}

/** Bias and activation after a product. */
function finished(
  g: GraphBuilder,
  product: Operand,
  bias: Operand | undefined,
  slope: Operand | undefined,
  activation: unknown,
  alpha: unknown,
): Operand {
  const x = bias ? g.one('Add', { a: product, b: bias }) : product;
  switch (activation) {
    case undefined:
    case null:
    case 'linear':
      return x;
    case 'relu':
      return g.one('Relu', { x });
    case 'relu6':
      return g.one('Relu6', { x });
    case 'elu':
      return g.one('Elu', { x });
    case 'sigmoid':
      return g.one('Sigmoid', { x });
    case 'prelu':
      return g.one('Prelu', { x, alpha: slope! });
    case 'leakyrelu':
      return g.one('LeakyRelu', { x }, { alpha });
    default:
      throw new Error(`The activation ${String(activation)} is unknown.`);
  }
}
