// Who may import whom: one table, from which `node scripts/import-rules.js` writes the linter's configuration.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const CONFIGURATION = new URL('../.oxlintrc.json', import.meta.url);

/**
 * A room of the code: where it is, what it may import beside itself, of what it may import types only, which libraries it may use, and
 * the sentence for the rest.
 * @typedef {{ files: string[], imports: string, types?: string, libraries?: string, says: string, isLab?: boolean }} Room
 */

/** All rooms, in the order of the floors: `imports` looks downwards. */
const FLOORS = 'core nn data search models compiler training labs ui app'.split(' ');

/** Later rooms are exceptions to earlier ones. @type {Room[]} */
const ROOMS = [
  {
    files: ['src/core/**'],
    imports: 'core',
    types: 'nn data',
    says: 'core/ imports nothing but types.',
  },
  { files: ['src/nn/**'], imports: 'core nn', says: 'nn/ imports core/ only.' },
  { files: ['src/data/**'], imports: 'core data', says: 'data/ imports core/ only.' },
  { files: ['src/search/**'], imports: 'core search', says: 'search/ imports core/ only.' },
  {
    files: ['src/models/**'],
    imports: 'core nn data models',
    says: 'models/ imports core/, nn/ and data/.',
  },
  {
    files: ['src/models/tf.ts'],
    imports: 'core nn data models',
    libraries: 'tfjs',
    says: 'models/ imports core/, nn/ and data/.',
  },
  {
    files: ['src/compiler/**'],
    imports: 'core nn data models compiler',
    says: 'compiler/ imports core/, nn/, data/ and models/.',
  },
  {
    files: ['src/training/**'],
    imports: 'core nn data search models compiler training',
    types: 'labs',
    says: 'training/ runs in the worker, and finds labs by their place.',
  },
  {
    files: ['src/training/trainer/backends.ts'],
    imports: 'core nn data search models compiler training',
    libraries: 'tfjs',
    says: 'training/ runs in the worker, and finds labs by their place.',
  },
  {
    files: ['src/ui/**'],
    imports: 'core nn ui',
    types: 'data',
    libraries: 'lit',
    says: 'ui/ knows neither labs nor runs, and of data/ only types.',
  },
  {
    files: ['src/ui/charts/*chart*'],
    imports: 'core nn ui',
    types: 'data',
    libraries: 'lit chart.js',
    says: 'ui/ knows neither labs nor runs, and of data/ only types.',
  },
  {
    files: ['src/app/**', 'src/main.ts'],
    imports: 'core nn data search labs ui app',
    libraries: 'lit',
    says: 'The page reaches models and training only through a worker.',
  },
  {
    files: ['src/labs/**'],
    imports: 'core nn data search labs',
    isLab: true,
    says: 'Here a lab imports core/, nn/, data/ and search/.',
  },
  {
    files: ['src/labs/*/train.ts'],
    imports: 'core nn data search models training labs',
    isLab: true,
    says: 'train.ts imports what is below training/, and training/.',
  },
  {
    files: ['src/labs/*/view*.ts'],
    imports: 'core nn data search ui labs',
    libraries: 'lit',
    isLab: true,
    says: 'view.ts imports core/, nn/, data/, ui/ and Lit.',
  },
  {
    files: ['src/labs/*.ts'],
    imports: 'core nn data search labs',
    types: 'ui app',
    says: 'The index imports only types of the page.',
  },
];

/** What only some may use. */
const LIBRARIES = {
  tfjs: { regex: '^@tensorflow/', message: 'tfjs comes through src/models/tf.ts.' },
  lit: {
    regex: '^(lit|@lit|@awesome\\.me|lit-html)(/|$)',
    message: 'Elements belong to ui/, app/ and views.',
  },
  'chart.js': {
    regex: '^chart\\.js(/|$)',
    message: 'Chart.js belongs to the chart elements of ui/.',
  },
};

const LAB_OF_ANOTHER = {
  regex: '^\\.\\./[^./][^/]*/',
  message: 'No lab imports another: what two share moves down.',
};

/** What differs between engines, or from one run to the next. */
const ENGINE = [
  ['Math', 'random', "Random numbers come from the run's seeds: core/random.ts."],
  ['Date', 'now', 'What a run records never depends on the clock.'],
  ...['exp', 'log', 'log10', 'log2', 'log1p', 'expm1', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan']
    .concat(['atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'pow', 'cbrt', 'hypot'])
    .map((name) => ['Math', name, 'Its last bits differ between browsers: core/math.ts.']),
];

/** @param {Room} room */
function restricted({ imports, types = '', libraries = '', says, isLab }) {
  const known = new Set([...imports.split(' '), ...types.split(' ')]);
  const patterns = [
    { regex: rooms(FLOORS.filter((room) => !known.has(room))), message: says },
    ...(types ? [{ regex: rooms(types.split(' ')), message: says, allowTypeImports: true }] : []),
    ...(isLab ? [LAB_OF_ANOTHER] : []),
    ...Object.entries(LIBRARIES)
      .filter(([name]) => !libraries.split(' ').includes(name))
      .map(([, pattern]) => pattern),
  ];
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/** @param {string[]} names */
function rooms(names) {
  return `^(\\.\\./)+(${names.join('|')})(/|$)`;
}

/** The linter's configuration, whole. */
export function configuration() {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['eslint', 'typescript', 'unicorn', 'oxc'],
    categories: { correctness: 'error' },
    rules: {
      'typescript/no-explicit-any': 'error',
      'no-unused-vars': ['error', unused()],
    },
    ignorePatterns: ['dist', 'build', 'src/compiler/assembly'],
    overrides: [
      ...ROOMS.map((room) => ({ files: room.files, rules: restricted(room) })),
      {
        files: FLOORS.filter((room) => room !== 'ui' && room !== 'app').map(
          (room) => `src/${room}/**`,
        ),
        excludeFiles: ['src/labs/*/view*.ts'],
        rules: {
          'no-restricted-properties': [
            'error',
            ...ENGINE.map(([object, property, message]) => ({ object, property, message })),
          ],
        },
      },
      // Playwright's fixtures are destructured even where a test needs none.
      {
        files: ['test/browser/**', 'test/engines/**'],
        rules: { 'no-empty-pattern': 'off' },
      },
    ],
  };
}

/** What begins with _ is meant to be left alone. */
function unused() {
  return Object.fromEntries(
    ['vars', 'args', 'destructuredArray', 'caughtErrors'].map((kind) => [
      `${kind}IgnorePattern`,
      '^_',
    ]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(CONFIGURATION, JSON.stringify(configuration(), undefined, 2));
}
