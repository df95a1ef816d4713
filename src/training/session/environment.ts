/** The clock and the event loop of a session, and how the page is told of what takes long. */
import type { Preparation, Progress } from '../../core/lab';
import type { Report } from '../../core/protocol';

/** They decide when things are sent, never what is recorded. */
export interface Environment {
  /** Milliseconds. */
  now(): number;
  /** Lets messages in. */
  breathe(): Promise<void>;
  sleep(milliseconds: number): Promise<void>;
}

/** The worker's own clock and event loop. */
export function realTime(): Environment {
  const nextTask = taskQueue();
  return {
    now: () => performance.now(),
    breathe: () => new Promise(nextTask),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/**
 * Runs functions in later tasks, without the 4 ms that timers wait at least: by messages to itself; in Node, where those
 * would starve its timers and keep a script from ending, by its own setImmediate.
 */
function taskQueue(): (run: () => void) => void {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => void };
  if (setImmediate) return setImmediate;
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port2.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    port1.postMessage(null);
  };
}

/** Least time between reports of the same work (ms). */
const TELL_INTERVAL = 50;

/** Tells the page what takes long, now and then, and lets messages in. */
export function progressTo(post: (report: Report) => void, environment: Environment): Progress {
  let last: { readonly doing: Preparation['doing']; readonly time: number } | undefined;
  return async ({ doing, ...rest }) => {
    const time = environment.now();
    if (last?.doing === doing && time - last.time < TELL_INTERVAL) return;
    last = { doing, time };
    post({ type: 'preparing', doing, ...rest });
    await environment.breathe();
  };
}
