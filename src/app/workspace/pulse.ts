/** Whether a worker still answers: its silence, counted in the time that the page itself was given. */

/** The page's clock and timer, and how the end of a worker is seen; replaced in tests. */
export interface PageTime {
  /** Milliseconds. */
  now(): number;
  /** Calls `act` again and again, with this many milliseconds between; the result ends that. */
  every(milliseconds: number, act: () => void): () => void;
  /** A hidden page is given hardly any time. */
  isHidden(): boolean;
  /** Calls `act` once nobody holds this lock any more; the result forgets that. */
  onRelease(lock: string, act: () => void): () => void;
}

export const pageTime: PageTime = {
  now: () => performance.now(),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds);
    return () => clearInterval(timer);
  },
  isHidden: () => globalThis.document?.visibilityState === 'hidden',
  // Where a page has no locks (plain http), a worker that closed itself is known by its silence alone.
  onRelease: (lock, act) => {
    const forgotten = new AbortController();
    const { signal } = forgotten;
    void globalThis.navigator?.locks
      ?.request(lock, { signal }, () => (signal.aborted ? undefined : act()))
      .catch(() => {});
    return () => forgotten.abort();
  },
};

/** What takes so long that the learner is asked whether to wait: getting ready, any answer, or the next picture. */
export type Delay = 'starting' | 'silent' | 'still';

/** Seconds until the learner is asked; each time they wait, twice as long. */
const LIMITS: Readonly<Record<Delay, number>> = { starting: 60, silent: 30, still: 60 };
const BEAT = 1000;

/** Asks a worker for signs of life, and counts how long there have been none. */
export class Pulse {
  /** What has taken too long, and for how many seconds; nothing is ended because of it. */
  delay: { readonly kind: Delay; readonly seconds: number } | undefined;
  #isReady = false;
  #silence = 0;
  #stillness = 0;
  #patience = 1;
  #last: number;
  readonly #stop: () => void;

  /** `ping` asks for an answer; `expected` are the milliseconds between pictures that are due, Infinity if none is. */
  constructor(
    private readonly time: PageTime,
    private readonly ping: () => void,
    private readonly expected: () => number,
    private readonly changed: () => void,
  ) {
    this.#last = time.now();
    this.#stop = time.every(BEAT, () => this.#beat());
  }

  /** The worker has said something. `isProgress`: something that it was asked for, not just that it is there. */
  heard(isProgress: boolean): void {
    this.#silence = 0;
    if (isProgress) this.#stillness = 0;
    if (isProgress || this.delay?.kind !== 'still') this.#patience = 1;
    this.#judge();
  }

  ready(): void {
    this.#isReady = true;
    this.heard(true);
  }

  /** The learner waits: the question comes again after twice the time. */
  wait(): void {
    this.#patience *= 2;
    this.#judge();
  }

  end(): void {
    this.#stop();
  }

  /** While the page is hidden, stalls, or sleeps with the whole computer, at most one beat is counted: nothing could be heard. */
  #beat(): void {
    const now = this.time.now();
    const given = this.time.isHidden() ? 0 : Math.min(BEAT, now - this.#last);
    this.#last = now;
    this.#silence += given;
    this.#stillness = this.expected() === Infinity ? 0 : this.#stillness + given;
    this.ping();
    this.#judge();
  }

  #judge(): void {
    const before = this.delay;
    this.delay = this.#overdue();
    if (this.delay?.kind !== before?.kind) this.changed();
  }

  #overdue(): Pulse['delay'] {
    const quiet: Delay = this.#isReady ? 'silent' : 'starting';
    for (const [kind, time, usual] of [
      [quiet, this.#silence, 0],
      ['still', this.#isReady ? this.#stillness : 0, 3 * this.expected()],
    ] as const)
      if (time > Math.max(1000 * LIMITS[kind], usual) * this.#patience)
        return { kind, seconds: Math.round(time / 1000) };
    return undefined;
  }
}
