/** The worker's entry: one run at a time, from the page's commands to its reports. */
import { LastMade } from '../core/last-made';
import type { Command, Report } from '../core/protocol';
import { Session } from './session/session';
import { loadTrainer } from './trainers';

let held: string | undefined;
let session: Promise<Session | undefined> | undefined;
/** How often this worker was told to start a run. */
let starts = 0;
/** A restart, and the next run that this worker trains, take the data made for the last. */
const lastMade = new LastMade();

self.onmessage = ({ data: command }: MessageEvent<Command>) => {
  if (command.type === 'ping') post({ type: 'pong' });
  else if (command.type === 'start') {
    hold(command.lock);
    session = start(command, session);
  } else void session?.then((s) => s?.handle(command));
};

/** Holds a lock until this worker ends, however it ends: the page waits for it and so learns of the end. */
function hold(lock: string | undefined): void {
  if (lock === undefined || held === lock) return;
  held = lock;
  void self.navigator.locks?.request(lock, () => {
    post({ type: 'alive' });
    return new Promise(() => {});
  });
}

/** The session in the place of the former one, or undefined where it failed to start, which was reported. */
async function start(
  command: Extract<Command, { type: 'start' }>,
  former: Promise<Session | undefined> | undefined,
): Promise<Session | undefined> {
  const mine = ++starts;
  (await former)?.dispose();
  try {
    const create = await loadTrainer(command.config.lab);
    return await Session.start(
      (setup) => create({ ...setup, lastMade }),
      command,
      (report) => {
        // So that the next need not wait until this one's data are made, or its pretraining is done.
        if (mine !== starts) throw new Superseded();
        post(report);
      },
    );
  } catch (error) {
    if (error instanceof Superseded) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', message, step: command.from?.step ?? 0 });
    return undefined;
  }
}

/** Another start has come while this one was being made. */
class Superseded extends Error {}

/** Sends a report. The arrays of a frame are moved, not copied; other reports share theirs with what the session keeps. */
function post(report: Report): void {
  const moved = report.type === 'frame' ? buffers([report.frame.view, report.series]) : [];
  self.postMessage(report, { transfer: moved });
}

/** Every array buffer in a tree of plain data, once. */
function buffers(tree: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (node: unknown) => {
    if (ArrayBuffer.isView(node)) found.add(node.buffer as ArrayBuffer);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(tree);
  return [...found];
}
