/** Joins an outside source of change to the life of an element. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws its host, at most once a frame, whenever the source fires `change`; `count` tells children that draw the same objects. */
export class SourceController<T extends EventTarget> implements ReactiveController {
  count = 0;
  #source: T | undefined;
  #waiting = false;
  readonly #changed = () => {
    if (this.#waiting) return;
    this.#waiting = true;
    const draw = () => {
      this.#waiting = false;
      this.count++;
      this.host.requestUpdate();
    };
    if (document.visibilityState === 'visible') requestAnimationFrame(draw);
    else setTimeout(draw, 200);
  };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: () => T | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#follow(this.source());
  }

  hostConnected(): void {
    this.#follow(this.source());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(next: T | undefined): void {
    if (next === this.#source) return;
    this.#source?.removeEventListener('change', this.#changed);
    this.#source = next;
    next?.addEventListener('change', this.#changed);
  }
}
