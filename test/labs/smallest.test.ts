/** The smallest lab of the labs' README, as it stands there: what it is told to be is what the checks ask for. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { filesOfReadme, typedIn } from './smallest-lab';

// Whole programs run here.
vi.setConfig({ testTimeout: 600_000 });

const { folder, id } = typedIn();
afterAll(() => rm(folder, { recursive: true }));

/** Runs a program of a package in the copy; what it says, and whether it was content. */
function run(program: string, ...args: readonly string[]) {
  const path = join(folder, 'node_modules', program);
  // A run of tests within a run of tests is told nothing of the outer one.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  return new Promise<{ readonly good: boolean; readonly said: string }>((done) => {
    execFile(process.execPath, [path, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      done({ good: error === null, said: stdout + stderr }),
    );
  });
}

const good = { good: true, said: expect.any(String) as string };

test('the README shows every file of it', () => {
  const names = ['about.ts', 'lab.ts', 'train.ts', 'view.ts', 'notes.md'];
  expect([...filesOfReadme().keys()]).toEqual(names.map((name) => `${id}/${name}`));
});

test('its types are right', async () => {
  expect(
    await run('typescript/bin/tsc', '-b', 'tsconfig.page.json', 'tsconfig.worker.json'),
  ).toEqual(good);
});

test('the linter finds nothing', async () => {
  expect(await run('oxlint/bin/oxlint', '--deny-warnings', 'src/labs')).toEqual(good);
});

test('it is formatted', async () => {
  expect(await run('oxfmt/bin/oxfmt', '--check', 'src/labs')).toEqual(good);
});

test('it keeps the contract of labs, and its notes are in order', async () => {
  const { good: kept, said } = await run(
    'vitest/vitest.mjs',
    'run',
    '--maxWorkers=1',
    '--no-color',
  );
  expect({ good: kept, said }).toEqual(good);
  expect(said).toContain('2 passed (2)');
});
