/** Every lab of the page, by its folder. Outside of the browser. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folders = fileURLToPath(new URL('../../src/labs', import.meta.url));

export const labs: readonly string[] = readdirSync(folders, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
