/** A worker without a thread: the same session, the same messages, cloned as between threads. */
import type { CreateTrainer } from '../../src/core/lab';
import type { Command, Report, RunHost } from '../../src/core/protocol';
import { Session } from '../../src/training/session/session';

/** Makes workers that train with `create`; they can be made to die. */
export function inProcess(create: CreateTrainer): () => RunHost {
  return () => new InProcessWorker(create);
}

class InProcessWorker implements RunHost {
  onmessage: ((event: { readonly data: Report }) => void) | null = null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null = null;
  #session: Promise<Session> | undefined;
  #ended = false;

  constructor(private readonly create: CreateTrainer) {}

  postMessage(message: Command): void {
    const command = structuredClone(message);
    if (command.type === 'start') this.#session = this.#start(command);
    else void this.#session?.then((session) => session.handle(command));
  }

  async #start(command: Extract<Command, { type: 'start' }>): Promise<Session> {
    (await this.#session)?.dispose();
    return Session.start(this.create, command, this.#post);
  }

  terminate(): void {
    this.#ended = true;
    void this.#session?.then((session) => session.dispose());
  }

  #post = (report: Report) => {
    const data = structuredClone(report);
    queueMicrotask(() => {
      if (!this.#ended) this.onmessage?.({ data });
    });
  };
}
