/** MATLAB's files, as scipy.io.savemat writes them (test/fixtures/files/make.py) and as a machine of the other byte order would. */
import { expect, test } from 'vitest';
import type { Dataset } from '../../src/data/dataset';
import { readMat } from '../../src/data/files/from-mat';
import { readMatrices } from '../../src/data/files/mat';
import { fine, type Read } from '../../src/data/files/result';
import { bytesOf, expectFine, file, mutated, sentence } from './files';

async function read(name: string, bytes = bytesOf(name)): Promise<Read<Dataset>> {
  const result = await readMat(file(name, bytes));
  if (!result.ok) return result;
  if ('bytes' in result.value.set) throw new Error('features were expected, not pictures');
  return fine(result.value.set);
}

test.each(['points.mat', 'points-compressed.mat'])(
  'X and y of %s are what is trained on, Xval and yval what is held out',
  async (name) => {
    const { test: held, ...set } = expectFine(await read(name));
    expect(set).toEqual({
      name,
      x: Float64Array.of(0, -0, 0.25, -1, 0.5, -2, 0.75, -3, 1, -4, 1.25, -5),
      y: Float64Array.of(0, 1, 0, 1, 0, 1),
      m: 6,
      n: 2,
      classes: 2,
      features: ['x₁', 'x₂'],
      labels: ['0', '1'],
    });
    expect([held!.m, ...held!.x]).toEqual([4, 0, 0, 1, 0.125, 2, 0.25, 3, 0.375]);
    expect([...held!.y]).toEqual([0, 1, 0, 1]);
  },
);

test('whole and single numbers are read, and what is no matrix is passed over', async () => {
  const matrices = expectFine(await readMatrices(file('mixed.mat')));
  expect([...matrices.keys()]).toEqual(['X', 'y']);
  const set = expectFine(await read('mixed.mat'));
  expect([...set.x]).toEqual(Array.from({ length: 15 }, (_, i) => i - 7));
  expect([set.labels, [...set.y]]).toEqual([
    ['1', '2', '3'],
    [0, 1, 2, 0, 1],
  ]);
  expect(set.features).toEqual(['x₁', 'x₂', 'x₃']);
});

test('a file of the other byte order is read', async () => {
  const bytes = bigEndian({ X: [2, 1, 0.5, -3], y: [2, 1, 7.5, 8.25] });
  const set = expectFine(await read('big.mat', bytes));
  expect([set.m, set.n, set.classes, set.labels]).toEqual([2, 1, 0, ['value']]);
  expect([[...set.x], [...set.y]]).toEqual([
    [0.5, -3],
    [7.5, 8.25],
  ]);
});

test('what is wrong is said, with what was expected and what was found', async () => {
  const wrong = async (bytes: Uint8Array<ArrayBuffer>) => sentence(await read('a.mat', bytes));
  const header = (said: string, end = [0, 1, 0x49, 0x4d]) =>
    new Uint8Array([...new TextEncoder().encode(said.padEnd(124)), ...end]);
  expect(
    await wrong(header('MATLAB 7.3 MAT-file, Platform: GLNXA64', [0, 2, 0x49, 0x4d])),
  ).toContain('7.3');
  expect(await wrong(header('anything', [0, 0, 0, 0]))).toContain('version 5');
  expect(await wrong(new Uint8Array(3))).toContain('version 5');
  expect(await wrong(header('MATLAB 5.0 MAT-file'))).toMatch(/X.*y.*no matrix/);
  expect(await wrong(bytesOf('points.mat').slice(0, -30))).toContain('ends too early');
  const matrices = (some: Readonly<Record<string, readonly number[]>>) => wrong(bigEndian(some));
  expect(await matrices({ x: [1, 1, 1], data: [1, 1, 2] })).toContain('“x”, “data”');
  expect(await matrices({ X: [2, 1, 1, 2], y: [1, 3, 0, 1, 0] })).toMatch(/X has 2 rows, y has 3/);
  expect(await matrices({ X: [1, 2, 1, NaN], y: [1, 1, 0] })).toMatch(/X has a value/);
  expect(await matrices({ X: [0, 2], y: [0, 1] })).toMatch(/“X” has none/);
  const train = { X: [2, 1, 1, 2], y: [1, 2, 0, 1] };
  expect(await matrices({ ...train, Xval: [1, 2, 3, 4], yval: [1, 1, 0] })).toMatch(
    /Xval.*1; it has 2/,
  );
  expect(await matrices({ ...train, Xtest: [1, 1, 3], ytest: [1, 1, 5] })).toMatch(
    /ytest.*also has 5/,
  );
});

test(
  'a thousand damaged files are sentences or sets, and nothing is thrown',
  { timeout: 60_000 },
  async () => {
    const names = ['points.mat', 'points-compressed.mat', 'mixed.mat'] as const;
    const files = [
      ...names.map((name) => bytesOf(name)),
      bigEndian({ X: [2, 1, 1, 2], y: [1, 2, 0, 1] }),
    ];
    let sets = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const result = await read('a.mat', mutated(files[seed % 4]!, seed));
      if (!result.ok) expect(result.problem).toMatch(/^[^]{20,}\.$/);
      else {
        sets++;
        const { x, y, m, n, classes } = result.value;
        expect([x.length, y.length, x.every(Number.isFinite)]).toEqual([m * n, m, true]);
        if (classes > 0) expect(y.every((value) => value >= 0 && value < classes)).toBe(true);
      }
    }
    expect(sets).toBeGreaterThan(20);
  },
);

/** A file in big-endian order, as the format's description has it: matrices of doubles, [rows, columns, …values]. */
function bigEndian(matrices: Readonly<Record<string, readonly number[]>>): Uint8Array<ArrayBuffer> {
  const element = (type: number, data: readonly number[]) => [
    ...words(type, data.length),
    ...data,
    ...Array.from({ length: (8 - (data.length % 8)) % 8 }, () => 0),
  ];
  const elements = Object.entries(matrices).flatMap(([name, [rows, columns, ...values]]) =>
    element(14, [
      ...element(6, words(6, 0)),
      ...element(5, words(rows!, columns!)),
      ...element(1, [...new TextEncoder().encode(name)]),
      ...element(9, doubles(values)),
    ]),
  );
  const header = [...new TextEncoder().encode('MATLAB 5.0 MAT-file'.padEnd(124)), 1, 0, 0x4d, 0x49];
  return new Uint8Array([...header, ...elements]);
}

const words = (...values: readonly number[]) =>
  values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255));
const doubles = (values: readonly number[]) => {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => view.setFloat64(8 * i, value));
  return [...new Uint8Array(view.buffer)];
};
