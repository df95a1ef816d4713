import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  faintest,
  fitting,
  neighbour,
  networkHeight,
  networkLayout,
  type NetworkSpec,
  type Square,
} from '../../src/ui/network/network-layout';

const network = (sizes: readonly number[], rest: Partial<NetworkSpec> = {}) =>
  networkLayout({ sizes, width: 600, names: [24, 24], expanded: new Set(), ...rest });

const anyNetwork = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 2, maxLength: 8 }),
    width: fc.integer({ min: 0, max: 1400 }),
    open: fc.array(fc.nat(7)),
  })
  .map(({ sizes, width, open }) => network(sizes, { width, expanded: new Set(open) }));

const apart = (a: Square, b: Square) =>
  a.x + a.size <= b.x || b.x + b.size <= a.x || a.y + a.size <= b.y || b.y + b.size <= a.y;

test('squares never overlap, and stay inside the diagram', () => {
  fc.assert(
    fc.property(anyNetwork, ({ columns, width }) => {
      const all = columns.flatMap(({ squares }) => squares);
      for (const [i, a] of all.entries()) {
        expect(a.x >= 0 && a.x + a.size <= width && a.y >= 0 && a.y + a.size <= networkHeight).toBe(
          true,
        );
        expect(all.slice(i + 1).every((b) => apart(a, b))).toBe(true);
      }
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('every square is large enough to be hit: 24 pixels', () => {
  fc.assert(
    fc.property(anyNetwork, ({ columns }) => {
      expect(columns.flatMap((c) => c.squares).every(({ size }) => size >= 24)).toBe(true);
    }),
    { numRuns: 50, seed: 2 },
  );
});

test('layers stand from left to right with room for edges between', () => {
  const { columns } = network([2, 64, 64, 1], { width: 0, expanded: new Set([1, 2]) });
  const gaps = columns.slice(1).map((c, l) => c.x - (columns[l]!.x + columns[l]!.width));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(36);
});

test('ten units stand below one another, eleven in a grid', () => {
  const [, ten, eleven] = network([2, 10, 11, 1]).columns;
  expect(new Set(ten!.squares.map(({ x }) => x)).size).toBe(1);
  expect(new Set(eleven!.squares.map(({ x }) => x)).size).toBe(2);
});

test('of 64 units 16 are shown, and all when expanded', () => {
  const sizes = [2, 64, 1];
  const closed = network(sizes).columns[1]!;
  const open = network(sizes, { expanded: new Set([1]) }).columns[1]!;
  expect([closed.squares.length, closed.more, closed.large]).toEqual([16, 48, true]);
  expect([open.squares.length, open.more, open.large]).toEqual([64, 0, true]);
});

test('a small network fills the width it is given, and no more', () => {
  expect(network([2, 4, 1], { width: 328 }).width).toBe(328);
});

test('a network too large for its width is wider', () => {
  expect(network([2, 16, 16, 16, 16, 16, 16, 1], { width: 328 }).width).toBeGreaterThan(600);
});

test('the arrows up and down lead through a layer in order and stop at its ends', () => {
  const layout = network([2, 12, 1]);
  expect(neighbour(layout, { layer: 1, unit: 5 }, 'down')).toMatchObject({ layer: 1, unit: 6 });
  expect(neighbour(layout, { layer: 1, unit: 0 }, 'up')).toBeUndefined();
  expect(neighbour(layout, { layer: 1, unit: 11 }, 'down')).toBeUndefined();
});

test('the arrows left and right lead to the nearest unit of the next file of squares', () => {
  const layout = network([2, 12, 3, 1]);
  expect(neighbour(layout, { layer: 1, unit: 0 }, 'right')).toMatchObject({ layer: 1, unit: 6 });
  expect(neighbour(layout, { layer: 1, unit: 6 }, 'right')).toMatchObject({ layer: 2, unit: 0 });
  expect(neighbour(layout, { layer: 2, unit: 2 }, 'right')).toMatchObject({ layer: 3, unit: 0 });
  expect(neighbour(layout, { layer: 0, unit: 0 }, 'left')).toBeUndefined();
});

test('every unit shown can be reached with the arrow keys', () => {
  fc.assert(
    fc.property(anyNetwork, (layout) => {
      const name = ({ layer, unit }: { layer: number; unit: number }) => `${layer}-${unit}`;
      const found = new Map([['0-0', { layer: 0, unit: 0 }]]);
      for (const place of found.values()) {
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = neighbour(layout, place, direction);
          if (next) found.set(name(next), next);
        }
      }
      expect(found.size).toBe(layout.columns.flatMap(({ squares }) => squares).length);
    }),
    { numRuns: 30, seed: 3 },
  );
});

test('weights of another shape are not drawn', () => {
  const layer = (inputs: number, units: number) => ({
    inputs,
    units,
    W: new Float32Array(inputs * units),
    b: new Float32Array(units),
  });
  const layers = [layer(2, 4), layer(4, 1)];
  expect(fitting(layers, [2, 4, 1])).toBe(layers);
  expect(fitting(layers, [2, 5, 1])).toBeUndefined();
  expect(fitting(layers, [2, 4, 4, 1])).toBeUndefined();
});

test('of many weights as many as wanted reach the limit, the largest', () => {
  expect(faintest(Float32Array.of(3, 1, 2), 3)).toBe(0);
  expect(faintest(Float32Array.of(3, 1, 2, 5), 2)).toBe(3);
});

test('five hidden layers of four units fit beside the charts of a wide window', () => {
  for (const layers of [1, 2, 3, 4, 5]) {
    const { width, columns } = network([2, ...Array.from({ length: layers }, () => 4), 1], {
      width: 630,
    });
    expect(width).toBe(630);
    const last = columns.at(-1)!;
    expect(last.x + last.width + 24).toBeLessThanOrEqual(630);
    const centres = columns.map(({ x, width: w }) => x + w / 2);
    expect(
      Math.min(...centres.slice(2, -1).map((c, i) => c - centres[i + 1]!)),
    ).toBeGreaterThanOrEqual(88);
  }
});
