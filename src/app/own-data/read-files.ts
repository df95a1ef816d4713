/** Reads the learner's files in a worker of their own, which keeps a table for as long as its preview is open. */
import { fileText } from '../../data/files/files.text';
import type { Choices } from '../../data/files/column-roles';
import type { Progress } from '../../data/files/bytes';
import type { Dataset } from '../../data/dataset';
import type { Request } from '../../data/files/user-files';
import type { SetReading } from '../../data/files/user-dataset';
import { fine, problem, type Read } from '../../data/files/result';
import type { ReadingOrder, ReadingReport } from '../../data/files/reading-worker';
import type { Lost, TableOutline } from '../../data/files/table-outline';

const text = fileText.problem;

/** What was read: a set, or a table that makes sets as its columns are chosen. */
export type PageReading = SetReading | TableReading;

/** A table in a worker. */
export interface TableReading {
  readonly kind: 'table';
  readonly table: TableOutline;
  readonly source: TableSource;
}

/** What the files come to. Never rejects; where the signal says so, reading ends with a sentence. */
export function readInWorker(
  request: Request,
  progress: Progress,
  signal: AbortSignal,
): Promise<Read<PageReading>> {
  const worker = new Worker(new URL('../../data/files/reading-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise((resolve) => {
    const end = (result: Read<PageReading>) => {
      worker.terminate();
      resolve(result);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadingReport>) => {
      if (data.type === 'progress') progress(data.share);
      if (data.type !== 'read') return;
      const { result } = data;
      if (!result.ok) return end(result);
      if (result.value.kind === 'set') return end(fine(result.value));
      resolve(fine({ ...result.value, source: new TableSource(worker) }));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(problem(text.readerFailed));
    };
    signal.addEventListener('abort', () => end(problem(text.cancelled)));
    const order: ReadingOrder = { type: 'read', request };
    worker.postMessage(order);
  });
}

/** Asks the worker that has a table. What waits for an answer when the worker ends gets a sentence. */
export class TableSource {
  #id = 0;
  readonly #waiting = new Map<number, (report: ReadingReport | undefined) => void>();

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<ReadingReport>) => {
      if (data.type === 'set' || data.type === 'lost') this.#answer(data.id, data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.close();
    };
  }

  /** The set that the choices make, or a sentence. */
  async trainingSet(choices: Choices): Promise<Read<Dataset>> {
    return this.#set({ type: 'set', id: ++this.#id, choices });
  }

  /** The test set for a model that was trained on `against`, by the choices `trained` where that is a table too. */
  async testSet(
    choices: Choices,
    against: Dataset,
    trained: Choices | undefined,
  ): Promise<Read<Dataset>> {
    const { features, labels, classes, n, name, sources, fills } = against;
    const form: Dataset = {
      name,
      features,
      labels,
      classes,
      n,
      m: 0,
      x: new Float64Array(),
      y: new Float64Array(),
      ...(sources && { sources }),
      ...(fills && { fills }),
    };
    const asked = { type: 'set', id: ++this.#id, choices, against: form } as const;
    return this.#set(trained ? { ...asked, trained } : asked);
  }

  /** The rows that have a blank in the columns chosen; undefined where the worker has ended. */
  async lost(choices: Choices): Promise<Lost | undefined> {
    const report = await this.#ask({ type: 'lost', id: ++this.#id, choices });
    return report?.type === 'lost' ? report.lost : undefined;
  }

  /** Ends the worker and forgets the table. */
  close(): void {
    this.worker.terminate();
    for (const id of this.#waiting.keys()) this.#answer(id, undefined);
  }

  async #set(order: Extract<ReadingOrder, { type: 'set' }>): Promise<Read<Dataset>> {
    const report = await this.#ask(order);
    return report?.type === 'set' ? report.result : problem(text.readerFailed);
  }

  #ask(order: Extract<ReadingOrder, { id: number }>): Promise<ReadingReport | undefined> {
    return new Promise((resolve) => {
      this.#waiting.set(order.id, resolve);
      this.worker.postMessage(order);
    });
  }

  #answer(id: number, report: ReadingReport | undefined): void {
    this.#waiting.get(id)?.(report);
    this.#waiting.delete(id);
  }
}
