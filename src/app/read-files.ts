/** Reads the learner's files in a worker of their own. */
import { fileText } from '../core/text/files';
import type { Progress } from '../data/content';
import type { Request } from '../data/own';
import type { Reading } from '../data/own-set';
import { problem, type Read } from '../data/read';
import type { ReadingReport } from '../data/reading-worker';

const text = fileText.problem;

/** What the files come to. Never rejects; where the signal says so, reading ends with a sentence. */
export function readInWorker(
  request: Request,
  progress: Progress,
  signal: AbortSignal,
): Promise<Read<Reading>> {
  const worker = new Worker(new URL('../data/reading-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise((resolve) => {
    const end = (result: Read<Reading>) => {
      worker.terminate();
      resolve(result);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadingReport>) => {
      if (data.type === 'progress') progress(data.share);
      else end(data.result);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(problem(text.readerFailed));
    };
    signal.addEventListener('abort', () => end(problem(text.cancelled)));
    worker.postMessage(request);
  });
}
