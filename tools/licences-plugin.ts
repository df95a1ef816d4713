/** `licences.json`: the licence texts of everything that is bundled into the page and its workers. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import type { Licence } from '../src/app/dialogs/about-dialog.ts';

const project = dirname(dirname(fileURLToPath(import.meta.url)));

interface Choice {
  /** How the page itself is called; its licence is the file LICENSE in the project's folder, Apache-2.0. */
  readonly name: string;
  /** Packages whose code comes into the page by other ways than the bundler. */
  readonly always: readonly string[];
  /** Packages that others carry inside their own files. */
  readonly inside: Readonly<Record<string, readonly string[]>>;
}

/** Two plugins that write one list: Vite bundles workers apart, and before the page is complete. */
export function licencesPlugin({ name, always, inside }: Choice): {
  ofPage: Plugin;
  ofWorker(): Plugin;
} {
  const folders = new Map<string, string>();
  let root = project;
  const take = (id: string) => {
    const folder = folderOf(id);
    if (folder) folders.set(folder, nameOf(folder));
  };
  // All that was loaded, not what is left of it: a constant that was copied into its use has no module any more.
  const collect = (context: Rolldown.PluginContext) => {
    for (const id of context.getModuleIds()) take(id);
  };
  return {
    ofWorker: () => ({
      name: 'licences-of-worker',
      generateBundle() {
        collect(this);
      },
    }),
    ofPage: {
      name: 'licences',
      configResolved: (config) => void (root = config.root),
      generateBundle() {
        collect(this);
        const bundled = [...folders.values()];
        for (const more of [...always, ...bundled.flatMap((one) => inside[one] ?? [])])
          take(`${project}/node_modules/${more}/`);
        const own = { packages: [name], licence: 'Apache-2.0', text: read(root, 'LICENSE') };
        const source = JSON.stringify([own, ...shared([...folders.keys()].map(licenceOf))]);
        this.emitFile({ type: 'asset', fileName: 'licences.json', source });
      },
    },
  };
}

/** The folder of the package that a module belongs to; nothing for the page's own modules. */
function folderOf(id: string): string | undefined {
  const [, inPackage] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  if (inPackage) return inPackage;
  if (!/^(\0|virtual:|\/@|__vite)/.test(id)) return undefined;
  const maker = makers.find(([pattern]) => pattern.test(id))?.[1];
  if (!maker) throw new Error(`Expected to know which package makes ${JSON.stringify(id)}.`);
  return `${project}/node_modules/${maker}`;
}

/** Modules that have no file, and the packages that write them. */
const makers: readonly (readonly [RegExp, string])[] = [
  [/vite-plugin-pwa|pwa-register/, 'vite-plugin-pwa'],
  [/^\0?(rolldown|@oxc-project)/, 'rolldown'],
  [/^\0?(\/@|__)?vite/, 'vite'],
];

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('/node_modules/') + 14);

function licenceOf(folder: string): Licence {
  const { name, version, license } = JSON.parse(read(folder, 'package.json')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const text = textIn(folder) ?? (license === 'Apache-2.0' ? apacheTerms() : undefined);
  if (text === undefined) throw new Error(`Expected a licence text of ${name}, found none.`);
  const licence = license.startsWith('SEE') ? '' : license;
  return { packages: [`${name} ${version}`], licence, text };
}

/** The licence without the appendix, in which our own file names its own authors. */
const apacheTerms = () => /^[^]*END OF TERMS AND CONDITIONS/.exec(read(project, 'LICENSE'))![0];

/** The licence and the notices of a package: files of their own, or the end of the README. */
function textIn(folder: string): string | undefined {
  const files = readdirSync(folder).toSorted();
  const found = ['licen[cs]e|copying', 'notice'].flatMap((names) =>
    files.filter((file) => new RegExp(`^(${names})(\\.(md|txt))?$`, 'i').test(file)),
  );
  if (found.length > 0) return found.map((file) => ownPart(read(folder, file))).join('\n\n');
  const readme = files.find((file) => /^readme(\.md)?$/i.test(file));
  return readme && /^#* *licen[cs]e\b[^]*copyright[^]*/im.exec(read(folder, readme))?.[0];
}

/** Vite's file goes on with the licences of what it runs while building, which is not shipped. */
const ownPart = (text: string) => text.split(/^# Licenses of bundled dependencies/m)[0]!.trim();

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8').trim();

/** The same text once, with all whose it is. */
function shared(licences: readonly Licence[]): readonly Licence[] {
  const byText = new Map<string, Licence>();
  for (const one of licences.toSorted((a, b) => (a.packages[0]! < b.packages[0]! ? -1 : 1))) {
    const packages = [...(byText.get(one.text)?.packages ?? []), ...one.packages];
    byText.set(one.text, { ...one, packages });
  }
  return [...byText.values()];
}
