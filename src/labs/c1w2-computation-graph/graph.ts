/** Computation graphs: values forward, derivatives backward by the chain rule (course 1, week 2). */
import { exp, log } from '../../core/math';

/** A quantity, and how it is made of others. */
export interface Step {
  readonly id: string;
  /** As it is written: u = bc. */
  readonly formula: string;
  readonly from: readonly string[];
  readonly value: (from: readonly number[]) => number;
  /** The derivative by each of `from`, at their values. */
  readonly slopes: (from: readonly number[]) => readonly number[];
}

/** Inputs and steps, each after what it needs; the last step is what derivatives are taken of. */
export interface Graph {
  readonly inputs: readonly string[];
  readonly steps: readonly Step[];
  /** How to draw it: the columns, left to right. */
  readonly columns: readonly (readonly string[])[];
}

/** One edge: the derivative of `to` by `from`. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly slope: number;
}

export interface Evaluated {
  readonly values: Readonly<Record<string, number>>;
  /** Of the last step, by each quantity. */
  readonly derivatives: Readonly<Record<string, number>>;
  readonly edges: readonly Edge[];
}

/** Values left to right, derivatives right to left: each is the sum over its edges of slope times derivative. */
export function evaluate({ steps }: Graph, inputs: Readonly<Record<string, number>>): Evaluated {
  const values: Record<string, number> = { ...inputs };
  const edges: Edge[] = [];
  for (const { id, from, value, slopes } of steps) {
    const given = from.map((name) => values[name]!);
    values[id] = value(given);
    slopes(given).forEach((slope, i) => edges.push({ from: from[i]!, to: id, slope }));
  }
  const derivatives: Record<string, number> = { [steps.at(-1)!.id]: 1 };
  for (const { from, to, slope } of edges.toReversed())
    derivatives[from] = (derivatives[from] ?? 0) + slope * (derivatives[to] ?? 0);
  return { values, derivatives, edges };
}

/** Every way from a quantity to the end of the graph, as its edges in order; by the chain rule their products add up. */
export function pathsFrom(edges: readonly Edge[], from: string): readonly (readonly Edge[])[] {
  const out = edges.filter((edge) => edge.from === from);
  if (out.length === 0) return [[]];
  return out.flatMap((edge) => pathsFrom(edges, edge.to).map((rest) => [edge, ...rest]));
}

/** What is worked out one after the other: the values of all steps, then the derivatives from the end back. */
export function orderOf({ inputs, steps }: Graph): {
  readonly forward: readonly string[];
  readonly backward: readonly string[];
} {
  const forward = steps.map(({ id }) => id);
  return { forward, backward: [...inputs, ...forward].toReversed() };
}

const sigmoid = (z: number) => 1 / (1 + exp(-z));

export const graphs = {
  /** J = 3(a + bc). */
  lecture: {
    inputs: ['a', 'b', 'c'],
    steps: [
      {
        id: 'u',
        formula: 'u = bc',
        from: ['b', 'c'],
        value: ([b, c]) => b! * c!,
        slopes: ([b, c]) => [c!, b!],
      },
      {
        id: 'v',
        formula: 'v = a + u',
        from: ['a', 'u'],
        value: ([a, u]) => a! + u!,
        slopes: () => [1, 1],
      },
      {
        id: 'J',
        formula: 'J = 3v',
        from: ['v'],
        value: ([v]) => 3 * v!,
        slopes: () => [3],
      },
    ],
    columns: [['a', 'b', 'c'], ['u'], ['v'], ['J']],
  },
  /** One example of logistic regression: the loss by each weight. */
  logistic: {
    inputs: ['x₁', 'w₁', 'x₂', 'w₂', 'b₀', 'y'],
    steps: [
      {
        id: 'z',
        formula: 'z = w₁x₁ + w₂x₂ + b',
        from: ['x₁', 'w₁', 'x₂', 'w₂', 'b₀'],
        value: ([x1, w1, x2, w2, b]) => w1! * x1! + w2! * x2! + b!,
        slopes: ([x1, w1, x2, w2]) => [w1!, x1!, w2!, x2!, 1],
      },
      {
        id: 'ŷ',
        formula: 'ŷ = σ(z)',
        from: ['z'],
        value: ([z]) => sigmoid(z!),
        slopes: ([z]) => [sigmoid(z!) * (1 - sigmoid(z!))],
      },
      {
        id: 'L',
        formula: 'L = −(y log ŷ + (1 − y) log(1 − ŷ))',
        from: ['ŷ', 'y'],
        value: ([a, y]) => -(y! * log(a!) + (1 - y!) * log(1 - a!)),
        slopes: ([a, y]) => [(a! - y!) / (a! * (1 - a!)), log(1 - a!) - log(a!)],
      },
    ],
    columns: [['x₁', 'w₁', 'x₂', 'w₂', 'b₀'], ['z'], ['ŷ', 'y'], ['L']],
  },
  /** Two examples with one feature, y⁽¹⁾ = 1 and y⁽²⁾ = 0: the cost is the mean of their losses. */
  examples: {
    inputs: ['x⁽¹⁾', 'w', 'b₀', 'x⁽²⁾'],
    steps: [
      ...['⁽¹⁾', '⁽²⁾'].flatMap((i): Step[] => [
        {
          id: `z${i}`,
          formula: `z${i} = wx${i} + b`,
          from: [`x${i}`, 'w', 'b₀'],
          value: ([x, w, b]) => w! * x! + b!,
          slopes: ([x, w]) => [w!, x!, 1],
        },
        {
          id: `a${i}`,
          formula: `a${i} = σ(z${i})`,
          from: [`z${i}`],
          value: ([z]) => sigmoid(z!),
          slopes: ([z]) => [sigmoid(z!) * (1 - sigmoid(z!))],
        },
      ]),
      {
        id: 'L⁽¹⁾',
        formula: 'L⁽¹⁾ = −log a⁽¹⁾',
        from: ['a⁽¹⁾'],
        value: ([a]) => -log(a!),
        slopes: ([a]) => [-1 / a!],
      },
      {
        id: 'L⁽²⁾',
        formula: 'L⁽²⁾ = −log(1 − a⁽²⁾)',
        from: ['a⁽²⁾'],
        value: ([a]) => -log(1 - a!),
        slopes: ([a]) => [1 / (1 - a!)],
      },
      {
        id: 'J',
        formula: 'J = (L⁽¹⁾ + L⁽²⁾) / 2',
        from: ['L⁽¹⁾', 'L⁽²⁾'],
        value: ([first, second]) => (first! + second!) / 2,
        slopes: () => [0.5, 0.5],
      },
    ],
    columns: [
      ['x⁽¹⁾', 'w', 'b₀', 'x⁽²⁾'],
      ['z⁽¹⁾', 'z⁽²⁾'],
      ['a⁽¹⁾', 'a⁽²⁾'],
      ['L⁽¹⁾', 'L⁽²⁾'],
      ['J'],
    ],
  },
} as const satisfies Readonly<Record<string, Graph>>;

export type GraphName = keyof typeof graphs;
