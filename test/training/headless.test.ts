/** Runs without a page: the curve of a link as CSV, files to train and to test on, and sentences for what cannot be done. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { type HeadlessOptions, runLink } from '../../src/training/headless';

vi.setConfig({ testTimeout: 60_000 });

const sample = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(`public/samples/${name}`)),
});

async function run(link: string, options: Partial<HeadlessOptions> = {}) {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  await runLink(link, { steps: 5, data: [], test: [], out, ...options });
  return lines;
}

test('the curve of a link: a header, the start, and every scheduled step to the last', async () => {
  const lines = await run('#/c1w3-shallow-network', { steps: 103 });
  expect(lines[0]).toBe('step,epoch,examples,cost,accuracy,rate');
  const rows = lines.slice(1).map((line) => line.split(',').map(Number));
  expect(rows.map(([step]) => step)).toEqual([...Array(101).keys(), 103]);
  expect(rows[0]![3]).toBeCloseTo(0.693048, 5);
  expect(await run('#/c1w3-shallow-network', { steps: 103 })).toEqual(lines);
});

test('a file is trained on, and another tested on', async () => {
  const lines = await run('#/c1w3-shallow-network?hidden=8&rate=1', {
    steps: 500,
    data: [sample('two-moons.csv')],
    test: [sample('two-moons-test.csv')],
  });
  const from = lines.indexOf('') + 1;
  expect(lines[from]).toBe('test,m,cost,accuracy');
  const [name, m, , accuracy] = lines[from + 1]!.split(',');
  expect([name, m]).toEqual(['two-moons-test.csv', '100']);
  expect(Number(accuracy)).toBeGreaterThan(0.8);
  const counts = lines.slice(from + 3).flatMap((line) => line.split(',').slice(1).map(Number));
  expect(counts.reduce((a, b) => a + b)).toBe(100);
});

test('what cannot be done is a sentence', async () => {
  await expect(run('#/no-such-lab')).rejects.toThrow('no-such-lab');
  await expect(run('nonsense %')).rejects.toThrow('nonsense');
  await expect(run('#/c1w3-shallow-network', { data: [sample('broken.csv')] })).rejects.toThrow(
    /\.$/,
  );
  const data = `data=${'a'.repeat(64)}~~moons.csv`;
  await expect(run(`#/c1w3-shallow-network?${data}`)).rejects.toThrow('moons.csv');
});
