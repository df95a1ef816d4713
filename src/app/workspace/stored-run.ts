/** How the record of a run is read, of whatever version, or damaged. It comes only where there is a record. */
import type { Lab } from '../../core/lab';
import type { Checkpoint, Measurement, RunConfig, Series } from '../../core/run';
import { decodeConfig, encodeLink } from '../../core/share';
import { recordText as text } from './stored-run.text';
import type { RecordsSnapshot } from '../../core/run-log';
import { type Fields, isCount, mannersIn, RECORD, type StoredRun } from './run-record';

/** What became of a record. */
export type Reading =
  | { readonly kind: 'run'; readonly run: StoredRun }
  /** Some values mean nothing here; with others in their place it is another run, which starts at step 0. */
  | { readonly kind: 'changed'; readonly run: StoredRun; readonly changes: readonly string[] }
  /** It cannot be opened, and `why` says so: what was expected, and what was found. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** Reads a record that claims to be a run of this lab. Never throws. */
export function readRun(record: unknown, id: string, lab: Lab): Reading {
  try {
    return runIn(fields(record, text.record), id, lab);
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Unreadable ? error.message : text.damaged };
  }
}

class Unreadable extends Error {}

/** A field that is not what it should be. */
function refuse(what: string, expected: string, found: unknown): never {
  throw new Unreadable(text.expected(what, expected, describe(found)));
}

function runIn(record: Fields, id: string, lab: Lab): Reading {
  const { v = 1 } = record;
  if (v !== 1) throw new Unreadable(text.otherVersion(describe(v)));
  const { config, changes } = configIn(record['config'], id, lab);
  const run = {
    v: RECORD,
    id: textIn(record['id'], 'id'),
    lab: id,
    ...mannersIn(record),
    config,
    records: recordsIn(record['records']),
    kept: record['kept'] === undefined ? undefined : checkpointIn(record['kept']),
    due: isCount(record['due']) ? record['due'] : undefined,
  };
  if (changes.length === 0) return { kind: 'run', run };
  const fresh = { ...run, records: { measurements: [], series: {} }, kept: undefined, due: 0 };
  return { kind: 'changed', run: fresh, changes };
}

/** Values are read as those of a link are: what is missing has its default, what this version does not know is left out. */
function configIn(
  value: unknown,
  id: string,
  lab: Lab,
): { readonly config: RunConfig; readonly changes: readonly string[] } {
  const config = fields(value, 'config');
  const { run, left } = claimIn(config, 'config', id, lab);
  const weights =
    config['weights'] === undefined ? undefined : weightsIn(config['weights'], id, lab);
  const claimed = { ...run, ...(weights && { weights }) };
  const link = encodeLink(claimed, lab);
  const query = new URLSearchParams(link.slice(link.indexOf('?') + 1 || link.length));
  const read = decodeConfig(id, lab, query);
  if (config['data'] !== undefined && !read.config.data)
    refuse('config.data', text.dataName, config['data']);
  return {
    config: read.config,
    changes: [...read.ignored, ...(left > 0 ? [text.unknownEdits(left)] : [])],
  };
}

/** A run as it was stored, and how many of its edits this version does not know. */
function claimIn(
  config: ReturnType<typeof fields>,
  where: string,
  id: string,
  lab: Lab,
): { readonly run: RunConfig; readonly left: number } {
  const seeds = fields(config['seeds'], `${where}.seeds`);
  for (const stream of ['data', 'weights', 'order', 'noise'])
    if (!isSeed(seeds[stream])) refuse(`${where}.seeds.${stream}`, text.seed, seeds[stream]);
  fields(config['values'], `${where}.values`);
  const edits = list(config['edits'], `${where}.edits`).map((edit) =>
    fields(edit, `${where}.edits`),
  );
  if (!edits.every(({ step }) => isCount(step))) refuse(`${where}.edits`, text.steps, edits);
  const known = edits.filter(
    ({ key }) => typeof key === 'string' && Object.hasOwn(lab.params, key),
  );
  const run = { ...config, lab: id, edits: known, weights: undefined } as unknown as RunConfig;
  return { run, left: edits.length - known.length };
}

/** The run that it started from; another lab's is not known here. */
function weightsIn(value: unknown, id: string, lab: Lab): RunConfig['weights'] {
  const where = 'config.weights';
  const { run, step, names } = fields(value, where);
  if (!isCount(step)) refuse(`${where}.step`, text.steps, step);
  return {
    run: claimIn(fields(run, `${where}.run`), `${where}.run`, id, lab).run,
    step,
    ...(typeof names === 'string' && { names }),
  };
}

function recordsIn(value: unknown): RecordsSnapshot {
  const { measurements, series } = fields(value, 'records');
  const read = list(measurements, 'records.measurements').map(measurementIn);
  for (const [i, { step }] of read.entries())
    if (i > 0 && step <= read[i - 1]!.step) refuse('records.measurements', text.ascending, step);
  const lines = Object.entries(fields(series, 'records.series'));
  return {
    measurements: read,
    series: Object.fromEntries(lines.map(([name, line]) => [name, seriesIn(line, name)])),
  };
}

function measurementIn(value: unknown): Measurement {
  const where = 'records.measurements';
  const measurement = fields(value, where);
  const metrics = fields(measurement['metrics'], `${where}.metrics`);
  for (const metric of Object.values(metrics))
    if (typeof metric !== 'number') refuse(`${where}.metrics`, text.metric, metric);
  return { ...clockIn(measurement, where), metrics: metrics as Measurement['metrics'] };
}

function seriesIn(value: unknown, name: string): Series {
  const where = `records.series.${name}`;
  const { steps, values } = fields(value, where);
  if (!(steps instanceof Float64Array)) refuse(`${where}.steps`, 'Float64Array', steps);
  if (!(values instanceof Float32Array)) refuse(`${where}.values`, 'Float32Array', values);
  if (steps.length !== values.length) refuse(`${where}.values`, text.numbers(steps.length), values);
  return { steps, values };
}

function checkpointIn(value: unknown): Checkpoint {
  const kept = fields(value, 'kept');
  const state = fields(kept['state'], 'kept.state');
  for (const [name, array] of Object.entries(state))
    if (!isState(array)) refuse(`kept.state.${name}`, text.array, array);
  return { ...clockIn(kept, 'kept'), state: state as Checkpoint['state'] };
}

function clockIn({ step, epoch, examples, seconds }: Fields, where: string) {
  if (!isCount(step)) refuse(`${where}.step`, text.step, step);
  if (!isAmount(epoch)) refuse(`${where}.epoch`, text.number, epoch);
  if (!isAmount(examples)) refuse(`${where}.examples`, text.number, examples);
  if (!isAmount(seconds)) refuse(`${where}.seconds`, text.number, seconds);
  return { step, epoch, examples, seconds };
}

function fields(value: unknown, where: string): Fields {
  const isTree = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isTree || ArrayBuffer.isView(value)) refuse(where, text.fields, value);
  return value as Fields;
}

function list(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(where, text.list, value);
}

function textIn(value: unknown, where: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(where, text.words, value);
}

const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;
const isSeed = (value: unknown) => isCount(value) && value < 2 ** 32;
const isState = (value: unknown) =>
  value instanceof Float32Array ||
  value instanceof Float64Array ||
  value instanceof Int32Array ||
  value instanceof Uint32Array;

/** What was found, in a few letters. */
function describe(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 20)}”`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.prototype.toString.call(value).slice(8, -1);
}
