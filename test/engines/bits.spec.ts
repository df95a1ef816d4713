/** The same link gives the same bits everywhere: what every engine records, and its last state, are those of Node. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { engineNames, missing } from './engine';
import type { Fingerprint, fingerprint } from './fingerprint';
import { links } from './links';
import { expect, openLab, showFailure, test, trainTo, troubles } from './page';

let inNode: Promise<Readonly<Record<string, Fingerprint>>> | undefined;

/** The fingerprints of all links, from a process of their own: Playwright's has no vite. */
const nodes = () =>
  (inNode ??= promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('node.js', import.meta.url)),
  ]).then(({ stdout }) => JSON.parse(stdout) as Readonly<Record<string, Fingerprint>>));

for (const name of engineNames) {
  test.describe(name, () => {
    const absent = missing(name);
    test.skip(absent !== undefined, absent);

    test.beforeAll(async ({ engines, site }) => {
      const engine = await engines[name]();
      console.log(`${engine.version}, Node ${process.versions.node}`);
      await engine.load(`${site.url}#/`);
    });

    test.afterEach(async ({ engines }, info) => showFailure(await engines[name](), info));

    for (const [what, link, steps] of links) {
      test(`${name} has the bits of Node: ${what}`, async ({ engines }) => {
        const engine = await engines[name]();
        await openLab(engine, link);
        await trainTo(engine, steps);
        const found = await engine.evaluate(async (step) => {
          const run = app().workspace!.current;
          const hash = (globalThis as unknown as { fingerprint: typeof fingerprint }).fingerprint;
          const kept = await run.keep(step);
          return hash(run.records.snapshot(), kept);
        }, steps);
        expect(found).toEqual((await nodes())[what]);
        expect(await troubles(engine)).toEqual([]);
      });
    }
  });
}
