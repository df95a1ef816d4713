// Where the build's manifest lies, which chunk holds what: beside the page, because it is no part of what is shipped.
import { join } from 'node:path';
import { root } from './install.js';

/** Read by the tests of what the page loads, and by the bench. */
export const manifestFile = join(root, 'node_modules/.cache/build/manifest.json');
