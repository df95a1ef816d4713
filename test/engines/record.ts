/** A link's run in Node, in the same session as in the worker, to its fingerprint. Loaded through vite. */
import type { Lab } from '../../src/core/lab';
import type { Report } from '../../src/core/protocol';
import { RunLog } from '../../src/core/run-log';
import type { Checkpoint } from '../../src/core/run';
import { decodeConfig, parseLink } from '../../src/core/share';
import { Session } from '../../src/training/session/session';
import { loadLab, loadTrainer } from '../../src/training/trainers';
import { type Fingerprint, fingerprint } from './fingerprint';

/** Trains a link's run for so many steps; throws where the link is not understood in every part. */
export async function record(link: string, steps: number): Promise<Fingerprint> {
  const { lab: id, query } = parseLink(link)!;
  const lab: Lab = await loadLab(id);
  const { config, ignored } = decodeConfig(id, lab, query);
  if (ignored.length > 0) throw new Error(ignored.join(' '));
  const records = new RunLog();
  let kept: Checkpoint | undefined;
  let failure: string | undefined;
  const session: Promise<Session> = Session.start(
    await loadTrainer(id),
    { type: 'start', config, demand: {}, also: [] },
    (report: Report) => {
      switch (report.type) {
        case 'frame':
          records.append(report.measurements, report.series);
          void session.then((s) => s.handle({ type: 'drawn', frame: report.number }));
          return;
        case 'kept':
          if (report.asked === steps) kept = report.checkpoint;
          return;
        case 'failed':
          failure = report.message;
      }
    },
  );
  const trained = await session;
  trained.handle({ type: 'goal', step: steps });
  await trained.idle();
  trained.handle({ type: 'keep', step: steps });
  await trained.idle();
  trained.dispose();
  if (!kept) throw new Error(failure ?? `${link} has not reached step ${steps}`);
  return fingerprint(records.snapshot(), kept);
}
