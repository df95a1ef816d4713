import { describe, expect, it } from 'vitest';
import type { Result, Row } from './main';
import { report } from './report.js';
import { operations, workloads } from './workloads';

const trained = (speed: number, losses = [0.5, 0.4]): Result => ({
  speeds: [speed / 2, speed, speed * 3],
  losses,
  facts: { compile: { first: 20, again: 5, trace: 2 }, fallbacks: [] },
});

const row = (results: Partial<Record<keyof Row['results'], Result>>): Row => ({
  name: '2-8-8-8-1 sgd',
  unit: 'steps',
  batch: 10,
  isLater: false,
  operations: 1e4,
  results: results as Row['results'],
});

const parts = [{ name: 'product 2×2×2', microseconds: 1, operations: 40_000 }];
const recurrent = { compile: { first: 100, again: 50, trace: 20 } };
const reported = (results: Parameters<typeof row>[0]) =>
  report({ rows: [row(results)], parts, recurrent });

describe('the report of the bench', () => {
  it('counts the median of the rounds, and passes what is fast enough', () => {
    const { text, holds } = reported({
      compiled: trained(1_000_000),
      'tfjs cpu': trained(3_000),
      'tfjs wasm': trained(2_000),
      ConvNetJS: trained(40_000),
    });
    expect(text).toContain('pass  2-8-8-8-1 sgd: 333× against the best tfjs backend');
    expect(text).toContain('pass  2-8-8-8-1 sgd: 25.0× against ConvNetJS, required 25.0×');
    expect(holds).toBe(true);
  });

  it('fails a ratio that is too small', () => {
    const { text, holds } = reported({ compiled: trained(900_000), ConvNetJS: trained(40_000) });
    expect(text).toContain('FAIL  2-8-8-8-1 sgd: 22.5× against ConvNetJS');
    expect(holds).toBe(false);
  });

  it('fails contestants that do different work', () => {
    const other = trained(1_000, [0.5, 0.2]);
    const { text, holds } = reported({ compiled: trained(900_000), 'jax-js': other });
    expect(text).toContain('DIFFERS  2-8-8-8-1 sgd, jax-js');
    expect(holds).toBe(false);
  });

  it('fails a model that the compiler refuses', () => {
    const { text, holds } = reported({ compiled: { refusal: 'because' } });
    expect(text).toContain('FAIL  2-8-8-8-1 sgd: not compiled: because');
    expect(holds).toBe(false);
  });

  it('says why a contestant cannot run', () => {
    const { text, holds } = reported({
      compiled: trained(900_000),
      ConvNetJS: { refusal: 'ConvNetJS has no Adam' },
    });
    expect(text).toContain('ConvNetJS, 2-8-8-8-1 sgd: — ConvNetJS has no Adam');
    expect(holds).toBe(true);
  });

  it('gives GFLOP/s and their share of the fastest product', () => {
    const { text } = reported({ compiled: trained(1_000_000) });
    expect(text).toMatch(/10\.00 +25 %/);
  });
});

describe('operations of a step', () => {
  it('are those of forward, both gradients of each layer, and one of the first', () => {
    // 2·10·(2·4·2 + 4·2·3 + 2·1·3) and, for the CNN, 2·64·(576·25·8·2 + 64·200·16·3 + 256·10·3).
    expect(operations(workloads[0]!)).toBe(920);
    expect(operations(workloads.at(-1)!)).toBe(2 * 64 * (230_400 + 614_400 + 7_680));
  });
});
