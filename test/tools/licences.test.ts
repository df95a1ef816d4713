/** Small pages are built of small packages: each package that comes into one brings its licence along. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { build } from 'vite';
import type { Licence } from '../../src/app/dialogs/about-dialog';
import { licencesPlugin } from '../../tools/licences-plugin.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const MIT = { license: 'MIT', LICENSE: 'MIT License\n\nCopyright of one.' };

const page = {
  'index.html': '<script type="module" src="./main.js"></script>',
  'main.js':
    "import { a } from 'in-page'; console.log(a); new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });",
  'worker.js': "import { a } from '@some/in-worker'; postMessage(a);",
  LICENSE: 'The page’s own licence.',
};

interface Package {
  readonly license: string;
  readonly main?: string;
  readonly [file: string]: string | undefined;
}

const packageFiles = (
  name: string,
  { license, main = 'export const a = 1;', ...files }: Package,
) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    version: '1.2.3',
    license,
    type: 'module',
    main: 'index.js',
  }),
  [`node_modules/${name}/index.js`]: main,
  ...Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text!]),
  ),
});

/** Builds the page above with these packages, and reads which licences lie beside it. */
async function licences(packages: Readonly<Record<string, Package>>): Promise<Licence[]> {
  const root = await mkdtemp(join(tmpdir(), 'descent-licences-'));
  folders.push(root);
  const files = Object.entries(packages).map(([name, files]) => packageFiles(name, files));
  for (const [file, text] of Object.entries(
    Object.assign({}, page, ...files) as Record<string, string>,
  )) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const { ofPage, ofWorker } = licencesPlugin({ name: 'page', always: [], inside: {} });
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [ofPage],
    worker: { format: 'es', plugins: () => [ofWorker()] },
  });
  return JSON.parse(await readFile(join(root, 'dist/licences.json'), 'utf8')) as Licence[];
}

const both = (changed: Readonly<Record<string, Package>> = {}) => ({
  'in-page': MIT,
  '@some/in-worker': {
    license: 'BSD-3-Clause',
    'Licence.md': 'BSD of another.',
    NOTICE: 'Made by many.',
  },
  unused: { license: 'ISC', LICENSE: 'Not in the page.' },
  ...changed,
});

test('the licences are those of the page and of what is bundled into it and its workers', async () => {
  const found = await licences(both());
  expect(found[0]).toEqual({ packages: ['page'], licence: 'Apache-2.0', text: page.LICENSE });
  const words = found.slice(1).map(({ packages, licence, text }) => [packages, licence, text]);
  expect(words).toContainEqual([
    ['@some/in-worker 1.2.3'],
    'BSD-3-Clause',
    'BSD of another.\n\nMade by many.',
  ]);
  expect(words).toContainEqual([['in-page 1.2.3'], 'MIT', MIT.LICENSE]);
  expect(JSON.stringify(found)).not.toContain('unused');
});

test('packages with the same text share it', async () => {
  const found = await licences(both({ '@some/in-worker': MIT }));
  expect(found.map(({ packages }) => packages)).toContainEqual([
    '@some/in-worker 1.2.3',
    'in-page 1.2.3',
  ]);
});

test('a licence may stand in the README; of Apache’s there is one text for all', async () => {
  const found = await licences(
    both({
      'in-page': {
        license: 'MIT',
        'README.md': '# A\n\nWords.\n\nLICENSE (MIT)\n---\n\nCopyright of A.',
      },
      '@some/in-worker': { license: 'Apache-2.0' },
    }),
  );
  expect(found.find(({ licence }) => licence === 'MIT')!.text).toBe(
    'LICENSE (MIT)\n---\n\nCopyright of A.',
  );
  expect(found.find(({ packages }) => packages.includes('@some/in-worker 1.2.3'))!.text).toMatch(
    /Apache License/,
  );
});

test('a package without a licence text fails the build', async () => {
  await expect(licences(both({ 'in-page': { license: 'MIT' } }))).rejects.toThrow(
    /licence text of in-page/,
  );
});
