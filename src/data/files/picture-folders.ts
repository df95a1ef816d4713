/** What the folders of pictures say: their classes, and which pictures are to test on. */

export type Part = 'train' | 'test' | 'neither';

export interface Places {
  /** The class of each picture: '' for one in no folder. */
  readonly classes: readonly string[];
  readonly parts: readonly Part[];
  /** The folders of the pictures to test on. */
  readonly testFolders: readonly string[];
  /** Names that differ in case and blanks only, which make one class. */
  readonly merged: readonly (readonly string[])[];
}

/**
 * The classes and parts of pictures at these paths. The class is the name of the innermost folder that is not one of all
 * pictures. Folders named “train” and “test”, “val”, “dev” … divide the set, above the classes or within them; where there
 * are both, pictures in neither are left out, and so are those to test on that have no class, where others have one.
 */
export function placesOf(paths: readonly string[]): Places {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const shared = sharedDepth(folders);
  const marks = folders.map((names) => marksOf(names, shared));
  const kinds = new Set(marks.flat());
  const isDivided = kinds.has('test') && marks.some((some) => !some.includes('test'));
  if (!isDivided)
    return placed(
      folders,
      Array.from(paths, () => 'train'),
      [],
    );
  const rest: Part = kinds.has('train') ? 'neither' : 'train';
  const parts = marks.map((some) => some.findLast((mark) => mark !== undefined) ?? rest);
  const inner = folders.map((names, i) =>
    names.filter((_, depth) => marks[i]![depth] === undefined),
  );
  const testFolders = folders.flatMap((names, i) => {
    const depth = marks[i]!.lastIndexOf('test');
    return parts[i] === 'test' && depth >= 0 ? [names[depth]!] : [];
  });
  return placed(inner, parts, [...new Set(testFolders)], shared);
}

function placed(
  folders: readonly (readonly string[])[],
  parts: readonly Part[],
  testFolders: readonly string[],
  shared = 0,
): Places {
  // with the parts taken out, what is left of a shared root is no class
  const own = testFolders.length > 0 ? folders.map((names) => names.slice(shared)) : folders;
  const levelled = withoutCommonEnd(own);
  const { names, merged } = mergedSpellings(levelled.map((some) => some.at(-1) ?? ''));
  const isNamed = names.some((name, i) => name !== '' && parts[i] === 'train');
  const isLost = (i: number) => isNamed && parts[i] === 'test' && names[i] === '';
  return {
    classes: names,
    parts: parts.map((part, i) => (isLost(i) ? 'neither' : part)),
    testFolders,
    merged,
  };
}

/** How many folders all pictures lie in. */
function sharedDepth([first = [], ...others]: readonly (readonly string[])[]): number {
  let depth = 0;
  while (depth < first.length && others.every((names) => names[depth] === first[depth])) depth++;
  return depth;
}

/** Which part each folder names. The innermost may be a class, such as “train” beside “bus”: it counts only below no part, and only if it says nothing else. */
function marksOf(names: readonly string[], shared: number): readonly (Part | undefined)[] {
  const outer = names
    .slice(0, -1)
    .map((name, depth) => (depth < shared ? undefined : partIn(name)));
  const [name] = names.slice(-1);
  if (name === undefined) return [];
  const counts = names.length > shared && outer.every((part) => !part) && isOnlyPart(name);
  return [...outer, counts ? partIn(name) : undefined];
}

const SUFFIX =
  '(?:set|sets|data|datasets?|images?|imgs?|pictures?|pics?|photos?|split|parts?|folder|dir|files|daten|bilder)';
const TEST = new RegExp(
  `^(?:tests?|testing|tst|vals?|valid|validation|validate|validating|dev|eval|evaluation|holdout|heldout)${SUFFIX}?$`,
);
const TRAIN = new RegExp(`^(?:trains?|training|trainings|trn)${SUFFIX}?$`);

/** “seg_test”, “TestImages”, “val2017” as words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/h(old|eld)[\s_-]out/, 'h$1out')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

function partIn(name: string): Part | undefined {
  const words = wordsOf(name);
  const [isTest, isTrain] = [TEST, TRAIN].map((pattern) =>
    words.some((word) => pattern.test(word)),
  );
  return isTest === isTrain ? undefined : isTest ? 'test' : 'train';
}

function isOnlyPart(name: string): boolean {
  const only = new RegExp(`${TEST.source}|${TRAIN.source}|^${SUFFIX}$`);
  return wordsOf(name).every((word) => only.test(word));
}

/** “cats/images”, “dogs/images” as “cats”, “dogs”. */
function withoutCommonEnd(folders: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let result = folders;
  const ends = (from: number) => new Set(result.map((names) => names.at(from)));
  while (result.every((names) => names.length >= 2) && ends(-1).size === 1 && ends(-2).size > 1)
    result = result.map((names) => names.slice(0, -1));
  return result;
}

/** One name for each class: the one that most pictures have of those that differ in case and blanks only. */
function mergedSpellings(said: readonly string[]): {
  readonly names: readonly string[];
  readonly merged: readonly (readonly string[])[];
} {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of said) {
    const counts = spellings.get(plain(name)) ?? new Map<string, number>();
    spellings.set(plain(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  const chosen = new Map<string, string>();
  const merged: (readonly string[])[] = [];
  for (const [key, counts] of spellings) {
    const names = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
    chosen.set(key, names[0]!.trim());
    if (names.length > 1) merged.push(names);
  }
  return { names: said.map((name) => chosen.get(plain(name))!), merged };
}

/** A name without what typing it twice may change. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}
