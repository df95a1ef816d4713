import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, type Graph, graphs } from '../../src/labs/c1w2-computation-graph/graph';

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
