/** Moving boxes of numbers between buffers of any strides, as few calls as possible. */
import { type Operand, sizeOf } from './graph';
import type { Call } from './kernel';

/** Copies a box; strides default to those of a box that fills its buffer densely, offsets to 0. All in numbers. */
export interface Copy {
  readonly from: Operand;
  readonly to: Operand;
  readonly dims: readonly number[];
  readonly fromOffset?: number;
  readonly toOffset?: number;
  readonly fromStrides?: readonly number[];
  readonly toStrides?: readonly number[];
}

interface Axis {
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** The calls that make a copy. */
export function boxCopies(copy: Copy, at: (o: Operand) => number): readonly Call[] {
  const dense = copy.dims.map((_, axis) => sizeOf(copy.dims.slice(axis + 1)));
  const axes = merged(
    copy.dims.map((size, axis) => ({
      size,
      from: (copy.fromStrides ?? dense)[axis]!,
      to: (copy.toStrides ?? dense)[axis]!,
    })),
  );
  const to = at(copy.to) + 4 * (copy.toOffset ?? 0);
  const from = at(copy.from) + 4 * (copy.fromOffset ?? 0);
  if (axes.some(({ size }) => size === 0)) return [];
  const [only] = axes;
  if (axes.length <= 1 && (only?.from ?? 1) === 1 && (only?.to ?? 1) === 1)
    return [{ name: 'copy', args: [to, from, only?.size ?? 1] }];
  const [outer, inner] = axes;
  if (outer && inner && axes.length === 2 && outer.from === 1 && inner.to === 1) {
    const steps = [outer.to, inner.from];
    return [{ name: 'transpose', args: [to, from, outer.size, inner.size, ...steps] }];
  }
  return nested(axes, to, from);
}

const RANK = 5;

function nested(axes: readonly Axis[], to: number, from: number): readonly Call[] {
  const [first, ...rest] = axes;
  if (first && axes.length > RANK)
    return Array.from({ length: first.size }, (_, i) =>
      nested(rest, to + 4 * i * first.to, from + 4 * i * first.from),
    ).flat();
  const all = [...Array.from({ length: RANK - axes.length }, () => ONE), ...axes];
  return [
    {
      name: 'copyBox',
      args: [
        to,
        from,
        ...all.map((a) => a.size),
        ...all.map((a) => a.to),
        ...all.map((a) => a.from),
      ],
    },
  ];
}

const ONE: Axis = { size: 1, from: 0, to: 0 };

/** Without axes of length 1, and neighbours that step alike on both sides made one. */
function merged(axes: readonly Axis[]): readonly Axis[] {
  const result: Axis[] = [];
  for (const axis of axes) {
    if (axis.size === 1) continue;
    const last = result.at(-1);
    if (last && last.from === axis.from * axis.size && last.to === axis.to * axis.size)
      result[result.length - 1] = { ...axis, size: last.size * axis.size };
    else result.push(axis);
  }
  return result;
}
