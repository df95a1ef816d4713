import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  evaluate,
  type Graph,
  graphs,
  orderOf,
  pathsFrom,
} from '../../src/labs/c1w2-computation-graph/graph';

const number = fc.double({ min: -3, max: 3, noNaN: true });

test.each(Object.entries(graphs) as [string, Graph][])(
  'derivatives of %s are what differences say',
  (_, graph) => {
    const inputs = fc.record(Object.fromEntries(graph.inputs.map((name) => [name, number])));
    const end = graph.steps.at(-1)!.id;
    fc.assert(
      fc.property(inputs, (said) => {
        const given = 'y' in said ? { ...said, y: Math.abs(said['y']! / 3) } : said;
        const { derivatives } = evaluate(graph, given);
        for (const name of graph.inputs) {
          const at = (by: number) =>
            evaluate(graph, { ...given, [name]: given[name]! + by }).values[end]!;
          const slope = (at(1e-5) - at(-1e-5)) / 2e-5;
          expect(Math.abs(slope - derivatives[name]!)).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
        }
      }),
      { numRuns: 200 },
    );
  },
);

test('a derivative is the sum, over all ways to the end, of the products along them', () => {
  const said = { 'x⁽¹⁾': 2, w: 1, 'b₀': 0.5, 'x⁽²⁾': -1 };
  const { edges, derivatives } = evaluate(graphs.examples, said);
  for (const [name, ways] of [
    ['w', 2],
    ['b₀', 2],
    ['x⁽¹⁾', 1],
    ['J', 1],
  ] as const) {
    const paths = pathsFrom(edges, name);
    expect(paths).toHaveLength(ways);
    const sum = paths.reduce((s, path) => s + path.reduce((p, { slope }) => p * slope, 1), 0);
    expect(sum).toBeCloseTo(derivatives[name]!, 12);
  }
});

test('what is worked out next needs only what is there', () => {
  for (const graph of Object.values(graphs) as Graph[]) {
    const { forward, backward } = orderOf(graph);
    const there = new Set(graph.inputs);
    for (const id of forward) {
      const { from } = graph.steps.find((step) => step.id === id)!;
      expect(from.every((name) => there.has(name))).toBe(true);
      there.add(id);
    }
    for (const [i, id] of backward.entries()) {
      const behind = graph.steps.filter(({ from }) => from.includes(id)).map((step) => step.id);
      expect(behind.every((name) => backward.indexOf(name) < i)).toBe(true);
    }
  }
});
