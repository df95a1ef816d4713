/** Surfaces on grids and aslant: values where they belong, levels, round places, far cells first. */
import { describe, expect, test } from 'vitest';
import { bowl, saddle, valleys } from '../../src/nn/surfaces';
import { cellsFromFar, Relief } from '../../src/ui/surfaces/surface-3d';
import {
  contourLevels,
  gridOf,
  isSameSurface,
  roundPlace,
  roundStep,
} from '../../src/ui/surfaces/surface-grid';

test('the grid has the values at the centres of its cells, y up', () => {
  const { map, low, high } = gridOf(valleys, 8);
  expect(map.values[0]).toBeCloseTo(valleys.value(-3.5, 1.75), 5);
  expect(map.values[63]).toBeCloseTo(valleys.value(3.5, -1.75), 5);
  expect(low).toBeCloseTo(Math.min(...map.values), 5);
  expect(high).toBeCloseTo(Math.max(...map.values), 5);
});

test('levels are even, or in a bowl closer towards the lowest', () => {
  expect(contourLevels(0, 4, 3, 1)).toEqual([1, 2, 3]);
  expect(contourLevels(0, 16, 3, 2)).toEqual([1, 4, 9]);
});

test('surfaces are the same by their heights over the same part of the plane, however they were made', () => {
  expect(isSameSurface(bowl(25), bowl(25))).toBe(true);
  expect(isSameSurface(bowl(25), bowl(26))).toBe(false);
  expect(isSameSurface(bowl(25), { ...bowl(25), domain: valleys.domain })).toBe(false);
});

describe('round places', () => {
  test('are multiples of a round step, so that 0 is one of them', () => {
    expect(roundStep([-2, 2])).toBeCloseTo(0.1, 12);
    expect(roundPlace(saddle.domain, [-1.4449, 0.03])).toEqual([-1.4, 0]);
    expect(Object.is(roundPlace(saddle.domain, [0, -0.01])[1], 0)).toBe(true);
  });

  test('lie inside the domain', () => {
    const { domain } = bowl(25);
    expect(roundPlace(domain, [-99, 99])).toEqual([domain.x[0], domain.y[1]]);
  });
});

describe('aslant', () => {
  const relief = new Relief(saddle, -4, 4, 0.7);

  test('what is higher is drawn higher', () => {
    const flat = new Relief({ ...saddle, value: () => -4 }, -4, 4, 0.7);
    expect(relief.at(1.5, 0)[1]).toBeLessThan(flat.at(1.5, 0)[1]);
  });

  test('a whole turn changes nothing', () => {
    const turned = new Relief(saddle, -4, 4, 0.7 + 2 * Math.PI);
    for (const [i, value] of relief.at(1, -1).entries())
      expect(turned.at(1, -1)[i]).toBeCloseTo(value, 12);
  });

  test('far cells are painted before near ones', () => {
    const cells = cellsFromFar(saddle, relief, 6);
    expect(cells).toHaveLength(36);
    const near = cells.map(({ middle }) => relief.at(...middle)[2]);
    expect(near).toEqual([...near].sort((a, b) => a - b));
  });
});
