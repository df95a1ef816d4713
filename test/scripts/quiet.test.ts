/** What a newcomer sees of the scripts: their own words, and nothing of what they run unless it fails. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of Node; a reader that has `enough` goes away, as `head` does. */
function run(args: readonly string[], enough = (_: string) => false): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((done, failed) => {
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
      if (enough(out)) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    child.on('error', failed).on('close', (code) => done({ code, out, err }));
  });
}

const script = (text: string) => ['--input-type=module', '-e', text];
const quietly = (program: string) =>
  script(`import { quietly } from './scripts/install.js';
    quietly(process.execPath, ['-e', ${JSON.stringify(program)}]);`);

test('a run whose reader goes away ends quietly', async () => {
  const link = '#/c1w3-shallow-network?m=40&hidden=2';
  const { code, out, err } = await run(['scripts/lab.js', link, '--steps', '1000000'], (text) =>
    text.includes('\n'),
  );
  expect(out).toContain('step');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('what goes well is not heard of', async () => {
  const noise = "console.log('a'.repeat(3e6)); console.error('warning')";
  expect(await run(quietly(noise))).toEqual({ code: 0, out: '', err: '' });
});

test('what fails says all it said, and the script fails', async () => {
  const { code, out, err } = await run(
    quietly("console.log('one'); console.error('two'); process.exitCode = 3"),
  );
  expect(code).toBe(1);
  expect(out + err).toMatch(/one\n[^]*two\n/);
  expect(err).toMatch(/ended with 3/);
});
