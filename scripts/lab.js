// npm run lab -- "<link>" --steps 1000 [--data FILES] [--test FILES]…: any run without a browser; its curve as CSV on stdout.
// FILES is one file, or several that make one set, such as pictures and their labels, with commas between.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing } from './install.js';
import { openModules } from './modules.js';
import './pipe.js';

/** @typedef {{ name: string, bytes: Uint8Array }} LabFile */

const usage = 'npm run lab -- "<link>" --steps 1000 [--data FILES] [--test FILES]…';

// What libraries print is not part of the curve.
console.log = console.info = console.debug = console.error;

try {
  const { link, steps, data, test } = request(process.argv.slice(2));
  installMissing();
  const options = { steps, data: data.flatMap(contents), test: test.map(contents) };
  const code = await train(link, options);
  // The session's message channel would keep the process alive; what is printed goes out first.
  process.stdout.write('', () => process.exit(code));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * What is asked for; throws a sentence when it cannot be understood.
 * @param {string[]} args
 */
function request(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      steps: { type: 'string', default: '1000' },
      data: { type: 'string', multiple: true, default: [] },
      test: { type: 'string', multiple: true, default: [] },
    },
  });
  const [link, ...more] = positionals;
  if (link === undefined || more.length > 0) {
    throw new Error(`Expected one link, found ${positionals.length}: ${usage}`);
  }
  const steps = Number(values.steps);
  if (!Number.isInteger(steps) || steps < 0) {
    throw new Error(`Expected a number of steps, found "${values.steps}": ${usage}`);
  }
  return { link, steps, data: values.data, test: values.test };
}

/**
 * The files of one set: a name that exists is one file, even with a comma in it.
 * @param {string} files
 */
function contents(files) {
  const names = existsSync(files) ? [files] : files.split(',').filter(Boolean);
  return names.map((name) => ({ name: basename(name), bytes: new Uint8Array(readFileSync(name)) }));
}

/**
 * Runs the link with the code that the worker runs, loaded through vite as in the page.
 * @param {string} link
 * @param {{ steps: number, data: LabFile[], test: LabFile[][] }} options
 * @returns {Promise<number>} the exit code
 */
async function train(link, options) {
  const modules = await openModules();
  try {
    const { runLink } = await modules.load('/src/training/headless.ts');
    const out = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`);
    return await runLink(link, { ...options, out });
  } finally {
    await modules.close();
  }
}
