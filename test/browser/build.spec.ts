/** What the build carries: how much the page loads at once, and that tfjs stays in the workers. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Manifest } from 'vite';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest;

/** Words that only tfjs says. */
const tfjs = /Cannot find a connection between any variable and the result of the loss function/;

test('all JavaScript reachable by static import is at most 100 KB gzip', () => {
  expectWithin(100, ['index.html']);
});

test('with what every lab waits for, it is still at most 200 KB gzip', () => {
  expectWithin(200, ['index.html', 'src/app/lab-page.ts']);
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

test('the built page has no script within it', () => {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
  expect(html).not.toMatch(/https?:\/\//);
});

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
