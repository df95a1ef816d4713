/** Kernels that only move numbers: all of them are copies between boxes with strides (boxes.ts). */
import * as tf from '../models/tf';
import type { Inputs } from './builder';
import { type Copy, boxCopies } from './boxes';
import { type Attrs, type Operand, sizeOf } from './graph';
import type { Kernel, Placed } from './kernel';

/** By tfjs name. */
export const moves: Readonly<Record<string, Kernel>> = {
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
        tensorOf(x!),
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
          tf.slice_util.parseSliceParams(tensorOf(x!), begin as number[], size as number[])[0]!,
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
      shape.splice(axisOf(axis, shape.length + 1), 0, parts.length);
      return shape;
    },
    ({ x, attrs: { axis }, outputs: [y] }) => {
      const a = axisOf(axis, y!.shape.length);
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
      const a = axisOf(axis, value!.shape.length);
      const shape = value!.shape.filter((_, d) => d !== a);
      return Array.from({ length: value!.shape[a]! }, () => ({ shape, dtype: value!.dtype }));
    },
    calls: ({ x: { value }, attrs: { axis }, outputs, at }) => {
      const a = axisOf(axis, value!.shape.length);
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
      const a = axisOf(axis, x!.shape.length);
      return tf.backend_util
        .prepareSplitSize(tensorOf(x!), numOrSizeSplits as number[] | number, a)
        .map((size) => ({
          shape: x!.shape.map((d, i) => (i === a ? size : d)),
          dtype: x!.dtype,
        }));
    },
    calls: ({ x: { x }, attrs: { axis }, outputs, at }) => {
      const a = axisOf(axis, x!.shape.length);
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

function strides({ shape }: Operand): number[] {
  return shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
}

function offset(o: Operand, place: readonly number[]): number {
  return strides(o).reduce((sum, stride, axis) => sum + stride * place[axis]!, 0);
}

/** An axis counted from the front. */
export function axisOf(axis: unknown, rank: number): number {
  return Number(axis) < 0 ? Number(axis) + rank : Number(axis);
}

function pads(paddings: unknown): readonly (readonly [number, number])[] {
  return paddings as [number, number][];
}

/** What tfjs's own shape functions take for a tensor. */
export function tensorOf({ shape, dtype }: Operand) {
  return { shape: [...shape], dtype } as tf.Tensor;
}
