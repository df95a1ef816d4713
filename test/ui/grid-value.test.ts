/** Values between the cells of a map. */
import { expect, test } from 'vitest';
import { interpolated } from '../../src/ui/surfaces/grid-value';

const domain = { x: [0, 2], y: [0, 2] } as const;
/** Row 0 is at the top: 10 and 20 above, 1 and 2 below. */
const value = interpolated({ domain, side: 2, outputs: 1, values: Float32Array.of(10, 20, 1, 2) });

test('at the centre of a cell it is the cell’s, between centres it is linear', () => {
  expect(value(0.5, 1.5)).toBe(10);
  expect(value(1.5, 0.5)).toBe(2);
  expect(value(1, 1.5)).toBe(15);
  expect(value(1, 1)).toBe(8.25);
});

test('beyond the outer centres it is level', () => {
  expect(value(0, 2)).toBe(10);
  expect(value(5, -1)).toBe(2);
});
