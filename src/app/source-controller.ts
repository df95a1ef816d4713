/** Joins sources of change outside an element to its life, so that it is redrawn though its properties are the same objects. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Sources = EventTarget | readonly (EventTarget | undefined)[] | undefined;

/** Redraws its host, at most once a frame, whenever one of the sources fires `change`. */
export class SourceController implements ReactiveController {
  #sources: readonly EventTarget[] = [];
  #waiting = false;
  readonly #changed = () => {
    if (this.#waiting) return;
    this.#waiting = true;
    const draw = () => {
      this.#waiting = false;
      this.host.requestUpdate();
    };
    if (document.visibilityState === 'visible') requestAnimationFrame(draw);
    else setTimeout(draw, 200);
  };

  /** `sources` is asked at each update. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sources: () => Sources,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#follow(this.sources());
  }

  hostConnected(): void {
    this.#follow(this.sources());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(next: Sources): void {
    const sources = [next].flat().filter((source) => source !== undefined);
    for (const source of this.#sources)
      if (!sources.includes(source)) source.removeEventListener('change', this.#changed);
    // A listener that is there already is not added again.
    for (const source of sources) source.addEventListener('change', this.#changed);
    this.#sources = sources;
  }
}
