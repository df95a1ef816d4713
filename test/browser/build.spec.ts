/** What the build carries: how much the page loads at once, that tfjs stays in the workers, and that nothing imports an entry. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Manifest } from 'vite';
import { headers } from '../../scripts/policy.js';
import { manifestFile } from '../../scripts/manifest.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

/** Words that only tfjs says. */
const tfjs = /Cannot find a connection between any variable and the result of the loss function/;

test('all JavaScript reachable by static import is at most 100 KB gzip', () => {
  expectWithin(100, ['index.html']);
});

test('with what every lab waits for, it is still at most 200 KB gzip', () => {
  expectWithin(200, ['index.html', 'src/app/shell/lab-page.ts']);
});

test('the page loads no tfjs, now or later', () => {
  const all = (chunk: Manifest[string]) => [
    ...(chunk.imports ?? []),
    ...(chunk.dynamicImports ?? []),
  ];
  const files = reachable(['index.html'], all);
  expect(files.filter((file) => tfjs.test(readFileSync(dist + file, 'utf8')))).toEqual([]);
  // The words are really those of this version: a worker's file has them.
  const scripts = readdirSync(`${dist}assets`).filter((file) => file.endsWith('.js'));
  expect(scripts.some((file) => tfjs.test(readFileSync(`${dist}assets/${file}`, 'utf8')))).toBe(
    true,
  );
});

test('no script imports an entry, of the page or of a worker', () => {
  const scripts = readdirSync(`${dist}assets`).filter((file) => file.endsWith('.js'));
  const texts = scripts.map((file) => readFileSync(`${dist}assets/${file}`, 'utf8'));
  const named = (pattern: RegExp) =>
    texts.map((text) => [...text.matchAll(pattern)].map(([, file]) => file!));
  const workers = named(/new (?:Shared)?Worker\(.*?["'`]([\w.-]+\.js)["'`]/g).flat();
  const pages = Object.values(manifest).filter(({ isEntry }) => isEntry);
  const entries = [
    ...new Set([...pages.map(({ file }) => file.replace('assets/', '')), ...workers]),
  ];
  // All that there are: as many workers as the sources make, and the page.
  expect(scripts).toEqual(expect.arrayContaining(entries));
  expect(entries.length).toBe(1 + workersInSources().size);
  const imports = named(/(?:\bfrom|\bimport\(?)\s*["'`]\.\/([^"'`]+)["'`]/g);
  expect(imports.flat().length, 'imports are found at all').toBeGreaterThan(scripts.length);
  const wrong = scripts.flatMap((file, i) =>
    imports[i]!.filter((name) => entries.includes(name)).map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing that is hidden is shipped', () => {
  const names = readdirSync(dist, { recursive: true }).map(String);
  expect(names.filter((name) => /(^|[/\\])\./.test(name))).toEqual([]);
});

test('a file says in the form of common hosts which headers to send', () => {
  const rules = readFileSync(`${dist}_headers`, 'utf8');
  for (const [name, value] of Object.entries(headers()))
    expect(rules).toContain(`\n  ${name}: ${value}\n`);
});

test('the built page has no script within it', () => {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
  expect(html).not.toMatch(/https?:\/\//);
});

/** The workers that the sources start, by their files. */
function workersInSources(): ReadonlySet<string> {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(folder + file, 'utf8'));
  const made = texts.flatMap((text) => [
    ...text.matchAll(/new (?:Shared)?Worker\(new URL\('([^']+)'/g),
  ]);
  const all = texts.flatMap((text) => [...text.matchAll(/\bnew (?:Shared)?Worker\(/g)]);
  expect(made.length, 'every worker is made in the form that the bundler understands').toBe(
    all.length,
  );
  return new Set(made.map(([, file]) => basename(file!)));
}

function expectWithin(most: number, from: readonly string[]) {
  const files = reachable(from, (chunk) => chunk.imports);
  const sizes = files.map((file) => [file, gzipSync(readFileSync(dist + file)).length] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const report = sizes.map(([file, size]) => `${kilobytes(size)}  ${file}`).join('\n');
  console.log(`${report}\n${kilobytes(total)}  together`);
  expect(total, report).toBeLessThanOrEqual(most * 1024);
}

function reachable(
  from: readonly string[],
  next: (chunk: Manifest[string]) => readonly string[] | undefined,
): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    next(manifest[name]!)?.forEach(visit);
  };
  from.forEach(visit);
  return [...seen].map((name) => manifest[name]!.file);
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
