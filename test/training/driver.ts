/** Drives a session in tests as the page would: hands over commands, acknowledges frames, keeps the records. */
import type { CreateTrainer } from '../../src/core/lab';
import type { Demand } from '../../src/core/panel';
import type { Command, Report } from '../../src/core/protocol';
import { RunLog } from '../../src/core/run-log';
import type { Checkpoint, Measurement, RunConfig } from '../../src/core/run';
import type { Environment } from '../../src/training/session/environment';
import { Session } from '../../src/training/session/session';

/** A clock that moves on by `tick` milliseconds whenever it is read, and an event loop that never waits. */
export function clock(tick: number): Environment {
  let time = 0;
  return {
    now: () => (time += tick),
    breathe: () => Promise.resolve(),
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** Measurements without the one entry that differs between repetitions. */
export function timeless(measurements: readonly Measurement[]): readonly Measurement[] {
  return measurements.map((m) => ({ ...m, seconds: 0 }));
}

export interface Driver {
  readonly session: Session;
  readonly reports: Report[];
  readonly records: RunLog;
  /** Hands over commands and waits until all is done. */
  do(...commands: Exclude<Command, { type: 'start' }>[]): Promise<void>;
  /** The reports of one type so far. */
  of<T extends Report['type']>(type: T): Extract<Report, { type: T }>[];
}

export interface Options {
  readonly tick?: number;
  readonly also?: readonly number[];
  readonly demand?: Demand;
  readonly from?: Checkpoint;
  /** In place of a clock that ticks. */
  readonly environment?: Environment;
}

/** A run of this trainer, standing at its start. */
export async function drive(
  create: CreateTrainer,
  config: Partial<RunConfig> & Pick<RunConfig, 'values'>,
  { tick = 0.05, also = [], demand = {}, from, environment = clock(tick) }: Options = {},
): Promise<Driver> {
  const reports: Report[] = [];
  const records = new RunLog();
  const seeds = { data: 1, weights: 1, order: 1, noise: 1 };
  const started = Session.start(
    create,
    {
      type: 'start',
      config: { v: 1, lab: 'test', seeds, edits: [], ...config },
      demand,
      also,
      ...(from && { from }),
    },
    (report) => {
      reports.push(report);
      if (report.type === 'rewound') records.cut(report.clock.step);
      if (report.type !== 'frame') return;
      records.append(report.measurements, report.series);
      void started.then((session) => session.handle({ type: 'drawn', frame: report.number }));
    },
    environment,
  );
  const session = await started;
  await session.idle();
  return {
    session,
    reports,
    records,
    do: async (...commands) => {
      for (const command of commands) session.handle(command);
      await session.idle();
    },
    of: <T extends Report['type']>(type: T) =>
      reports.filter((r): r is Extract<Report, { type: T }> => r.type === type),
  };
}
