/** What the folders' notes name is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = ['src', 'test', 'scripts', 'tools', 'public', '.github']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
  )
  .concat(readdirSync('.'));
const notes = files.filter((file) => file.endsWith('.md') && !/notes\.md$|CHANGELOG/.test(file));

test.each(notes)('%s names only files that are there', (note) => {
  const named = [...readFileSync(note, 'utf8').matchAll(/`([\w.-][\w./-]*\.(?:ts|js|json|css))`/g)];
  const missing = named
    .map(([, name]) => name!)
    // An ending such as `.styles.ts`, and what the smallest lab and a build write.
    .filter(
      (name) =>
        !name.startsWith('.') && !/^(?:text|params|choices|experiments|compose)\.ts$/.test(name),
    )
    .filter((name) => !isThere(name, dirname(note)));
  expect(missing).toEqual([]);
});

/** A file by its whole path, by one from the note's folder, or by the end of one. */
function isThere(name: string, folder: string): boolean {
  const paths = [name, join(folder, name), join('src', name)];
  return files.some(
    (file) => paths.includes(file) || file.endsWith(`/${name}`) || basename(file) === name,
  );
}
