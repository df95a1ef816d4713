/** Touches on what can be dragged: a tap or a way across takes hold of it, a way up or down scrolls the page and changes nothing. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A finger that has moved less than this (CSS pixels) has not chosen a way. */
const TAP = 8;

interface Touch {
  readonly down: PointerEvent;
  readonly on: Element;
  /** Puts back what was there, once the element has been told of the touch. */
  undo?: () => void;
}

/** What a guarded part is made of. */
export interface Guarded {
  /** What listens within it: the part itself, if it is not given. */
  readonly inner?: (part: Element) => Element;
  /** Keeps what it shows, and gives what puts that back: for parts that do not know `pointercancel`. */
  readonly keep?: (part: Element) => () => void;
}

/**
 * Keeps a touch from the parts of an element that match `selector` until it is known what it means; then they get it as an
 * ordinary `pointerdown`. Mouse and pen are not touched. The parts say `touch-action: pan-y`.
 */
export class TouchGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  readonly #guarded: Guarded;
  #touch: Touch | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string, guarded: Guarded = {}) {
    [this.#host, this.#selector, this.#guarded] = [host, selector, guarded];
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#down, { capture: true });
    this.#host.addEventListener('touchstart', this.#start, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#down, { capture: true });
    this.#host.removeEventListener('touchstart', this.#start, { capture: true });
    this.#end();
  }

  /** The part that an event is on. */
  #partOf(event: Event): Element | undefined {
    return event
      .composedPath()
      .find((at): at is Element => at instanceof Element && at.matches(this.#selector));
  }

  /** Some sliders listen to both kinds of events. */
  readonly #start = (event: Event): void => {
    if (this.#partOf(event)) event.stopPropagation();
  };

  readonly #down = (event: PointerEvent): void => {
    const on = this.#partOf(event);
    if (!on || event.pointerType !== 'touch' || !event.isTrusted) return;
    event.stopPropagation();
    if (this.#touch) return;
    this.#touch = { down: event, on };
    document.addEventListener('pointermove', this.#move, { capture: true });
    document.addEventListener('pointerup', this.#up, { capture: true });
    document.addEventListener('pointercancel', this.#cancel, { capture: true });
  };

  readonly #move = (event: PointerEvent): void => {
    const touch = this.#touch!;
    if (event.pointerId !== touch.down.pointerId || touch.undo) return;
    const [across, along] = [
      Math.abs(event.clientX - touch.down.clientX),
      Math.abs(event.clientY - touch.down.clientY),
    ];
    if (Math.max(across, along) < TAP) return;
    if (across > along) this.#hold(touch);
    else this.#end();
  };

  readonly #up = (event: PointerEvent): void => {
    const touch = this.#touch!;
    if (event.pointerId !== touch.down.pointerId) return;
    if (!touch.undo) this.#hold(touch);
    this.#end();
  };

  readonly #cancel = (event: PointerEvent): void => {
    if (event.pointerId !== this.#touch?.down.pointerId) return;
    this.#touch.undo?.();
    this.#end();
  };

  #hold(touch: Touch): void {
    const { pointerId, clientX, clientY } = touch.down;
    const { inner = (part) => part, keep } = this.#guarded;
    touch.undo = keep?.(touch.on) ?? (() => undefined);
    const init = { pointerId, clientX, clientY, pointerType: 'touch', isPrimary: true, buttons: 1 };
    inner(touch.on).dispatchEvent(
      new PointerEvent('pointerdown', { ...init, bubbles: true, composed: true }),
    );
  }

  #end(): void {
    this.#touch = undefined;
    document.removeEventListener('pointermove', this.#move, { capture: true });
    document.removeEventListener('pointerup', this.#up, { capture: true });
    document.removeEventListener('pointercancel', this.#cancel, { capture: true });
  }
}

/** A guard for the sliders of an element; what listens in them is a part of theirs. */
export const guardSliders = (host: ReactiveControllerHost & HTMLElement): TouchGuard =>
  new TouchGuard(host, 'wa-slider', {
    inner: (slider) => slider.shadowRoot?.querySelector('[part~="slider"]') ?? slider,
    keep: (slider) => {
      const { value } = slider as HTMLInputElement;
      return () => {
        Object.assign(slider, { value });
        for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type));
      };
    },
  });
