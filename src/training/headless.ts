/** A run without a page: the link's run in the same session as in the worker, its curve as CSV. For teachers, scripts and tests. */
import type { CreateTrainer, Evaluation, Lab } from '../core/lab';
import type { Report } from '../core/protocol';
import type { Measurement, RunConfig } from '../core/run';
import { decodeConfig, parseLink } from '../core/share';
import { shareText } from '../core/text/share';
import { trainingText as text } from '../core/text/training';
import { parseChoices, suggestion } from '../data/choices';
import type { Dataset } from '../data/dataset';
import { toDataset } from '../data/from-table';
import type { Read } from '../data/read';
import { readTable } from '../data/reader';
import { Session } from './session';
import { loadTrainer } from './trainers';

/** A file as it was read from disk. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface HeadlessOptions {
  /** How far to train. */
  readonly steps: number;
  /** The file to train on, where the link's run has one; at most one. */
  readonly data: readonly File[];
  /** Files to test the trained model on. */
  readonly test: readonly File[];
  /** Takes the lines of the CSV. */
  readonly out: (line: string) => void;
}

const labs = import.meta.glob<Lab>('../labs/*/lab.ts', { import: 'lab' });

/** Trains a link's run and prints its curve, then the results on test files. Throws a sentence where that cannot be done; else returns 0. */
export async function runLink(link: string, options: HeadlessOptions): Promise<number> {
  const parsed = parseLink(link);
  const load = parsed && labs[`../labs/${parsed.lab}/lab.ts`];
  if (!load) throw new Error(shareText.unknownLab(parsed?.lab ?? link));
  const { config, ignored } = decodeConfig(parsed.lab, await load(), parsed.query);
  for (const sentence of ignored) console.warn(sentence);
  const data = await trainingData(config, options.data[0]);
  const run = startRun(await loadTrainer(parsed.lab), config, data, options);
  const session = await run.session;
  session.handle({ type: 'goal', step: options.steps });
  await session.idle();
  for (const file of options.test) {
    session.handle({ type: 'evaluate', test: await datasetOf(file, config, 'testing') });
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
  data: Dataset | undefined,
  { steps, out }: HeadlessOptions,
) {
  let failure: string | undefined;
  const printMeasurement = measurementTable(out);
  const session: Promise<Session> = Session.start(
    create,
    {
      type: 'start',
      config,
      demand: { panels: [] },
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

/** The learner's own data: the file given, read as the link says, or as is most likely meant. */
async function trainingData(
  config: RunConfig,
  file: File | undefined,
): Promise<Dataset | undefined> {
  if (file) return datasetOf(file, config, 'training');
  if (config.data) throw new Error(text.fileNeeded(config.data.name));
  return undefined;
}

async function datasetOf(
  { name, bytes }: File,
  config: RunConfig,
  use: 'training' | 'testing',
): Promise<Dataset> {
  const table = value(await readTable(new Blob([bytes]), name));
  const choices = (config.data && parseChoices(config.data.options)) ?? suggestion(table);
  return value(toDataset(table, choices, use));
}

function value<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}
