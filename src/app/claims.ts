/** A run belongs to one tab, which alone may keep it: the one that holds its lock. Without locks (plain http) tabs ask each other. */

import { newId } from './new-id';

export interface Claims {
  /** Whether the run is this tab's from now on. */
  claim(id: string): Promise<boolean>;
  /** Lets go of all runs: another tab may have them. */
  release(): void;
}

/** So long (ms) a tab is waited for: one that is being left may still hold its runs for a moment. */
const PATIENCE = 500;

/** `lost` is told of a run that turns out to have been another tab's when it was claimed. */
export function makeClaims(lost: (id: string) => void): Claims {
  if (!globalThis.document) return { claim: async () => true, release: () => {} };
  return 'locks' in navigator ? new Locks() : new Questions(lost);
}

class Locks implements Claims {
  readonly #held = new Map<string, () => void>();

  claim(id: string): Promise<boolean> {
    if (this.#held.has(id)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const hold = () =>
        new Promise<void>((release) => {
          this.#held.set(id, release);
          resolve(true);
        });
      navigator.locks
        .request(`descent run ${id}`, { signal: AbortSignal.timeout(PATIENCE) }, hold)
        .catch(() => resolve(false));
    });
  }

  release(): void {
    for (const release of this.#held.values()) release();
    this.#held.clear();
  }
}

type Message =
  | { readonly type: 'whose'; readonly id: string; readonly from: string }
  | { readonly type: 'mine'; readonly id: string; readonly to: string };

/** Each tab answers for its runs; who hears nothing takes the run, and gives it back if the answer comes late. */
class Questions implements Claims {
  readonly #tab = newId();
  readonly #held = new Set<string>();
  readonly #asked = new Map<string, (mine: boolean) => void>();
  #channel: BroadcastChannel | undefined;

  constructor(private readonly lost: (id: string) => void) {}

  claim(id: string): Promise<boolean> {
    if (this.#held.has(id)) return Promise.resolve(true);
    const channel = (this.#channel ??= this.#listen());
    this.#held.add(id);
    return new Promise((resolve) => {
      const answer = (mine: boolean) => {
        this.#asked.delete(id);
        resolve(mine);
      };
      this.#asked.set(id, answer);
      setTimeout(() => this.#asked.get(id)?.(true), PATIENCE);
      channel.postMessage({ type: 'whose', id, from: this.#tab } satisfies Message);
    });
  }

  release(): void {
    this.#held.clear();
    this.#channel?.close();
    this.#channel = undefined;
  }

  #listen(): BroadcastChannel {
    const channel = new BroadcastChannel('descent runs');
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      const held = this.#held.has(data.id);
      if (data.type === 'whose' && held)
        channel.postMessage({ type: 'mine', id: data.id, to: data.from } satisfies Message);
      if (data.type !== 'mine' || data.to !== this.#tab || !held) return;
      this.#held.delete(data.id);
      const waiting = this.#asked.get(data.id);
      if (waiting) waiting(false);
      else this.lost(data.id);
    };
    return channel;
  }
}
