/**
 * A run belongs to one tab, which alone may keep it. The tab holds the run's lock and answers for it; another tab that wants the
 * run waits for the one or the other. Where there are no locks (plain http), nobody's answer means that the run is free.
 */
import { newId } from './new-id';

export interface Claims {
  /** Whether the run is this tab's from now on. */
  claim(id: string): Promise<boolean>;
  /** Lets go of all runs: another tab may have them. */
  release(): void;
}

/** So long (ms) a lock is waited for of which nobody says that it is held: a tab that is being closed still has its own. */
const PATIENCE = 5000;
/** Without locks, so long for an answer. One that comes later takes the run back. */
const PATIENCE_WITHOUT = 500;

/** `lost` is told of a run that turns out to have been another tab's when it was claimed. */
export function makeClaims(lost: (id: string) => void): Claims {
  return globalThis.document ? new Tab(lost) : { claim: async () => true, release: () => {} };
}

/** `mine` without `to` is for all who wait. */
type Message =
  | { readonly type: 'whose'; readonly id: string; readonly from: string }
  | { readonly type: 'mine'; readonly id: string; readonly to?: string };

class Tab implements Claims {
  readonly #tab = newId();
  /** The runs that are this tab's, each with what gives back its lock. */
  readonly #held = new Map<string, () => void>();
  /** The claims under way, each with what decides it. */
  readonly #asked = new Map<
    string,
    { readonly outcome: Promise<boolean>; readonly decide: (mine: boolean) => void }
  >();
  #channel: BroadcastChannel | undefined;

  constructor(private readonly lost: (id: string) => void) {}

  claim(id: string): Promise<boolean> {
    if (this.#held.has(id) && !this.#asked.has(id)) return Promise.resolve(true);
    return this.#asked.get(id)?.outcome ?? this.#ask(id);
  }

  release(): void {
    for (const { decide } of this.#asked.values()) decide(false);
    for (const release of this.#held.values()) release();
    this.#held.clear();
    this.#channel?.close();
    this.#channel = undefined;
  }

  async #ask(id: string): Promise<boolean> {
    const hasLocks = 'locks' in navigator;
    const given = new AbortController();
    let decide = (_mine: boolean) => {};
    const decided = new Promise<boolean>((resolve) => (decide = resolve));
    const timer = setTimeout(() => decide(!hasLocks), hasLocks ? PATIENCE : PATIENCE_WITHOUT);
    const outcome = decided.then((mine) => {
      clearTimeout(timer);
      this.#asked.delete(id);
      if (!mine) given.abort();
      return mine;
    });
    this.#asked.set(id, { outcome, decide });
    if (hasLocks) this.#request(id, given.signal);
    else this.#held.set(id, () => {});
    this.#say({ type: 'whose', id, from: this.#tab });
    return outcome;
  }

  #request(id: string, signal: AbortSignal): void {
    const hold = () => {
      const asked = this.#asked.get(id);
      if (!asked) return Promise.resolve();
      return new Promise<void>((release) => {
        this.#held.set(id, release);
        this.#say({ type: 'mine', id });
        asked.decide(true);
      });
    };
    // It ends with an error when it is given up.
    navigator.locks.request(`descent run ${id}`, { signal }, hold).catch(() => undefined);
  }

  #say(message: Message): void {
    this.#channel ??= this.#listen();
    this.#channel.postMessage(message);
  }

  #listen(): BroadcastChannel {
    const channel = new BroadcastChannel('descent runs');
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      const { id } = data;
      if (data.type === 'whose') {
        if (this.#held.has(id)) this.#say({ type: 'mine', id, to: data.from });
      } else if (data.to === undefined || data.to === this.#tab) this.#yield(id);
    };
    return channel;
  }

  /** Another tab says that a run is its own. */
  #yield(id: string): void {
    const asked = this.#asked.get(id);
    const hasLocks = 'locks' in navigator;
    if (!hasLocks && !this.#held.delete(id)) return;
    if (asked) asked.decide(false);
    else if (!hasLocks) this.lost(id);
  }
}
