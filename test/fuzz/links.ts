/** Links as no page makes them: every lab's settings with impossible values, twice, nested, and damaged on the way. */
import { isDeepStrictEqual } from 'node:util';
import type { Lab } from '../../src/core/lab';
import { type AnyValues, type Param, type Value } from '../../src/core/params';
import type { RunConfig } from '../../src/core/run';
import { decodeShared, encodeShared, parseLink, RESERVED, type Shared } from '../../src/core/share';
import { labs, loadLab } from '../../src/labs/index';
import { Chance, hostile } from './chance';
import { attempt, emptyTally, type Outcome, type Tally } from './tally';

/** Makes links from these seeds on and opens each as the page does. */
export async function fuzzLinks(
  first: number,
  count: number,
  hear: (seed: number) => void = () => {},
): Promise<Tally> {
  const tally = emptyTally('links');
  const all = await Promise.all(labs.map(async ({ id }) => [id, await loadLab(id)] as const));
  for (let seed = first; seed < first + count; seed++) {
    hear(seed);
    const link = madeLink(new Chance(seed), all);
    await attempt(tally, seed, () => opened(link, new Map(all)));
  }
  return tally;
}

type Labs = readonly (readonly [id: string, lab: Lab])[];

// — Made —

function madeLink(chance: Chance, all: Labs): string {
  const [id, lab] = chance.one(all);
  const pairs = chance.list(12, () => pair(chance, lab, all));
  if (chance.happens(0.1)) pairs.push(...pairs.slice(0, 3));
  const path = chance.happens(0.1)
    ? `${id}/experiment-${chance.one(['1', '2', '0', '99', '-1', '1e9', 'x', ''])}`
    : chance.happens(0.03)
      ? chance.one(hostile)
      : id;
  const link = `#/${path}?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`;
  return chance.happens(0.3) ? damaged(link, chance) : link;
}

function pair(chance: Chance, lab: Lab, all: Labs): [string, string] {
  const schema = chance.happens(0.1) ? chance.one(all)[1].params : lab.params;
  const keys = Object.keys(schema);
  const key = chance.happens(0.75)
    ? chance.one(keys.length > 0 ? keys : ['v'])
    : chance.one([
        ...RESERVED,
        ...Object.keys(lab.choices ?? {}),
        'tab',
        ...hostile.filter((word) => word.length < 40),
      ]);
  const run = chance.happens(0.15)
    ? `${chance.one(['1', '2', '3', '12', '13', '99', '0', '01'])}.`
    : '';
  const before = chance.happens(0.1) ? chance.one(['from.', 'from.', 'from.from.']) : '';
  const param = Object.hasOwn(schema, key) ? schema[key] : undefined;
  const value = param ? valueOf(param, chance) : reserved(key, lab, chance);
  return [run + before + key, chance.happens(0.5) ? escaped(value) : value];
}

/** A value that a link may have, an extreme one, or an impossible one. */
function valueOf(param: Param, chance: Chance): string {
  if (chance.happens(0.25)) return chance.one(hostile);
  const number = (min: number, max: number) =>
    chance.happens(0.4)
      ? chance.one([
          min,
          max,
          min - 1,
          max + 1,
          -max,
          2 * max,
          min / 2,
          0,
          -0,
          Infinity,
          -Infinity,
          NaN,
        ])
      : chance.between(min, max);
  const some = (n: number, make: () => number | string, between: string) =>
    Array.from({ length: n }, make).join(between);
  switch (param.kind) {
    case 'number': {
      const value = number(param.min, param.max);
      return String(param.integer && chance.happens(0.7) ? Math.round(value) : value);
    }
    case 'choice':
      return chance.happens(0.8) ? chance.one(param.options) : `${chance.one(param.options)}x`;
    case 'flag':
      return chance.one(['true', 'false', 'TRUE', '1', '0', 'yes']);
    case 'sizes':
      return some(chance.below(2 * param.maxLength + 2), () => number(1, param.max), ',');
    case 'points':
      return some(
        chance.one([0, 1, 2, 30, param.maxLength + 1]),
        () => [number(-2, 2), number(-2, 2), chance.one([0, 1, 2, 0.5, -3, 1000])].join(','),
        ';',
      );
    case 'matrix': {
      const columns = chance.below(param.maxColumns + 3);
      return some(
        chance.below(param.maxRows + 3),
        () =>
          some(
            chance.happens(0.9) ? columns : columns + 1,
            () => number(param.min, param.max),
            ',',
          ),
        '/',
      );
    }
    case 'blocks':
      return some(
        chance.below(6),
        () =>
          chance.one(['8x5m2', '16x3s2pn', '64x11', '0x0', '8x4', '9999x3', 'x', '8x5m9', '-8x5']),
        ',',
      );
    default: {
      const whole = param.codec.format(param, chance.one(param.codec.ends(param)));
      const at = chance.below(whole.length + 1);
      return whole.slice(0, at) + chance.one(['', '0', ',', '/', ':', '-1']) + whole.slice(at);
    }
  }
}

function reserved(key: string, lab: Lab, chance: Chance): string {
  if (chance.happens(0.3)) return chance.one(hostile);
  if (Object.hasOwn(lab.choices ?? {}, key))
    return chance.one(['inside', '0', '3,4', 'dev,5', '1,2,3,4', 'Z1,0,0', 'c', '-1,2', '1e9,1']);
  const number = () =>
    chance.one(['0', '1', '7', '4294967295', '4294967296', '-1', '1.5', 'x', '']);
  switch (key) {
    case 'seeds':
      return Array.from({ length: chance.one([4, 4, 4, 3, 5, 0]) }, number).join(',');
    case 'edits':
      return chance
        .list(chance.one([3, 3, 3, 2500]), () => {
          const [name, param] = chance.one(Object.entries(lab.params)) ?? ['', undefined];
          const step = chance.one(['0', '10', '1e12', '1e13', '-1', '2.5', '']);
          return [step, name, param ? valueOf(param, chance) : ''].join('~');
        })
        .join('!');
    case 'data':
      return [
        chance.one(['a'.repeat(64), '0'.repeat(63), 'A'.repeat(64)]),
        chance.one(hostile),
        chance.one(hostile),
      ].join('~');
    case 'from':
      return chance.one(['*', 'W1', 'W*,b1', '', ' ', '**', 'γ1,β1', 'W1~2', 'a'.repeat(99)]);
    case 'v':
      return chance.one(['1', '0', '2', '99999', 'NaN', '-1', '1.0', '']);
    case 'backend':
      return chance.one(['auto', 'cpu', 'compiled', 'webgl', 'webgpu', 'CPU', 'gpu']);
    default:
      return chance.happens(0.5) ? number() : chance.one(hostile);
  }
}

/** As `encodeURIComponent`, which lone surrogates would stop. */
const escaped = (text: string) => encodeURIComponent(text.toWellFormed());

/** Some characters lost, doubled, exchanged or put in between, or the end cut off. */
function damaged(link: string, chance: Chance): string {
  let text = link;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(text.length + 1);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    text = chance.one([
      before + after.slice(1),
      before + after.slice(0, 1) + after,
      before + chance.one([...hostile, ...'?&=#;,~!./%+ \u200b\n']) + after,
      before,
      before + encodeURIComponent(after.toWellFormed()),
      text.replaceAll('&', '&amp;'),
      before + after.toUpperCase(),
    ]);
  }
  return text;
}

// — Opened, and looked at by the declarations alone —

function opened(link: string, all: ReadonlyMap<string, Lab>): Outcome {
  const parsed = parseLink(link);
  const lab = parsed && all.get(parsed.lab);
  if (!parsed || !lab) return { read: false, told: true, faults: [] };
  const { ignored, ...shared } = decodeShared(parsed.lab, lab, parsed.query);
  const faults = faultsOf(shared, parsed.lab, lab);
  for (const sentence of ignored)
    if (typeof sentence !== 'string' || sentence.length > 500)
      faults.push(`a sentence of ${sentence.length}`);
  const again = encodeShared(shared, lab);
  const reparsed = parseLink(again);
  const { ignored: more, ...second } = decodeShared(parsed.lab, lab, reparsed!.query);
  if (reparsed!.lab !== parsed.lab || !isDeepStrictEqual(second, shared))
    faults.push(`not the same again: ${again.slice(0, 300)}`);
  const unexpected = more.find((sentence) => !ignored.includes(sentence));
  if (unexpected) faults.push(`its own link is not understood: ${unexpected}`);
  return { read: true, told: ignored.length > 0, faults };
}

function faultsOf(shared: Shared, id: string, lab: Lab): string[] {
  const faults: string[] = [];
  const expect = (good: boolean, what: string) => void (good || faults.push(what));
  const { runs, experiment, chosen = {} } = shared;
  expect(runs.length >= 1 && runs.length <= 12, `${runs.length} runs`);
  expect(experiment === undefined || experiment in lab.experiments, `experiment ${experiment}`);
  for (const [name, value] of Object.entries(chosen))
    expect(isDeepStrictEqual(lab.choices?.[name]?.read(value), value), `${name} chosen`);
  for (const { config, at, look, name } of runs) {
    expect(config.lab === id && config.v === 1, 'another lab or version');
    expect(at === undefined || (whole(at) && at > 0), `at ${at}`);
    expect(look === undefined || (whole(look) && look < (at ?? 0)), `look ${look}`);
    expect(name === undefined || (name.length > 0 && name.length <= 60), 'the name');
    faults.push(...faultsOfConfig(config, lab));
  }
  return faults;
}

function faultsOfConfig({ seeds, values, edits, data, backend }: RunConfig, lab: Lab): string[] {
  const faults: string[] = [];
  const expect = (good: boolean, what: string) => void (good || faults.push(what));
  const numbers = Object.values(seeds);
  expect(numbers.length === 4 && numbers.every((n) => whole(n) && n < 2 ** 32), `seeds ${numbers}`);
  expect(Object.getPrototypeOf(values) === Object.prototype, 'values of another prototype');
  expect(
    isDeepStrictEqual(Object.keys(values).toSorted(), Object.keys(lab.params).toSorted()),
    'other keys',
  );
  for (const [key, param] of Object.entries(lab.params))
    expect(
      isValid(param, (values as AnyValues)[key]),
      `${key} = ${JSON.stringify((values as AnyValues)[key])}`,
    );
  expect(edits.length <= 2000, `${edits.length} edits`);
  for (const [i, { step, key, value }] of edits.entries()) {
    const param = Object.hasOwn(lab.params, key) ? lab.params[key] : undefined;
    expect(whole(step) && step >= (edits[i - 1]?.step ?? 0), `step ${step} of an edit`);
    expect(param?.effect === 'live' && isValid(param, value), `an edit of ${key}`);
  }
  expect(!data || (/^[0-9a-f]{64}$/.test(data.sha256) && data.name.length <= 200), 'data');
  expect(
    !backend || ['compiled', 'cpu', 'webgl', 'webgpu'].includes(backend),
    `backend ${backend}`,
  );
  return faults;
}

const whole = (n: number) => Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0);

/** Whether a value is one that its declaration allows. */
function isValid(param: Param, value: Value | undefined): boolean {
  const within = (n: unknown, min: number, max: number) =>
    typeof n === 'number' && n >= min && n <= max && !Object.is(n, -0);
  switch (param.kind) {
    case 'number':
      return within(value, param.min, param.max) && (!param.integer || Number.isInteger(value));
    case 'choice':
      return param.options.includes(value as string);
    case 'flag':
      return typeof value === 'boolean';
    case 'sizes': {
      const widths = value as readonly number[];
      const good = widths.every((n) => Number.isInteger(n) && within(n, 1, param.max));
      return good && widths.length <= param.maxLength;
    }
    case 'points': {
      const points = value as readonly (readonly number[])[];
      const good = points.every((p) => p.length === 3 && p.every((c) => within(c, -1000, 1000)));
      return good && points.length <= param.maxLength;
    }
    case 'matrix': {
      const rows = value as readonly (readonly number[])[];
      const good = rows.every(
        (row) =>
          row.length === rows[0]!.length && row.every((c) => within(c, param.min, param.max)),
      );
      const [height, width] = [rows.length, rows[0]?.length ?? 0];
      return (
        good && height >= 1 && height <= param.maxRows && width >= 1 && width <= param.maxColumns
      );
    }
    default: {
      const text = param.codec.format(param, value!);
      const read = param.codec.parse(param, text);
      return isDeepStrictEqual(read, { value, exact: true }) && text.length < 1000;
    }
  }
}
