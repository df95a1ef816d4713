/** Values → addresses: temporaries share memory once nobody reads them any more, variables are updated where they lie. */
import type * as tf from '../models/tf';
import { type Chain, type Step, factorsOf, readsOf, writesOf } from './chain';
import type { Graph, Value } from './graph';

export interface Placement {
  /** Offset in floats of each value within the program's block. */
  readonly offsets: ReadonlyMap<Value, number>;
  /** Floats of the block. */
  readonly size: number;
  /** New values of variables that are computed right where the variable lies. */
  readonly inPlace: ReadonlyMap<Value, tf.Variable>;
}

/**
 * Places everything but variables. What holds a value of its own throughout: inputs, constants, whatever
 * `lasting` names; the rest lives from the step that writes it to the last that reads it.
 */
export function placed(
  graph: Graph,
  steps: readonly Step[],
  lasting: ReadonlySet<Value>,
): Placement {
  const lastRead = new Map<Value, number>();
  steps.forEach((step, i) => readsOf(step).forEach((v) => lastRead.set(v, i)));
  for (const o of [...Object.values(graph.outputs), ...graph.assigned.values()])
    lastRead.set(o.value, Infinity);

  const inPlace = updatedInPlace(graph, steps, lastRead);
  const arena = new Arena();
  const offsets = new Map<Value, number>();
  for (const v of lasting) offsets.set(v, arena.take(v.size));
  steps.forEach((step, i) => {
    for (const v of writesOf(step)) {
      if (!inPlace.has(v) && !offsets.has(v)) offsets.set(v, arena.take(v.size));
    }
    for (const v of new Set([...readsOf(step), ...writesOf(step)])) {
      const offset = offsets.get(v);
      const over = (lastRead.get(v) ?? i) <= i;
      if (over && offset !== undefined && !lasting.has(v)) arena.give(offset, v.size);
    }
  });
  return { offsets, size: arena.size, inPlace };
}

/** A chain may write a variable's new value over the old one when no later step reads the old one. */
function updatedInPlace(
  { variables, assigned }: Graph,
  steps: readonly Step[],
  lastRead: ReadonlyMap<Value, number>,
): ReadonlyMap<Value, tf.Variable> {
  const writer = new Map<Value, number>();
  steps.forEach((step, i) => writesOf(step).forEach((v) => writer.set(v, i)));
  const found = new Map<Value, tf.Variable>();
  for (const [variable, { value }] of assigned) {
    const i = writer.get(value);
    const step = i === undefined ? undefined : steps[i];
    if (i === undefined || step === undefined || found.has(value)) continue;
    const before = variables.get(variable)!;
    const read = lastRead.get(before) ?? -1;
    const safe = read < i || (read === i && step.kind === 'chain' && overwrites(step, before));
    if (safe) found.set(value, variable);
  }
  return found;
}

/** The chain reads `old` element by element, as it writes. */
function overwrites(chain: Chain, old: Value): boolean {
  const { dims } = chain;
  const dense = dims.map((_, axis) => dims.slice(axis + 1).reduce((n, d) => n * d, 1));
  const size = dims.reduce((n, d) => n * d, 1);
  return (
    !factorsOf(chain).includes(old) &&
    chain.inputs
      .filter((input) => input.value === old)
      .every(
        ({ strides }) =>
          old.size === size && strides.every((s, axis) => s === dense[axis] || dims[axis] === 1),
      )
  );
}

/** A growing block whose parts are handed out first fit. */
class Arena {
  size = 0;
  private free: { offset: number; size: number }[] = [];

  take(length: number): number {
    const size = padded(length);
    const part = this.free.find((f) => f.size >= size);
    if (part) {
      const { offset } = part;
      part.offset += size;
      part.size -= size;
      return offset;
    }
    const offset = this.size;
    this.size += size;
    return offset;
  }

  give(offset: number, length: number): void {
    const parts = [...this.free, { offset, size: padded(length) }]
      .filter((part) => part.size > 0)
      .toSorted((a, b) => a.offset - b.offset);
    this.free = [];
    for (const part of parts) {
      const last = this.free.at(-1);
      if (last && last.offset + last.size === part.offset) last.size += part.size;
      else this.free.push(part);
    }
  }
}

/** Whole vectors. */
function padded(length: number): number {
  return Math.max(4, Math.ceil(length / 4) * 4);
}
