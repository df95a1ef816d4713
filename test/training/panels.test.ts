/** Panels are found by their place, asked by name, and typed by what they declare. */
import { expect, test } from 'vitest';
import type { Demand, Seen } from '../../src/core/panel';
import { panelNames } from '../../src/training/observing/panels';

const files = import.meta.glob('../../src/training/panels/*.ts');

test('every panel has the name of its file', () => {
  const names = Object.keys(files).map((path) => path.split('/').at(-1)!.slice(0, -'.ts'.length));
  expect(panelNames).toEqual(names);
  expect(names.length).toBeGreaterThan(10);
});

test('a demand names panels that there are, with questions that they have: else it does not compile', () => {
  const demands: readonly Demand[] = [
    { map: true, unit: { layer: 1, unit: 0 }, answers: 'mistakes' },
    // @ts-expect-error No panel has this name.
    { mpa: true },
    // @ts-expect-error Nothing is asked about it.
    { map: { layer: 1, unit: 0 } },
    // @ts-expect-error A unit has a layer.
    { unit: { unit: 0 } },
  ];
  const some: readonly Demand<'map' | 'units'>[] = [
    { units: true },
    // @ts-expect-error This view has not named it.
    { weights: true },
  ];
  const read = (seen: Seen<'map'>) => seen.map?.side;
  // @ts-expect-error An answer that was not asked for cannot be read.
  const other = (seen: Seen<'map'>) => seen.units;
  expect([demands.length, some.length, read({}), other({})]).toEqual([4, 2, undefined, undefined]);
});
