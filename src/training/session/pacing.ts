/** How fast a run may train: at most so many steps a second, and at most so large a part of the time. */
import type { Environment } from './environment';

export class Pacing {
  /** The part of the time, above 0 and up to 1, that may be spent: others need the processors too. */
  share = 1;
  /** Steps a second, and from which step and time on they are counted. */
  #pace = { stepsPerSecond: Infinity, since: 0, from: 0 };
  /** Until when this run leaves the time to others. */
  #restsUntil = 0;

  constructor(private readonly environment: Environment) {}

  /** From `step` and now on, at most so many steps a second. */
  start(stepsPerSecond: number, step: number): void {
    this.#pace = { stepsPerSecond, since: this.environment.now(), from: step };
  }

  /** How many steps are allowed by now, at `step`. */
  allowance(step: number): number {
    const { stepsPerSecond, since, from } = this.#pace;
    if (stepsPerSecond === Infinity) return Infinity;
    const due = Math.floor(((this.environment.now() - since) / 1000) * stepsPerSecond);
    return from + 1 + due - step;
  }

  /** Milliseconds until another step is allowed, at least 1. */
  wait(step: number): number {
    const { stepsPerSecond, since, from } = this.#pace;
    const next = since + ((step - from) / stepsPerSecond) * 1000;
    const now = this.environment.now();
    return Math.max(1, next - now, this.#restsUntil - now);
  }

  /** Whether the time is this run's. */
  isOn(now: number): boolean {
    return now >= this.#restsUntil;
  }

  /** After work since `start`, no training for as long as it takes to keep to the share. */
  leaveTime(start: number): void {
    if (this.share >= 1) return;
    const now = this.environment.now();
    this.#restsUntil = now + (now - start) * (1 / this.share - 1);
  }
}
