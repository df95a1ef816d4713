import { describe, expect, test } from 'vitest';
import { RunLog } from '../../src/core/run-log';
import type { Measurement, Series } from '../../src/core/run';

const measurement = (step: number): Measurement => ({
  step,
  epoch: step,
  examples: step,
  seconds: 0,
  metrics: { cost: 1 / (step + 1) },
});
const steps = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const series = (from: number, to: number): Series => ({
  steps: Float64Array.from(steps(from, to)),
  values: Float32Array.from(steps(from, to)),
});
const recorded = (to: number) => {
  const records = new RunLog();
  records.append(steps(0, to).map(measurement), { batchCost: series(0, to) });
  return records;
};

describe('records', () => {
  test('grow at the end, and a replay of what is known adds nothing', () => {
    const records = recorded(10);
    records.append(steps(5, 15).map(measurement), { batchCost: series(5, 15) });
    expect(records.measurements.map((m) => m.step)).toEqual(steps(0, 15));
    expect([...records.series('batchCost')!.steps]).toEqual(steps(0, 15));
  });

  test('are cut after a step', () => {
    const records = recorded(10);
    records.cut(3);
    expect(records.last!.step).toBe(3);
    expect([...records.series('batchCost')!.values]).toEqual([0, 1, 2, 3]);
  });

  test('find the last measurement at or before a step', () => {
    const records = new RunLog();
    records.append([0, 10, 20].map(measurement), {});
    expect([0, 9, 10, 99].map((step) => records.at(step)!.step)).toEqual([0, 0, 10, 20]);
    expect(records.at(-1)).toBeUndefined();
  });

  test('of a long run keep bounded series and every measurement', () => {
    const records = new RunLog();
    for (let from = 0; from < 1_000_000; from += 50_000)
      records.append([measurement(from)], { batchCost: series(from, from + 50_000) });
    const { steps: kept, values } = records.series('batchCost')!;
    expect(kept.length).toBeLessThanOrEqual(1 << 14);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBeGreaterThan(999_000);
    const gaps = kept.subarray(1).map((step, i) => step - kept[i]!);
    expect(Math.max(...gaps)).toBe(Math.min(...gaps));
    expect(kept.every((step, i) => step === values[i] && (i === 0 || kept[i - 1]! < step))).toBe(
      true,
    );
    expect(records.measurements).toHaveLength(20);
  });

  test('in a snapshot stay as they were', () => {
    const records = recorded(5);
    const snapshot = records.snapshot();
    records.cut(1);
    records.append([measurement(2)], { batchCost: series(2, 3) });
    expect(RunLog.from(snapshot).measurements).toHaveLength(5);
    expect([...snapshot.series['batchCost']!.steps]).toEqual([0, 1, 2, 3, 4]);
  });
});
