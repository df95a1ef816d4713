// The fingerprints of all links in this Node, as one line of JSON: node test/engines/node.js
import { openModules } from '../../scripts/modules.js';

// What libraries print is not part of the answer.
console.log = console.info = console.debug = console.error;

const modules = await openModules();
const [{ record }, { links }] = await Promise.all([
  modules.load('/test/engines/record.ts'),
  modules.load('/test/engines/links.ts'),
]);
/** @type {Record<string, import('./fingerprint').Fingerprint>} */
const found = {};
for (const [what, link, steps] of links) found[what] = await record(link, steps);
await modules.close();
process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0));
