/** Who takes part in the bench, and how the page talks to the worker it runs in. */
import type { Workload } from './workloads';

/** One way of training. */
export interface Contestant {
  /** Gets ready to train from the start; throws with the reason when this cannot be done. */
  prepare(workload: Workload): Promise<Training>;
  /** Speeds of parts, where it has any to tell. */
  parts?(): Promise<readonly Part[]>;
  /** What compiling an unrolled recurrent network takes. */
  recurrent?(): Facts;
}

/** A model ready to train. */
export interface Training {
  /** Does the next `n` steps, to their very end; the result is the loss of the last as the step saw it. */
  steps(n: number): Promise<number> | number;
  /** What else is to be told. */
  readonly facts: Facts;
}

export interface Facts {
  readonly compile?: CompileTimes;
  readonly fallbacks?: readonly string[];
  readonly note?: string;
}

/** Milliseconds from a model to a program ready to run. */
export interface CompileTimes {
  /** In a fresh worker. */
  readonly first: number;
  /** The same model once more, as after a change of shape. */
  readonly again: number;
  /** Of that, the tracing. */
  readonly trace: number;
}

/** A kernel's speed. */
export interface Part {
  readonly name: string;
  readonly microseconds: number;
  /** Multiplications and additions, where it is made of those. */
  readonly operations?: number;
}

type Request =
  | { readonly id: number; readonly type: 'prepare'; readonly workload: Workload }
  | { readonly id: number; readonly type: 'steps'; readonly n: number }
  | { readonly id: number; readonly type: 'parts' | 'recurrent' };

/** Losses of single steps, all from the same start: what shows that everyone does the same work. */
export type Prepared =
  | { readonly losses: readonly number[]; readonly facts: Facts }
  | { readonly refusal: string };

export interface Timed {
  readonly milliseconds: number;
  readonly loss: number;
}

/** Steps whose losses are compared. */
const COMPARED = 6;

/** Answers the page's requests; to be called once in a worker. */
export function serve(contestant: Contestant): void {
  let training: Training | undefined;
  const answer = async (request: Request): Promise<unknown> => {
    switch (request.type) {
      case 'prepare':
        try {
          training = await contestant.prepare(request.workload);
          const losses: number[] = [];
          while (losses.length < COMPARED) losses.push(await training.steps(1));
          return { losses, facts: training.facts };
        } catch (error) {
          return { refusal: error instanceof Error ? error.message : String(error) };
        }
      case 'steps': {
        const start = performance.now();
        const loss = await training!.steps(request.n);
        return { milliseconds: performance.now() - start, loss };
      }
      case 'parts':
        return (await contestant.parts?.()) ?? [];
      case 'recurrent':
        return contestant.recurrent?.() ?? {};
    }
  };
  self.onmessage = async ({ data }: MessageEvent<Request>) => {
    self.postMessage({ id: data.id, result: await answer(data) });
  };
}

/** A contestant in its worker, as the page sees it. */
export class Remote {
  private count = 0;
  private readonly pending = new Map<number, (result: unknown) => void>();
  private failed: ((error: Error) => void) | undefined;

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<{ id: number; result: unknown }>) => {
      this.pending.get(data.id)?.(data.result);
      this.pending.delete(data.id);
    };
    worker.onerror = (event) => this.failed?.(new Error(event.message));
  }

  prepare(workload: Workload): Promise<Prepared> {
    return this.ask({ type: 'prepare', workload });
  }

  steps(n: number): Promise<Timed> {
    return this.ask({ type: 'steps', n });
  }

  parts(): Promise<readonly Part[]> {
    return this.ask({ type: 'parts' });
  }

  recurrent(): Promise<Facts> {
    return this.ask({ type: 'recurrent' });
  }

  end(): void {
    this.worker.terminate();
  }

  private ask<T>(request: object): Promise<T> {
    const id = this.count++;
    return new Promise<T>((resolve, reject) => {
      this.failed = reject;
      this.pending.set(id, (result) => resolve(result as T));
      this.worker.postMessage({ ...request, id });
    });
  }
}
