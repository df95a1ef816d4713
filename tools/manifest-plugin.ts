/** Takes the build's manifest out of what is shipped. */
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { manifestFile } from '../scripts/manifest.js';

/** Vite writes it into the folder of the page and nowhere else. */
export function manifestPlugin(): Plugin {
  return {
    name: 'manifest-beside-the-page',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      const hidden = join(dir, '.vite');
      mkdirSync(dirname(manifestFile), { recursive: true });
      renameSync(join(hidden, 'manifest.json'), manifestFile);
      if (readdirSync(hidden).length === 0) rmdirSync(hidden);
    },
  };
}
