/** A worker without a thread: the same session, the same messages, cloned as between threads. */
import type { CreateTrainer } from '../../src/core/lab';
import type { Command, Report } from '../../src/core/protocol';
import { Session } from '../../src/training/session/session';

/** Makes workers that train with `create`; they can be made to die. */
export function inProcess(create: CreateTrainer): () => Worker {
  return () => new InProcessWorker(create) as unknown as Worker;
}

class InProcessWorker {
  onmessage: ((event: { data: Report }) => void) | undefined;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | undefined;
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
