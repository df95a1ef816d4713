/** The lock file is one with which `npm ci` installs the same packages on every system. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

type Names = Readonly<Record<string, string>>;

interface Package {
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const read = (file: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'));
const { packages } = read('package-lock.json') as {
  readonly packages: Readonly<Record<string, Package>>;
};
const manifest: Package = read('package.json');

/** Whether Node would find `name` from the folder of a package, in its own `node_modules` or one above. */
function has(name: string, folder: string): boolean {
  if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
  if (folder === '') return false;
  return has(name, folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1)));
}

/** What packages ask for and the lock file does not name. */
function missing(asked: (from: Package) => Names): string[] {
  return Object.entries(packages).flatMap(([folder, from]) =>
    Object.keys(asked(from))
      .filter((name) => !has(name, folder))
      .map((name) => `${folder || 'the project'} asks for ${name}`),
  );
}

test('the lock file names the binaries of every system, not only of the one it was written on', () => {
  expect(missing(({ optionalDependencies = {} }) => optionalDependencies)).toEqual([]);
});

test('the lock file names everything that its packages need', () => {
  const needed = ({ dependencies, peerDependencies, peerDependenciesMeta = {} }: Package) => ({
    ...dependencies,
    ...Object.fromEntries(
      Object.entries(peerDependencies ?? {}).filter(
        ([name]) => !peerDependenciesMeta[name]?.optional,
      ),
    ),
  });
  expect(missing(needed)).toEqual([]);
});

test('the lock file was written for the package.json that is there', () => {
  const { dependencies, devDependencies } = packages['']!;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test('the lock file names no registry, and the content of every package', () => {
  const installed = Object.entries(packages).filter(([folder]) => folder !== '');
  const named = installed.filter(([, { resolved }]) => resolved).map(([folder]) => folder);
  const open = installed.filter(([, { integrity }]) => !integrity).map(([folder]) => folder);
  expect({ named, open }).toEqual({ named: [], open: [] });
});
