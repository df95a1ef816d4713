/** Checkpoints: which are there, which are dropped, and that memory has a limit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Checkpoint } from '../../src/core/run';
import { Checkpoints } from '../../src/training/session/checkpoints';

const at = (step: number, floats = 10): Checkpoint => ({
  step,
  epoch: 0,
  examples: 0,
  seconds: 0,
  state: { W1: new Float32Array(floats) },
});

test('the nearest before a step is found', () => {
  const checkpoints = new Checkpoints();
  for (const step of [0, 10, 20]) checkpoints.add(at(step));
  expect([0, 9, 10, 25].map((step) => checkpoints.before(step)?.step)).toEqual([0, 0, 10, 20]);
  expect(checkpoints.before(-1)).toBeUndefined();
});

test('one that comes late takes its place; what stands at its step stays', () => {
  const checkpoints = new Checkpoints();
  for (const step of [20, 0, 10, 20, 10]) checkpoints.add(at(step));
  expect(checkpoints.steps).toEqual([0, 10, 20]);
});

test('all after a step can be forgotten', () => {
  const checkpoints = new Checkpoints();
  for (const step of [0, 10, 20]) checkpoints.add(at(step));
  checkpoints.cut(10);
  expect(checkpoints.steps).toEqual([0, 10]);
});

test('memory stays within the budget, the start and the newest stay, and the young stand closer than the old', () => {
  const checkpoints = new Checkpoints(40 * 64);
  for (let step = 0; step <= 10_000; step += 10) checkpoints.add(at(step));
  const { steps } = checkpoints;
  expect(steps.length).toBe(64);
  expect([steps[0], steps.at(-1)]).toEqual([0, 10_000]);
  const gap = (from: number, to: number) => {
    const inside = steps.filter((step) => step >= from && step <= to);
    return (inside.at(-1)! - inside[0]!) / (inside.length - 1);
  };
  expect(gap(9500, 10_000)).toBeLessThan(gap(0, 5000));
});

test('whatever is added and cut, steps ascend and the number is limited', () => {
  const act = fc.oneof(fc.record({ add: fc.nat(1000) }), fc.record({ cut: fc.nat(1000) }));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const checkpoints = new Checkpoints(Infinity, 8);
      for (const a of acts) {
        if ('add' in a) checkpoints.add(at(a.add));
        else checkpoints.cut(a.cut);
      }
      const { steps } = checkpoints;
      expect(steps.length).toBeLessThanOrEqual(8);
      expect([...steps].every((step, i) => i === 0 || step > steps[i - 1]!)).toBe(true);
    }),
  );
});
