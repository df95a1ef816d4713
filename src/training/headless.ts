/** A run without a page: the link's run in the same session as in the worker, its curve as CSV. For teachers, scripts and tests. */
import { type CreateTrainer, type Evaluation, type Lab, trainingOf } from '../core/lab';
import type { Report } from '../core/protocol';
import type { Measurement, RunConfig } from '../core/run';
import { decodeConfig, parseLink } from '../core/share';
import { shareText } from '../core/share.text';
import { trainingText as text } from './training.text';
import { parseChoices, suggestion } from '../data/files/column-roles';
import { type Dataset, split } from '../data/dataset';
import { toDataset, toTestSet } from '../data/files/from-table';
import { readFiles } from '../data/files/user-files';
import { asAsked, isInverted, isTransposed, parseSize, unfit } from '../data/files/user-dataset';
import { type OwnSet, unpacked, valuesFor } from '../data/pictures';
import type { Read } from '../data/files/result';
import { Session } from './session/session';
import { loadTrainer } from './trainers';

/** A file as it was read from disk. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface HeadlessOptions {
  /** How far to train. */
  readonly steps: number;
  /** The files of the set to train on, where the link's run has one. */
  readonly data: readonly File[];
  /** The files of each set to test the trained model on. */
  readonly test: readonly (readonly File[])[];
  /** Takes the lines of the CSV. */
  readonly out: (line: string) => void;
}

const labs = import.meta.glob<Lab>('../labs/*/lab.ts', { import: 'lab' });

/** Trains a link's run and prints its curve, then the results on test files. Throws a sentence where that cannot be done; else returns 0. */
export async function runLink(link: string, options: HeadlessOptions): Promise<number> {
  const parsed = parseLink(link);
  const load = parsed && labs[`../labs/${parsed.lab}/lab.ts`];
  if (!load) throw new Error(shareText.unknownLab(parsed?.lab ?? link));
  const lab = await load();
  const { config, ignored } = decodeConfig(parsed.lab, lab, parsed.query);
  for (const sentence of ignored) console.warn(sentence);
  const data = await trainingData(lab, config, options.data);
  const values = data && !config.data ? valuesFor(data, config.values) : config.values;
  const create = await loadTrainer(parsed.lab);
  const run = startRun(create, { ...config, values }, data, options);
  const session = await run.session;
  session.handle({ type: 'goal', step: options.steps });
  await session.idle();
  for (const files of options.test) {
    const set = await setIn(files, lab, config, trainingPart(lab, { ...config, values }, data));
    session.handle({ type: 'evaluate', test: set.test ?? set });
    await session.idle();
  }
  session.dispose();
  const failure = run.failure();
  if (failure !== undefined) throw new Error(failure);
  return 0;
}

/** A session whose measurements and results are printed as they come. */
function startRun(
  create: CreateTrainer,
  config: RunConfig,
  data: OwnSet | undefined,
  { steps, out }: HeadlessOptions,
) {
  let failure: string | undefined;
  const printMeasurement = measurementTable(out);
  const session: Promise<Session> = Session.start(
    create,
    {
      type: 'start',
      config,
      demand: {},
      also: [steps],
      ...(data && { data }),
    },
    (report: Report) => {
      switch (report.type) {
        case 'frame':
          report.measurements.forEach(printMeasurement);
          void session.then((s) => s.handle({ type: 'drawn', frame: report.number }));
          return;
        case 'evaluated':
          return printEvaluation(report.evaluation, out);
        case 'stopped':
          if (report.why.kind !== 'goal')
            console.warn(text.stopped(report.why.kind, report.clock.step));
          return;
        case 'failed':
        case 'refused':
          failure ??= report.message;
      }
    },
  );
  return { session, failure: () => failure };
}

/** Prints a header before the first measurement. */
function measurementTable(out: (line: string) => void): (measurement: Measurement) => void {
  let names: readonly string[] | undefined;
  return ({ step, epoch, examples, metrics }) => {
    if (!names) {
      names = Object.keys(metrics);
      out(['step', 'epoch', 'examples', ...names].join(','));
    }
    out([step, epoch, examples, ...names.map((name) => metrics[name] ?? '')].join(','));
  };
}

/** The metrics on a test set, and for classes the table of what was taken for what. */
function printEvaluation(
  { name, m, metrics, labels, confusion }: Evaluation,
  out: (line: string) => void,
): void {
  out('');
  out(['test', 'm', ...Object.keys(metrics)].join(','));
  out([quoted(name), m, ...Object.values(metrics)].join(','));
  if (confusion.length === 0) return;
  out(['', ...labels].map(quoted).join(','));
  for (const [i, label] of labels.entries()) {
    const counts = confusion.subarray(i * labels.length, (i + 1) * labels.length);
    out([quoted(label), ...counts].join(','));
  }
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The learner's own data: the files given, read as the link says, or as is most likely meant. */
async function trainingData(
  lab: Lab,
  config: RunConfig,
  files: readonly File[],
): Promise<OwnSet | undefined> {
  if (files.length > 0) return setIn(files, lab, config);
  if (config.data) throw new Error(text.fileNeeded(config.data.name));
  return undefined;
}

/** What the run is trained on, to which a test file has to fit. */
function trainingPart(
  lab: Lab,
  { values, seeds }: RunConfig,
  data: OwnSet | undefined,
): Dataset | undefined {
  const set = data ? unpacked(data) : trainingOf(lab)?.dataset(values, seeds);
  return set && split(set, (values['devFraction'] as number | undefined) ?? 0, seeds.data).train;
}

/** The set in files: to train on, or to test the model that was trained on `against`. */
async function setIn(
  files: readonly File[],
  lab: Lab,
  config: RunConfig,
  against?: Dataset,
): Promise<OwnSet> {
  const asked = config.data?.options ?? '';
  const request = {
    files: files.map(({ name, bytes }) => ({ path: name, blob: new Blob([bytes]) })),
    kinds: trainingOf(lab)?.ownData ?? [],
    size: parseSize(asked) ?? trainingOf(lab)?.image,
  };
  const reading = value(await readFiles(request));
  if (reading.kind === 'table') {
    const { table } = reading;
    const trained = parseChoices(asked);
    if (against) return value(toTestSet(table, suggestion(table), against, trained));
    return value(toDataset(table, trained ?? suggestion(table)));
  }
  const { set } = asAsked(reading, isInverted(asked), isTransposed(asked));
  const wrong = against ? undefined : unfit(set);
  if (wrong !== undefined) throw new Error(wrong);
  return set;
}

function value<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}
