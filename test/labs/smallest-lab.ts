/** The smallest lab of src/labs/README.md, typed in: the files that it shows, in a copy of the project that has no other lab. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a copy needs beside the sources to be checked, tested and built. */
const beside =
  'package.json LICENSE index.html public tools scripts vite.config.ts .oxlintrc.json .oxfmtrc.json ' +
  'tsconfig.json tsconfig.base.json tsconfig.page.json tsconfig.worker.json tsconfig.test.json ' +
  'test/setup.ts test/labs/contract.ts test/labs/experiment-runs.ts test/labs/notes.test.ts';

/** The files of the README by their paths within src/labs: each block of code begins with its path, as a comment. */
export function filesOfReadme(): ReadonlyMap<string, string> {
  const readme = readFileSync(join(root, 'src/labs/README.md'), 'utf8');
  const blocks = readme.matchAll(/^```\w+\n(?:\/\/|<!--) (\S+\/\S+?)(?: -->)?\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, path, text]) => [path!, text!]));
}

/** Makes the copy, in a folder of its own; whoever asks for it removes it. `id` is the lab's. */
export function typedIn(): { readonly folder: string; readonly id: string } {
  const folder = mkdtempSync(join(tmpdir(), 'smallest-lab-'));
  const isOther = (path: string) => /[/\\]src[/\\]labs[/\\]c\d/.test(path);
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true, filter: (p) => !isOther(p) });
  for (const path of beside.split(' '))
    cpSync(join(root, path), join(folder, path), { recursive: true });
  linkPackages(folder);
  const files = filesOfReadme();
  for (const [path, text] of files) write(join(folder, 'src/labs', path), text);
  const id = [...files.keys()][0]!.split('/')[0]!;
  const contract = `import { testLabs } from './contract';\n\ntestLabs('${id}');\n`;
  write(join(folder, 'test/labs/labs.test.ts'), contract);
  return { folder, id };
}

/** Each package by itself, since what the tools keep beside the packages is the copy's own. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'));
  for (const name of packages)
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
