/** Gradient checking (course 2, week 1): two-sided differences against backpropagation, parameter by parameter. */
import type { Layer } from '../../nn/backpropagation';

/** What differences and backpropagation say of one parameter. */
export interface Checked {
  readonly name: string;
  readonly computed: number;
  readonly measured: number;
}

/** (J(θᵢ + ε) − J(θᵢ − ε)) / 2ε for every parameter, in the order of `flattened`. */
export function numericalGradient(
  layers: readonly Layer[],
  cost: (layers: readonly Layer[]) => number,
  epsilon: number,
  round: (value: number) => number,
): number[] {
  const nudged = layers.map(({ W, b, activation }) => ({
    W: W.map((row) => [...row]),
    b: [...b],
    activation,
  }));
  const slopes = (row: number[]) =>
    row.map((value, i) => {
      const at = (v: number) => {
        row[i] = round(v);
        return cost(nudged);
      };
      const slope = round(round(at(value + epsilon) - at(value - epsilon)) / round(2 * epsilon));
      row[i] = value;
      return slope;
    });
  return nudged.flatMap(({ W, b }) => [...W.flatMap(slopes), ...slopes(b)]);
}

/** ‖a − b‖ / (‖a‖ + ‖b‖); 0 where both are 0. */
export function difference(a: readonly number[], b: readonly number[]): number {
  const apart = norm(a.map((v, i) => v - b[i]!));
  const together = norm(a) + norm(b);
  return together === 0 ? 0 : apart / together;
}

const norm = (v: readonly number[]) => Math.sqrt(v.reduce((s, x) => s + x * x, 0));

/** W1[1,1], W1[1,2] …, b1[1] …, in the order of `flattened`. */
export function parameterNames(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ W, b }, l) => [
    ...W.flatMap((row, i) => row.map((_, j) => `W${l + 1}[${i + 1},${j + 1}]`)),
    ...b.map((_, i) => `b${l + 1}[${i + 1}]`),
  ]);
}

/** The parts that a row of parameters consists of, with how far each is from what differences say. */
export function byPart(checked: readonly Checked[]): readonly { name: string; apart: number }[] {
  const parts = [...new Set(checked.map(({ name }) => name.replace(/\[.*/, '')))];
  return parts.map((name) => {
    const own = checked.filter((c) => c.name.startsWith(`${name}[`));
    const apart = difference(
      own.map((c) => c.computed),
      own.map((c) => c.measured),
    );
    return { name, apart };
  });
}
