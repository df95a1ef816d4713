import { expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import { suggestion } from '../../src/data/files/column-roles';
import { toDataset } from '../../src/data/files/from-table';
import { planarSets } from '../../src/data/planar/planar';
import { readText } from '../../src/data/files/table-reader';
import { samples } from '../../src/data/samples';
import { testOnly } from '../../src/data/files/test-file';

type Cell = number | string;
const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]) =>
  [header, ...rows].map((row) => `${row.join()}\n`).join('');
const rows = (count: number, row: (i: number) => readonly Cell[]) =>
  Array.from({ length: count }, (_, i) => row(i));
/** A draw from the normal, with so many decimals. */
const around = (random: RandomState, mean: number, deviation: number, decimals: number) =>
  (mean + deviation * random.gaussian()).toFixed(decimals);

const species = [
  { name: 'alba', means: [5, 3.4, 1.5, 0.3] },
  { name: 'aurea', means: [5.9, 2.8, 4.3, 1.3] },
  { name: 'rubra', means: [6.6, 3, 5.5, 2] },
];

function flowers(): string {
  const random = new RandomState(1);
  return csv(
    ['sepal_length', 'sepal_width', 'petal_length', 'petal_width', 'species'],
    rows(150, (i) => {
      const { name, means } = species[Math.floor(i / 50)]!;
      const size = random.gaussian();
      const measures = means.map((mean, j) => {
        const value =
          mean + [0.3, 0.15, 0.3, 0.1][j]! * size + [0.25, 0.25, 0.2, 0.12][j]! * random.gaussian();
        return Math.max(0.1, value).toFixed(1);
      });
      return [...measures, name];
    }),
  );
}

function moons(m: number, seed: number): string {
  const { x, y } = planarSets.moons.generate({ m, noise: 0.2, seed, classes: 2 });
  return csv(
    ['x1', 'x2', 'class'],
    rows(m, (i) => [x[2 * i]!.toFixed(4), x[2 * i + 1]!.toFixed(4), y[i]!]),
  );
}

function clouds(): string {
  const random = new RandomState(2);
  const centres = [
    ['north', 0, 3],
    ['east', 2.6, -1.5],
    ['west', -2.6, -1.5],
  ] as const;
  return csv(
    ['x', 'y', 'cloud'],
    rows(240, (i) => {
      const [name, x, y] = centres[i % 3]!;
      return [around(random, x, 1, 3), around(random, y, 1, 3), name];
    }),
  );
}

function houses(): string {
  const random = new RandomState(3);
  return csv(
    ['size_m2', 'rooms', 'age_years', 'price_thousand'],
    rows(120, () => {
      const size = 40 + 160 * random.random();
      const rooms = Math.max(1, Math.round(size / 28 + 0.7 * random.gaussian()));
      const age = Math.floor(80 * random.random());
      const price = 20 + 2.6 * size + 8 * rooms - 1.1 * age + 25 * random.gaussian();
      return [size.toFixed(0), rooms, age, Math.max(10, price).toFixed(0)];
    }),
  );
}

const contents: Record<string, string> = {
  'samples/flowers.csv': flowers(),
  'samples/two-moons.csv': moons(300, 3),
  'samples/two-moons-test.csv': moons(100, 4),
  'samples/clouds.csv': clouds(),
  'samples/houses.csv': houses(),
  'samples/broken.csv': 'height,weight,group\n171,65,a\n182,81,b\n165,58\n190,eighty,b\n176,,a\n',
};
const dataset = async (file: string) => {
  const table = await readText(contents[file]!, file);
  return table.ok ? toDataset(table.value, suggestion(table.value)) : table;
};

test.each(samples.flatMap(({ kind, files }) => (kind === 'table' ? files : [])))(
  '%s is as it is drawn here (vitest -u writes it anew)',
  async (file) => {
    await expect(contents[file]).toMatchFileSnapshot(`../../public/${file}`);
  },
);

test.each([
  ['flowers', 150, 4, 3],
  ['two-moons', 300, 2, 2],
  ['clouds', 240, 2, 3],
  ['houses', 120, 3, 0],
])('the sample %s has %i rows, %i features and %i classes', async (name, m, n, classes) => {
  expect(await dataset(`samples/${name}.csv`)).toMatchObject({
    ok: true,
    value: { m, n, classes },
  });
});

test('the test file fits a model trained on the two moons', async () => {
  const [trained, fresh] = [
    await dataset('samples/two-moons.csv'),
    await dataset('samples/two-moons-test.csv'),
  ];
  expect(trained.ok && fresh.ok && testOnly(fresh.value, trained.value)).toMatchObject({
    ok: true,
  });
});

test('the broken sample is refused', async () => {
  expect(await dataset('samples/broken.csv')).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/Line 4/),
  });
});
