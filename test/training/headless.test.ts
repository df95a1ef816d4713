/** Runs without a page: the curve of a link as CSV, files to train and to test on, and sentences for what cannot be done. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type HeadlessOptions, runLink } from '../../src/training/headless';

const sample = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(`public/samples/${name}`)),
});

const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(`test/fixtures/files/${name}`)),
});

async function run(link: string, options: Partial<HeadlessOptions> = {}) {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  await runLink(link, { steps: 5, data: [], test: [], out, ...options });
  return lines;
}

test('the curve of a link: a header, the start, and every scheduled step to the last', async () => {
  const lines = await run('#/c1w3-shallow-network', { steps: 103 });
  expect(lines[0]).toMatch(/^step,epoch,examples,cost,accuracy,rate\b/);
  const rows = lines.slice(1).map((line) => line.split(',').map(Number));
  expect(rows.map(([step]) => step)).toEqual([...Array(101).keys(), 103]);
  expect(rows[0]![3]).toBeCloseTo(0.693048, 5);
  expect(await run('#/c1w3-shallow-network', { steps: 103 })).toEqual(lines);
});

test('a file is trained on, and another tested on', async () => {
  const lines = await run('#/c1w3-shallow-network?hidden=8&rate=1', {
    steps: 500,
    data: [sample('two-moons.csv')],
    test: [[sample('two-moons-test.csv')]],
  });
  const from = lines.indexOf('') + 1;
  expect(lines[from]).toBe('test,m,cost,accuracy');
  const [name, m, , accuracy] = lines[from + 1]!.split(',');
  expect([name, m]).toEqual(['two-moons-test.csv', '100']);
  expect(Number(accuracy)).toBeGreaterThan(0.8);
  const counts = lines.slice(from + 3).flatMap((line) => line.split(',').slice(1).map(Number));
  expect(counts.reduce((a, b) => a + b)).toBe(100);
});

test('a model is trained on one file of a pair and tested on the other', async () => {
  const lines = await run('#/c1w2-logistic-regression', {
    steps: 200,
    data: [fixture('train-images-idx3-ubyte'), fixture('train-labels-idx1-ubyte')],
    test: [
      [fixture('t10k-labels-idx1-ubyte.gz'), fixture('t10k-images-idx3-ubyte.gz')],
      [fixture('train-images-idx3-ubyte'), fixture('train-labels-idx1-ubyte')],
    ],
  });
  const [first, second] = lines.flatMap((line, i) => (line === '' ? [i] : []));
  expect(lines[first! + 3]).toBe(',0,1,2,3,4,5,6,7,8,9');
  expect(lines[second! + 2]).toMatch(/^train-images-idx3-ubyte,40,/);
  expect(Number(lines[second! + 2]!.split(',')[3])).toBeGreaterThan(0.9);
});

test('features far from a scale of 1 are normalized, unless the learner says no', async () => {
  const accuracy = async (query: string) => {
    const data = [fixture('arrays/wide.mat')];
    const lines = await run(`#/c2w1-regularization?${query}`, { steps: 300, data });
    return Number(lines.at(-1)!.split(',')[lines[0]!.split(',').indexOf('accuracy')]);
  };
  expect(await accuracy('')).toBeGreaterThan(0.95);
  expect(await accuracy('normalize=false')).toBeLessThan(0.8);
});

test('what cannot be done is a sentence', async () => {
  await expect(run('#/no-such-lab')).rejects.toThrow('no-such-lab');
  await expect(run('nonsense %')).rejects.toThrow('nonsense');
  await expect(run('#/c1w3-shallow-network', { data: [sample('broken.csv')] })).rejects.toThrow(
    /\.$/,
  );
  const mat = [fixture('points.mat')];
  await expect(run('#/c1w2-logistic-regression', { data: mat })).rejects.toThrow(
    /reads tables.*“points.mat” is a MATLAB file/,
  );
  const zip = [{ name: 'a.zip', bytes: new Uint8Array([80, 75, 5, 6, ...Array(18).fill(0)]) }];
  await expect(run('#/c1w2-logistic-regression', { data: zip })).rejects.toThrow(
    'in the page only',
  );
  const digits = [fixture('t10k-labels-idx1-ubyte.gz'), fixture('t10k-images-idx3-ubyte.gz')];
  const shapes = run('#/c1w2-logistic-regression?dataset=shapes', { test: [digits] });
  await expect(shapes).rejects.toThrow(/knows the classes “circle”.*“6”/);
  const data = `data=${'a'.repeat(64)}~~moons.csv`;
  await expect(run(`#/c1w3-shallow-network?${data}`)).rejects.toThrow('moons.csv');
});
