/** Links: runs as the text after `#`, and back. Defaults are left out; nonsense gives the nearest valid state and a sentence. */
import type { Choices, Chosen } from './choices';
import { type Lab, seedsOf } from './lab';
import { meant } from './link-text';
import {
  type AnyValues,
  defaults,
  format,
  parse,
  type Parsed,
  type Point,
  same,
  type Schema,
  type Value,
} from './params';
import type { DataRef, Edit, Pretraining, RunConfig, Seeds } from './run';
import { shareText as text } from './share.text';

export { type Link, parseLink } from './link-text';

/** The largest link, in characters; beyond it a file is offered instead. */
export const MAX_LINK = 8192;
/** So many runs are taken from one link at most. */
export const MAX_RUNS = 12;
const MAX_EDITS = 2000;
const MAX_SEED = 2 ** 32 - 1;
const MAX_STEP = 1e12;
const MAX_NAME = 60;
const VERSION = 1;
const BACKENDS = ['compiled', 'cpu', 'webgl', 'webgpu'] as const;
/** Keys that say something else than the value of a parameter: of the link, and of each run in it. */
const OF_LINK = ['v', 'experiment'] as const;
/** Before the settings of the run whose weights another starts from. */
const BEFORE = 'from.';
const OF_RUN = ['seeds', 'edits', 'data', 'backend', 'from', 'at', 'look', 'name'] as const;
/** No parameter and no choice of a lab may have such a key. */
export const RESERVED: readonly string[] = [...OF_LINK, ...OF_RUN];

/** A run as a link brings it. */
export interface SharedRun {
  readonly config: RunConfig;
  /** The step to which it is trained when the link is opened; absent: it waits at its start. */
  readonly at?: number;
  /** The moment that is looked at, where it is not the last. */
  readonly look?: number;
  /** Its name, where it has one of its own. */
  readonly name?: string;
}

/** All that a link can bring. */
export interface Shared {
  /** The first is in focus. */
  readonly runs: readonly [SharedRun, ...SharedRun[]];
  /** The index of the experiment that it leads to. */
  readonly experiment?: number;
  /** What is chosen on the stage, of the lab's choices that a link can bring. */
  readonly chosen?: Chosen<Choices>;
}

/** The link of a run, from `#` on. */
export function encodeLink(config: RunConfig, lab: Lab): string {
  return encodeShared({ runs: [{ config }] }, lab);
}

/** The link of all this, from `#` on. Of every run but the first it holds only what differs: "2.rate=0.3" is the second's. */
export function encodeShared({ runs, experiment, chosen = {} }: Shared, lab: Lab): string {
  const query = new URLSearchParams();
  const [{ config: first }] = runs;
  const usual: SharedRun = { config: defaultConfig(first.lab, lab) };
  for (const [i, run] of runs.entries()) {
    const than = i === 0 ? usual : { config: first };
    const said = differences(run, than, lab);
    // A run like the first has to be named by something: else it would be lost.
    if (i > 0 && said.length === 0) said.push(['seeds', formatSeeds(run.config.seeds)]);
    for (const [key, value] of said) query.set(i === 0 ? key : `${i + 1}.${key}`, value);
  }
  for (const [name, value] of Object.entries(chosen))
    query.set(name, lab.choices![name]!.write!(value!));
  const said = readable(query.toString());
  const path = experiment === undefined ? first.lab : `${first.lab}/experiment-${experiment + 1}`;
  return said === '' ? `#/${path}` : `#/${path}?v=${VERSION}&${said}`;
}

/** What a link has to say of a run, beside another. */
function differences(run: SharedRun, { config: than }: SharedRun, lab: Lab): [string, string][] {
  const { config } = run;
  const said: [string, string][] = [];
  const say = (key: string, value: string, other: string) => {
    if (value !== other) said.push([key, value]);
  };
  for (const [key, param] of Object.entries(lab.params)) {
    const value = config.values[key];
    if (value !== undefined && !same(value, than.values[key]))
      said.push([key, format(param, value)]);
  }
  say('seeds', formatSeeds(config.seeds), formatSeeds(than.seeds));
  say('edits', formatEdits(config.edits, lab.params), formatEdits(than.edits, lab.params));
  say('data', formatData(config.data), formatData(than.data));
  say('backend', config.backend ?? 'auto', than.backend ?? 'auto');
  if (JSON.stringify(config.weights) !== JSON.stringify(than.weights))
    said.push(...differencesBefore(config.weights, lab));
  say('at', String(run.at ?? 0), '0');
  say('look', String(run.look ?? ''), '');
  say('name', run.name ?? '', '');
  return said;
}

/** What there is to say of the run whose weights another starts from: its settings behind "from.", or that there is none. */
function differencesBefore(weights: Pretraining | undefined, lab: Lab): [string, string][] {
  if (!weights) return [['from', '']];
  const { run, step, names } = weights;
  const said = differences({ config: run, at: step }, { config: defaultConfig(run.lab, lab) }, lab);
  return [
    ['from', names ?? '*'],
    ...said.map(([key, value]): [string, string] => [BEFORE + key, value]),
  ];
}

/** The link of a run of another lab, whose parameters are not at hand: values are written by what they are. */
export function linkTo(lab: string, values: AnyValues, seeds: Seeds): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) query.set(key, String(value));
  query.set('seeds', formatSeeds(seeds));
  return `#/${lab}?v=${VERSION}&${readable(query.toString())}`;
}

/** What a link brings, and a sentence for each part that was not understood. Never throws. */
export function decodeShared(
  id: string,
  lab: Lab,
  query: URLSearchParams,
): Shared & { readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const say: Say = (sentence) => {
    if (!ignored.includes(sentence)) ignored.push(sentence);
  };
  const [first, ...others] = groups(query, [...OF_LINK, ...choicesOf(lab)], say);
  decodeVersion(first.get('v') ?? null, say);
  const experiment = decodeExperiment(first.get('experiment') ?? null, lab, say);
  const chosen = decodeChosen(first, lab, say);
  const run = decodeRun(first, { config: defaultConfig(id, lab) }, lab, say);
  return {
    runs: [run, ...others.map((said) => decodeRun(said, { config: run.config }, lab, say))],
    ...(experiment !== undefined && { experiment }),
    ...(Object.keys(chosen).length > 0 && { chosen }),
    ignored,
  };
}

/** The run that a link describes, the first where there are several: see `decodeShared`. */
export function decodeConfig(
  id: string,
  lab: Lab,
  query: URLSearchParams,
): { readonly config: RunConfig; readonly ignored: readonly string[] } {
  const { runs, ignored } = decodeShared(id, lab, query);
  return { config: runs[0].config, ignored };
}

type Say = (sentence: string) => void;
/** What is said of one run, by key. */
type Said = ReadonlyMap<string, string>;

/** The settings of a link, run by run. Of a key that is given twice the first counts, whichever it is. */
function groups(
  query: URLSearchParams,
  ofLink: readonly string[],
  say: Say,
): readonly [Said, ...Said[]] {
  const all = new Map<number, Map<string, string>>([[1, new Map()]]);
  const left = new Set<string>();
  for (const [whole, value] of query) {
    const [, number, of] = /^([1-9]\d?)\.(.+)$/.exec(whole) ?? [];
    const [run, key] = number ? [Number(number), of!] : [1, whole];
    if (run > 1 && ofLink.includes(key)) {
      say(text.unknownKey(short(whole)));
      continue;
    }
    if (!all.has(run) && all.size >= MAX_RUNS) {
      left.add(number!);
      continue;
    }
    const said = all.get(run) ?? new Map<string, string>();
    all.set(run, said);
    if (!said.has(key)) said.set(key, value);
    else if (said.get(key) !== value) say(text.twice(short(whole), short(said.get(key)!)));
  }
  if (left.size > 0) say(text.tooManyRuns(MAX_RUNS, left.size));
  const [first, ...others] = [...all].sort(([a], [b]) => a - b).map(([, said]) => said);
  return [first!, ...others];
}

function decodeRun(said: Said, { config: than }: SharedRun, lab: Lab, say: Say): SharedRun {
  const get = (key: (typeof OF_RUN)[number]) => said.get(key) ?? null;
  const seeds = decodeSeeds(get('seeds'), than.seeds, say);
  const values = decodeValues(lab, said, than.values, say);
  const edits = get('edits') === null ? than.edits : decodeEdits(get('edits'), lab.params, say);
  const data = decodeData(get('data'), than.data, say);
  const backend = decodeBackend(get('backend'), than.backend, say);
  const config: RunConfig = {
    v: 1,
    lab: than.lab,
    seeds,
    values: data ? values : withValidPoints(values, seeds, lab, say),
    edits,
    ...(data && { data }),
    ...(backend && { backend }),
    ...decodeWeights(said, than, lab, say),
  };
  const name = get('name')?.trim().slice(0, MAX_NAME);
  return { config, ...decodeMoment(get('at'), get('look'), lab, say), ...(name && { name }) };
}

/** The run to start from, where one is named: it is read as any run is, but for one that it would start from itself. */
function decodeWeights(
  said: Said,
  { lab: id, weights: usual }: RunConfig,
  lab: Lab,
  say: Say,
): Pick<RunConfig, 'weights'> {
  const names = said.get('from');
  if (names === undefined) return usual ? { weights: usual } : {};
  if (names === '') return {};
  const before = [...said].flatMap(([key, value]): [string, string][] =>
    key.startsWith(BEFORE) ? [[key.slice(BEFORE.length), value]] : [],
  );
  const alone = before.filter(([key]) => key !== 'from');
  const { config, at = 0 } = decodeRun(
    new Map(alone),
    { config: defaultConfig(id, lab) },
    lab,
    say,
  );
  const some = meant(names).find((meaning) => /^[\p{L}\p{N}*,.′ ]{1,60}$/u.test(meaning));
  if (some === undefined) say(text.badFrom(short(names)));
  return { weights: { run: config, step: at, ...(some && some !== '*' && { names: some }) } };
}

/** The step to train to, and the moment to look at, which is not later. */
function decodeMoment(
  saidAt: string | null,
  saidLook: string | null,
  lab: Lab,
  say: Say,
): Pick<SharedRun, 'at' | 'look'> {
  if (lab.kind === 'computes') {
    if (saidAt !== null || saidLook !== null) say(text.noSteps);
    return {};
  }
  const at = decodeStep(saidAt, MAX_STEP) ?? 0;
  if (saidAt !== null && decodeStep(saidAt, MAX_STEP) === undefined) say(text.badAt(short(saidAt)));
  const look = decodeStep(saidLook, at - 1);
  if (saidLook !== null && look === undefined) say(text.badLook(short(saidLook)));
  return { ...(at > 0 && { at }), ...(look !== undefined && { look }) };
}

function decodeStep(said: string | null, most: number): number | undefined {
  if (said === null) return undefined;
  return meant(said)
    .map((step) => (step === '' ? NaN : Number(step) + 0))
    .find((step) => Number.isInteger(step) && step >= 0 && step <= most);
}

function decodeVersion(said: string | null, say: Say): void {
  const version = said === null ? VERSION : meant(said).map(Number).find(Number.isInteger);
  if (version === VERSION) return;
  say(
    version !== undefined && version > VERSION
      ? text.newer(short(said!))
      : text.noVersion(short(said!)),
  );
}

function decodeExperiment(said: string | null, lab: Lab, say: Say): number | undefined {
  if (said === null) return undefined;
  const count = lab.experiments.length;
  const number = meant(said)
    .map(Number)
    .find((n) => Number.isInteger(n) && n >= 1 && n <= count);
  if (number === undefined) say(text.badExperiment(short(said), count));
  return number === undefined ? undefined : number - 1;
}

const choicesOf = ({ choices = {} }: Lab) => Object.keys(choices);

function decodeChosen(first: Said, { choices = {} }: Lab, say: Say): Chosen<Choices> {
  const read = Object.entries(choices).flatMap(([name, choice]) => {
    const said = first.get(name);
    if (said === undefined) return [];
    const readings = choice.write ? meant(said).map((meaning) => choice.read(meaning)) : [];
    const value = readings.find((reading) => reading !== undefined);
    if (value === undefined) say(text.badChoice(short(`${name}=${said}`)));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(read);
}

/** The run of a lab with nothing changed. */
export function defaultConfig(id: string, lab: Lab): RunConfig {
  return { v: 1, lab: id, seeds: seedsOf(lab), values: defaults(lab.params), edits: [] };
}

function decodeValues(lab: Lab, said: Said, than: AnyValues, say: Say): AnyValues {
  const schema: Schema = lab.params;
  const others = [...RESERVED, ...choicesOf(lab)];
  const values: Record<string, Value> = { ...than };
  for (const [key, value] of said) {
    if (others.includes(key) || (key.startsWith(BEFORE) && said.has('from'))) continue;
    const param = Object.hasOwn(schema, key) ? schema[key] : undefined;
    if (!param) {
      say(text.unknownKey(short(key)));
      continue;
    }
    const { value: read, exact } = understood(value, (meaning) => parse(param, meaning));
    if (read !== undefined) values[key] = read;
    if (!exact) {
      const sentence = read === undefined ? text.notAValue : text.outOfRange;
      say(sentence(param.label, short(value), short(format(param, values[key]!)) || '–'));
    }
  }
  return values;
}

/** The first meaning of a text that is a value just as it says; else what is nearest to the text as it stands. */
function understood(said: string, read: (text: string) => Parsed): Parsed {
  const readings = meant(said).map(read);
  return (
    readings.find(({ exact }) => exact) ??
    readings.find(({ value }) => value !== undefined) ??
    readings[0]!
  );
}

/** Drawn points belong to classes that the data set has; a set without a second example teaches nothing. */
function withValidPoints(values: AnyValues, seeds: Seeds, lab: Lab, say: Say): AnyValues {
  const [key] = Object.entries(lab.params).find(([, { kind }]) => kind === 'points') ?? [];
  if (key === undefined || lab.kind !== 'trains') return values;
  const drawn = values[key] as readonly Point[];
  if (drawn.length === 0) {
    if (values['m'] === 0) say(text.noExamples(lab.dataset(values, seeds).m));
    return values;
  }
  const { classes } = lab.dataset({ ...values, [key]: [] }, seeds);
  const valid = drawn.filter(
    ([, , y]) => classes === 0 || (Number.isInteger(y) && y >= 0 && y < classes),
  );
  if (valid.length < drawn.length) say(text.badPoints(drawn.length - valid.length, classes));
  const kept = valid.length < drawn.length ? { ...values, [key]: valid } : values;
  if (values['m'] === 0 && valid.length < 2)
    say(valid.length === 1 ? text.oneExample : text.noExamples(lab.dataset(kept, seeds).m));
  return kept;
}

function decodeSeeds(said: string | null, usual: Seeds, say: Say): Seeds {
  if (said === null) return usual;
  const read = meant(said)
    .map((seeds) => seeds.split(',').map((n) => (n.trim() === '' ? NaN : Number(n))))
    .find(
      (numbers) =>
        numbers.length === 4 &&
        numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= MAX_SEED),
    );
  if (!read) {
    say(text.badSeeds(short(said)));
    return usual;
  }
  const [data, weights, order, noise] = read as [number, number, number, number];
  return { data: data + 0, weights: weights + 0, order: order + 0, noise: noise + 0 };
}

function formatSeeds({ data, weights, order, noise }: Seeds): string {
  return [data, weights, order, noise].join(',');
}

function formatEdits(edits: readonly Edit[], schema: Schema): string {
  return edits
    .map(({ step, key, value }) => [step, key, format(schema[key]!, value)].join('~'))
    .join('!');
}

function decodeEdits(said: string | null, schema: Schema, say: Say): readonly Edit[] {
  if (said === null || said === '') return [];
  const read = (meaning: string) => {
    const parts = meaning.split('!');
    const edits = parts.slice(0, MAX_EDITS).flatMap((part) => decodeEdit(part, schema) ?? []);
    return { edits, lost: parts.length - edits.length };
  };
  const readings = meant(said).map(read);
  const { edits, lost } = readings.find((reading) => reading.lost === 0) ?? readings[0]!;
  if (lost > 0) say(text.badEdits(lost));
  return edits.sort((a, b) => a.step - b.step);
}

function decodeEdit(part: string, schema: Schema): Edit | undefined {
  const [at, key = '', ...rest] = part.split('~');
  const step = at ? Number(at) : NaN;
  const param = Object.hasOwn(schema, key) ? schema[key] : undefined;
  if (!Number.isInteger(step) || step < 0 || step > MAX_STEP || param?.effect !== 'live')
    return undefined;
  const { value } = parse(param, rest.join('~'));
  return value === undefined ? undefined : { step, key, value };
}

function formatData(data: DataRef | undefined): string {
  return data ? [data.sha256, data.options, data.name].join('~') : '';
}

function decodeData(
  said: string | null,
  usual: DataRef | undefined,
  say: Say,
): DataRef | undefined {
  if (said === null) return usual;
  // Another run of the link may have a file where this one has none.
  if (said === '' && usual) return undefined;
  const read = meant(said)
    .map((data) => data.split('~'))
    .find(([sha256 = '']) => /^[0-9a-f]{64}$/.test(sha256));
  if (!read) say(text.badData);
  const [sha256 = '', options = '', ...name] = read ?? [];
  return read ? { sha256, options, name: name.join('~').slice(0, 200) } : usual;
}

function decodeBackend(
  said: string | null,
  usual: RunConfig['backend'],
  say: Say,
): RunConfig['backend'] {
  if (said === null) return usual;
  const word = meant(said).find((name) => name === 'auto' || BACKENDS.some((b) => b === name));
  if (word === undefined) say(text.badBackend(short(said)));
  return BACKENDS.find((name) => name === word);
}

/** Leaves the characters that need no escape after `#` as they are, so that a link can be read. */
function readable(query: string): string {
  return query.replace(/%2C/g, ',').replace(/%3B/g, ';').replace(/%7E/g, '~').replace(/%21/g, '!');
}

/** At most 40 characters of what a stranger wrote. */
function short(said: string): string {
  return said.length <= 40 ? said : `${said.slice(0, 39)}…`;
}
