/** The linter knows who may import whom: small wrong files, put where they would be wrong, are refused. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configuration } from '../scripts/import-rules.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const refused: readonly (readonly [file: string, line: string])[] = [
  ['src/core/a.ts', "import '../data/planar';"],
  ['src/core/params/a.ts', "import '../../models/tf';"],
  ['src/core/a.ts', "import 'lit';"],
  ['src/core/a.ts', "import '../nn/layers';"],
  ['src/nn/a.ts', "import '../models/tf';"],
  ['src/nn/layers/a.ts', "import '../../data/planar';"],
  ['src/data/a.ts', "import '../models/tf';"],
  ['src/data/a.ts', "import '@tensorflow/tfjs-core';"],
  ['src/models/a.ts', "import '@tensorflow/tfjs-core';"],
  ['src/models/a.ts', "import '../training/session';"],
  ['src/models/a.ts', "import '../compiler';"],
  ['src/compiler/a.ts', "import '../training/session';"],
  ['src/search/a.ts', "import '../training/trainers';"],
  ['src/search/a.ts', "import '../data/dataset';"],
  ['src/training/session/a.ts', "import '../../app/workspace/run';"],
  ['src/training/a.ts', "import '../ui/palette';"],
  ['src/training/a.ts', "import '@tensorflow/tfjs';"],
  ['src/ui/a.ts', "import '../app/run';"],
  ['src/ui/a.ts', "import '../labs';"],
  ['src/ui/a.ts', "import '../data/planar';"],
  ['src/ui/a.ts', "import 'chart.js';"],
  ['src/ui/charts/a.ts', "import '../../data/planar/planar';"],
  ['src/app/a.ts', "import '../models/tf';"],
  ['src/app/a.ts', "import '../training/session';"],
  ['src/app/a.ts', "import '../compiler/compile';"],
  ['src/labs/c1w2-a/lab.ts', "import '../../models/tf';"],
  ['src/labs/c1w2-a/lab.ts', "import '../../ui/palette';"],
  ['src/labs/c1w2-a/text.ts', "import 'lit';"],
  ['src/labs/c1w2-a/lab.ts', "import '../c1w3-b/lab';"],
  ['src/labs/c1w2-a/train.ts', "import '../../ui/palette';"],
  ['src/labs/c1w2-a/train.ts', "import '../c1w3-b/train';"],
  ['src/labs/c1w2-a/train.ts', "import '@tensorflow/tfjs-core';"],
  ['src/labs/c1w2-a/view.ts', "import '../../models/tf';"],
  ['src/labs/c1w2-a/view.ts', "import '../../app/run';"],
  ['src/labs/c1w2-a/view.ts', "import '../c1w3-b/view';"],
  ['src/labs/index.ts', "import '../training/session';"],
  ['src/core/a.ts', 'export const a: any = 1;'],
  ['src/core/a.ts', 'export const a = Math.random();'],
  ['src/training/a.ts', 'export const a = Date.now();'],
  ['src/data/a.ts', 'export const a = Math.sin(1);'],
  ['src/search/a.ts', 'export const a = Math.exp(1);'],
  ['src/labs/c1w2-a/train.ts', 'export const a = Math.exp(1);'],
];

const allowed: typeof refused = [
  ['src/core/b.ts', "import type { Dataset } from '../data/dataset'; export type A = Dataset;"],
  ['src/core/params/b.ts', "import '../random';"],
  ['src/nn/layers/b.ts', "import '../../core/math'; import '../layer';"],
  ['src/data/b.ts', "import '../core/random';"],
  ['src/models/b.ts', "import './tf';"],
  ['src/models/tf.ts', "import '@tensorflow/tfjs-core';"],
  ['src/compiler/b.ts', "import '../models/tf';"],
  ['src/training/b.ts', "import '../compiler'; import '../models/tf';"],
  ['src/ui/charts/line-chart.ts', "import 'chart.js'; import 'lit';"],
  ['src/app/b.ts', "import '../ui/palette'; import '../labs'; import 'lit';"],
  [
    'src/labs/c1w2-b/lab.ts',
    "import '../../core/lab'; import '../../data/planar'; import './text';",
  ],
  ['src/labs/c1w2-b/train.ts', "import '../../models/tf'; import '../../training/supervised';"],
  ['src/labs/c1w2-b/view.ts', "import '../../ui/palette'; import 'lit'; import './lab';"],
  ['src/ui/b.ts', 'export const a = Math.sin(1);'],
];

let folder: string;
let found: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-'));
  await Promise.all([...refused, ...allowed].map(([file, line], i) => place(file, line, i)));
  found = await complaints();
});
afterAll(() => rm(folder, { recursive: true }));

describe('the linter', () => {
  it('has the configuration that the table of rooms gives (node scripts/import-rules.js)', async () => {
    expect(JSON.parse(await readFile('.oxlintrc.json', 'utf8'))).toEqual(configuration());
  });

  it.each(refused.map(([file, line], i) => [file, line, i] as const))(
    'refuses in %s: %s',
    (file, _line, i) => expect([...found.keys()]).toContain(numbered(file, i)),
  );

  it.each(allowed.map(([file, line], i) => [file, line, i + refused.length] as const))(
    'allows in %s: %s',
    (file, _line, i) => expect(found.get(numbered(file, i))).toBeUndefined(),
  );
});

/** Each case in a project of its own, so that files of the same name do not meet. */
const numbered = (file: string, i: number) => `case${i}/${file}`;

async function place(file: string, line: string, i: number): Promise<void> {
  const path = join(folder, numbered(file, i));
  await mkdir(dirname(path), { recursive: true });
  await cp('.oxlintrc.json', join(folder, `case${i}`, '.oxlintrc.json'));
  await writeFile(path, `${line}\n`);
}

/** What oxlint says, by file. */
async function complaints(): Promise<ReadonlyMap<string, string>> {
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [oxlint, '-f', 'json', folder], { cwd: folder }, (_e, stdout) =>
      done(stdout),
    );
  });
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { filename: string; message: string }[];
  };
  return new Map(diagnostics.map(({ filename, message }) => [filename, message]));
}
