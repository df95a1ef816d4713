/** `import { title, html, handles } from './notes.md'`: notes compiled while building, nothing rendered at run time. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { compileNotes, sectionsOf } from './notes.ts';

/** Makes a module of every imported `.md` file; the build fails at `file:line` of what it does not understand. */
export function notesPlugin(): Plugin {
  return {
    name: 'notes',
    enforce: 'pre',
    load(id) {
      const [path = '', query] = id.split('?');
      if (!path.endsWith('.md')) return null;
      const source = readFileSync(path, 'utf8');
      if (query === 'sections') return `export default ${JSON.stringify(sectionsOf(source))};`;
      const { title, html, handles } = compileNotes(source, relative('.', path));
      return Object.entries({ title, html, handles })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
