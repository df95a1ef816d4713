/** Links: a run as the text after `#`, and back. Defaults are left out; nonsense gives the nearest valid state and a sentence. */
import type { Lab } from './lab';
import { type AnyValues, defaults, format, parse, same, type Schema, type Value } from './params';
import type { DataRef, Edit, RunConfig, Seeds } from './run';
import { shareText as text } from './text/share';

/** The largest link, in characters; beyond it a file is offered instead. */
export const MAX_LINK = 8192;
const MAX_EDITS = 2000;
const MAX_SEED = 2 ** 32 - 1;
const MAX_STEP = 1e12;
const BACKENDS = ['compiled', 'cpu', 'webgl', 'webgpu'] as const;
const RESERVED = ['v', 'seeds', 'edits', 'data', 'backend'] as const;

/** A link taken apart: which lab, and what is said about it. */
export interface Link {
  readonly lab: string;
  readonly query: URLSearchParams;
}

/** The link of a run, from `#` on. */
export function encodeLink(config: RunConfig, lab: Lab): string {
  const query = new URLSearchParams();
  for (const [key, param] of Object.entries(lab.params)) {
    const value = config.values[key];
    if (value !== undefined && !same(value, param.default)) query.set(key, format(param, value));
  }
  if (!sameSeeds(config.seeds, lab.seeds)) query.set('seeds', formatSeeds(config.seeds));
  if (config.edits.length > 0) query.set('edits', formatEdits(config.edits, lab.params));
  if (config.data)
    query.set('data', [config.data.sha256, config.data.options, config.data.name].join('~'));
  if (config.backend) query.set('backend', config.backend);
  const said = readable(query.toString());
  return said === '' ? `#/${config.lab}` : `#/${config.lab}?v=1&${said}`;
}

/** The link of a run of another lab, whose parameters are not at hand: values are written by what they are. */
export function linkTo(lab: string, values: AnyValues, seeds: Seeds): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) query.set(key, String(value));
  query.set('seeds', formatSeeds(seeds));
  return `#/${lab}?v=1&${readable(query.toString())}`;
}

/** Takes a link apart: a whole address, or what follows `#` in one. Undefined where it names no lab. */
export function parseLink(link: string): Link | undefined {
  const hash = link.includes('#') ? link.slice(link.indexOf('#') + 1) : link;
  const found = /^\/?([a-z0-9-]+)(?:\?([^]*))?$/.exec(hash.trim());
  return found ? { lab: found[1]!, query: new URLSearchParams(found[2] ?? '') } : undefined;
}

/** The run that a link describes, and a sentence for each part that was not understood. Never throws. */
export function decodeConfig(
  id: string,
  lab: Lab,
  query: URLSearchParams,
): { readonly config: RunConfig; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const say = (sentence: string) => void ignored.push(sentence);
  const backend = decodeBackend(query.get('backend'), say);
  const data = decodeData(query.get('data'), say);
  const version = query.get('v');
  if (version !== null && version !== '1') say(text.newerVersion(short(version)));
  const config: RunConfig = {
    v: 1,
    lab: id,
    seeds: decodeSeeds(query.get('seeds'), lab.seeds, say),
    values: decodeValues(lab.params, query, say),
    edits: decodeEdits(query.get('edits'), lab.params, say),
    ...(data && { data }),
    ...(backend && { backend }),
  };
  return { config, ignored };
}

/** The run of a lab with nothing changed. */
export function defaultConfig(id: string, lab: Lab): RunConfig {
  return { v: 1, lab: id, seeds: lab.seeds, values: defaults(lab.params), edits: [] };
}

type Say = (sentence: string) => void;

function decodeValues(schema: Schema, query: URLSearchParams, say: Say): RunConfig['values'] {
  const values: Record<string, Value> = { ...defaults(schema) };
  for (const [key, said] of query) {
    if ((RESERVED as readonly string[]).includes(key)) continue;
    const param = Object.hasOwn(schema, key) ? schema[key] : undefined;
    if (!param) {
      say(text.unknownKey(short(key)));
      continue;
    }
    const { value, exact } = parse(param, said);
    if (value !== undefined) values[key] = value;
    if (!exact) {
      const sentence = value === undefined ? text.notAValue : text.outOfRange;
      say(sentence(param.label, short(said), short(format(param, values[key]!)) || '–'));
    }
  }
  return values;
}

function decodeSeeds(said: string | null, usual: Seeds, say: Say): Seeds {
  if (said === null) return usual;
  const numbers = said.split(',').map((n) => (n.trim() === '' ? NaN : Number(n)));
  const valid =
    numbers.length === 4 && numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= MAX_SEED);
  if (!valid) {
    say(text.badSeeds(short(said)));
    return usual;
  }
  const [data, weights, order, noise] = numbers as [number, number, number, number];
  return { data, weights, order, noise };
}

function formatSeeds({ data, weights, order, noise }: Seeds): string {
  return [data, weights, order, noise].join(',');
}

function sameSeeds(a: Seeds, b: Seeds): boolean {
  return formatSeeds(a) === formatSeeds(b);
}

function formatEdits(edits: readonly Edit[], schema: Schema): string {
  return edits
    .map(({ step, key, value }) => [step, key, format(schema[key]!, value)].join('~'))
    .join('!');
}

function decodeEdits(said: string | null, schema: Schema, say: Say): readonly Edit[] {
  if (said === null || said === '') return [];
  const parts = said.split('!');
  const edits = parts.slice(0, MAX_EDITS).flatMap((part) => decodeEdit(part, schema) ?? []);
  if (edits.length < parts.length) say(text.badEdits(parts.length - edits.length));
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

function decodeData(said: string | null, say: Say): DataRef | undefined {
  if (said === null) return undefined;
  const [sha256 = '', options = '', ...name] = said.split('~');
  if (/^[0-9a-f]{64}$/.test(sha256)) return { sha256, options, name: name.join('~').slice(0, 200) };
  say(text.badData);
  return undefined;
}

function decodeBackend(said: string | null, say: Say): RunConfig['backend'] {
  const backend = BACKENDS.find((name) => name === said);
  if (said !== null && said !== 'auto' && !backend) say(text.badBackend(short(said)));
  return backend;
}

/** Leaves the characters that need no escape after `#` as they are, so that a link can be read. */
function readable(query: string): string {
  return query.replace(/%2C/g, ',').replace(/%3B/g, ';').replace(/%7E/g, '~').replace(/%21/g, '!');
}

/** At most 40 characters of what a stranger wrote. */
function short(said: string): string {
  return said.length <= 40 ? said : `${said.slice(0, 39)}…`;
}
