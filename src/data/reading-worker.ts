/** Reads the learner's files beside the page, which stays smooth, and ends the worker to cancel. */
import { decoded } from './bitmap';
import { readFiles, type Request } from './own';
import type { Reading } from './own-set';
import type { Read } from './read';

/** What the worker says: how far it is, and at last what it has read. */
export type ReadingReport =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly result: Read<Reading> };

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  const result = await readFiles(data, (share) => post({ type: 'progress', share }), decoded);
  post({ type: 'read', result });
};

/** Sends a report; the bytes of pictures are moved, not copied. */
function post(report: ReadingReport): void {
  const reading = report.type === 'read' && report.result.ok ? report.result.value : undefined;
  const set = reading?.kind === 'set' && 'bytes' in reading.set ? reading.set : undefined;
  const moved = set ? [set.bytes.buffer, ...(set.test ? [set.test.bytes.buffer] : [])] : [];
  self.postMessage(report, { transfer: moved as ArrayBuffer[] });
}
