import { describe, expect, test } from 'vitest';
import { metricCurve, positionOf, seriesCurve, stepAt } from '../../src/app/panels/axis';
import type { Measurement } from '../../src/core/run';

const measurements: readonly Measurement[] = [0, 10, 20].map((step) => ({
  step,
  epoch: step / 5,
  examples: step * 32,
  seconds: step / 100,
  metrics: step === 10 ? {} : { cost: 1 / (1 + step) },
}));

describe('the x axis', () => {
  test('shows a metric where it was measured', () => {
    const { x, y } = metricCurve(measurements, 'cost', 'epochs');
    expect([...x]).toEqual([0, 4]);
    expect([...y]).toEqual([1, 1 / 21]);
  });

  test('interpolates a dense series between measurements', () => {
    const series = { steps: Float64Array.of(0, 5, 15, 25), values: Float32Array.of(1, 2, 3, 4) };
    expect([...seriesCurve(series, measurements, 'examples').x]).toEqual([0, 160, 480, 640]);
    expect([...seriesCurve(series, measurements, 'steps').x]).toEqual([0, 5, 15, 25]);
  });

  test.each(['steps', 'epochs', 'examples', 'seconds'] as const)(
    'finds the step at a place in %s and back',
    (unit) => {
      for (const step of [0, 3, 10, 17, 20])
        expect(stepAt(positionOf(step, measurements, unit), measurements, unit)).toBe(step);
    },
  );

  test('beyond the end is the last step', () => {
    expect(stepAt(1e9, measurements, 'epochs')).toBe(20);
  });
});
