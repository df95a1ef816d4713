/** The course's optimizers in double precision, coordinate by coordinate: w, gradient and memory in, the next ones out. */
import type { OptimizerName } from '../core/training-params';

/** The live values of an optimizer, by the names of core/training-params.ts. */
export interface DescentValues {
  readonly rate: number;
  readonly beta: number;
  readonly rho: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}

/** What an optimizer remembers: averages v and s of the length of w, and `c` = (1 − β₁ᵗ, 1 − β₂ᵗ). All zero at the start. */
export interface Memory {
  readonly v: Float64Array;
  readonly s: Float64Array;
  readonly c: Float64Array;
}

/** An empty memory for n parameters. */
export function emptyMemory(n: number): Memory {
  return { v: new Float64Array(n), s: new Float64Array(n), c: new Float64Array(2) };
}

/** One update w := w − α · direction (course 2, week 2). Changes nothing that it is given. */
export function descend(
  optimizer: OptimizerName,
  w: Float64Array,
  g: ArrayLike<number>,
  memory: Memory,
  h: DescentValues,
): { readonly w: Float64Array; readonly memory: Memory } {
  const next = emptyMemory(w.length);
  next.c[0] = average(memory.c[0]!, 1, h.beta1);
  next.c[1] = average(memory.c[1]!, 1, h.beta2);
  const moved = w.map((at, i) => {
    const one = { w: at, g: g[i]!, v: memory.v[i]!, s: memory.s[i]!, c: next.c };
    const [direction, v, s] = rules[optimizer](one, h);
    next.v[i] = v;
    next.s[i] = s;
    return at - h.rate * direction;
  });
  return { w: moved, memory: next };
}

/** The exponentially weighted average of the course: β of what was, 1 − β of what comes. */
export function average(old: number, value: number, beta: number): number {
  return beta * old + (1 - beta) * value;
}

/** One coordinate: where it is, its slope, and what is remembered of it. */
interface One {
  readonly w: number;
  readonly g: number;
  readonly v: number;
  readonly s: number;
  readonly c: Float64Array;
}

type Rule = (one: One, h: DescentValues) => readonly [direction: number, v: number, s: number];

/** The forms are those of models/optimizers.ts, which trains networks with them; its file names the papers. */
const rules: Readonly<Record<OptimizerName, Rule>> = {
  gd: ({ g, v, s }) => [g, v, s],
  momentum: ({ g, v, s }, { beta }) => {
    const next = average(v, g, beta);
    return [next, next, s];
  },
  nesterov: ({ g, v, s }, { beta }) => {
    const next = average(v, g, beta);
    return [average(next, g, beta), next, s];
  },
  rmsprop: ({ g, v, s }, { rho, epsilon }) => {
    const next = average(s, g * g, rho);
    return [g / (Math.sqrt(next) + epsilon), v, next];
  },
  adagrad: ({ g, v, s }, { epsilon }) => {
    const next = s + g * g;
    return [g / (Math.sqrt(next) + epsilon), v, next];
  },
  // Here v averages the squared changes.
  adadelta: ({ g, v, s }, { rho, epsilon }) => {
    const next = average(s, g * g, rho);
    const change = (Math.sqrt(v + epsilon) / Math.sqrt(next + epsilon)) * g;
    return [change, average(v, change * change, rho), next];
  },
  adam: adam,
  adamw: (one, h) => {
    const [direction, v, s] = adam(one, h);
    return [direction + h.weightDecay * one.w, v, s];
  },
};

function adam({ g, v, s, c }: One, { beta1, beta2, epsilon }: DescentValues) {
  const [nextV, nextS] = [average(v, g, beta1), average(s, g * g, beta2)];
  const direction = nextV / c[0]! / (Math.sqrt(nextS / c[1]!) + epsilon);
  return [direction, nextV, nextS] as const;
}
