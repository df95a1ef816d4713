/** The runs of a lab's experiments, each trained once, as the page does it. */
import { expect } from 'vitest';
import { type CreateTrainer, type Experiment, type Lab, seedsOf } from '../../src/core/lab';
import { defaults, type Values } from '../../src/core/params';
import type { Report } from '../../src/core/protocol';
import type { RunResult } from '../../src/core/run';
import { RunLog } from '../../src/core/run-log';
import type { Setup } from '../../src/core/sweep';
import { Session } from '../../src/training/session/session';

/** The same function, which does its work once for equal arguments (as JSON). */
export function once<A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) {
  const done = new Map<string, Promise<R>>();
  return (...args: A): Promise<R> => {
    const key = JSON.stringify(args);
    const result = done.get(key) ?? work(...args);
    done.set(key, result);
    return result;
  };
}

/** The steps at which an experiment is measured besides the usual ones. */
export const timesOf = ({ steps, reference }: Experiment) => [
  steps,
  ...(reference?.unit === 'steps' ? reference.points.map(([x]) => x) : []),
];

interface Trained extends Omit<Setup, 'label'> {
  readonly id: string;
  readonly lab: Lab;
  readonly create: CreateTrainer;
}

/** One run of an experiment, trained to its end in a session, as the page does it. */
export async function train(
  { id, lab, create, values: some, seeds }: Trained,
  steps: number,
  also: readonly number[],
): Promise<Omit<RunResult, 'label'>> {
  const values = { ...defaults(lab.params), ...some } as Values;
  const records = new RunLog();
  let failure: string | undefined;
  const session: Promise<Session> = Session.start(
    create,
    {
      type: 'start',
      config: { v: 1, lab: id, seeds: { ...seedsOf(lab), ...seeds }, values, edits: [] },
      demand: {},
      also,
    },
    (report: Report) => {
      if (report.type === 'failed') failure = report.message;
      if (report.type !== 'frame') return;
      records.append(report.measurements, report.series);
      void session.then((s) => s.handle({ type: 'drawn', frame: report.number }));
    },
  );
  const running = await session;
  running.handle({ type: 'goal', step: steps });
  await running.idle();
  running.dispose();
  expect(failure).toBeUndefined();
  const { measurements, series } = records.snapshot();
  return { values, measurements, series };
}
