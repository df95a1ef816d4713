/** Who draws in which frame: all at once while that is quick, else in turns, so that the page goes on showing frames. */

/** A frame that takes longer (ms) had too much to draw: at 30 a second each has 33. */
const LONG = 28;
/** One that takes no longer leaves room for more. */
const SHORT = 20;
const MOST = 32;

export class Turns {
  /** In the order of asking; who asks twice is drawn once. */
  readonly #waiting = new Set<() => void>();
  /** How many are drawn in a frame, as the last frames have shown. */
  #most = MOST;
  #drawn = 0;
  #last: number | undefined;
  #isAsked = false;

  /** `frame` calls back, with the time, when the next frame is due. */
  constructor(private readonly frame: (act: (now: number) => void) => void) {}

  ask(draw: () => void): void {
    this.#waiting.add(draw);
    this.#next();
  }

  forget(draw: () => void): void {
    this.#waiting.delete(draw);
  }

  #next(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.frame((now) => {
      this.#isAsked = false;
      this.#learn(now);
      this.#draw();
    });
  }

  /** What a canvas costs is known only when its frame is over: much of it is spent after the last line of its code. */
  #learn(now: number): void {
    const took = now - (this.#last ?? now);
    this.#last = now;
    if (this.#drawn === 0) return;
    if (took > LONG) this.#most = Math.max(1, this.#drawn >> 1);
    else if (took < SHORT) this.#most = Math.min(MOST, this.#most + 1);
  }

  #draw(): void {
    const turn = [...this.#waiting].slice(0, this.#most);
    this.#drawn = turn.length;
    for (const draw of turn) this.#waiting.delete(draw);
    for (const draw of turn) draw();
    if (this.#waiting.size > 0) this.#next();
    else this.#rest();
  }

  /** The next frame may be asked for much later, and then says nothing about this one: so one more is looked at. */
  #rest(): void {
    if (this.#drawn > 0) this.#next();
    else this.#last = undefined;
  }
}
