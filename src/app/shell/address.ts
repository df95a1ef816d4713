/** The address bar: who wrote what is in it, and how far down each entry of the history was scrolled. */

/** Least time between two writings (ms): browsers refuse more than a hundred in thirty seconds. */
const PAUSE = 400;
/** What ends the wait for a page that is still growing: the learner scrolls or acts. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
const SCROLLS = 'descent.scrolls';

/** Tells of navigations, whoever makes them, and writes the page's own link over nothing but what the page has read or written. */
export class Address {
  /** The fragment that the page stands for. Another one in the bar is a navigation that has not been told yet. */
  #known: string | undefined;
  #written: string | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;
  /** The entry of the history that is shown, and where the others were scrolled. */
  #entry: string | undefined;
  readonly #scrolls = new Map(Object.entries(storedScrolls()));
  #growing: ResizeObserver | undefined;
  readonly #navigated: () => void;

  constructor(navigated: () => void) {
    this.#navigated = navigated;
  }

  connect(): void {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', this.#moved);
    addEventListener('hashchange', this.#moved);
    addEventListener('pagehide', this.#keepScrolls);
  }

  disconnect(): void {
    clearTimeout(this.#writing);
    this.#settle();
    removeEventListener('popstate', this.#moved);
    removeEventListener('hashchange', this.#moved);
    removeEventListener('pagehide', this.#keepScrolls);
  }

  /** The fragment of the bar, from `#` on, which the page stands for from now on. */
  read(): string {
    this.#settle();
    this.#noteScroll();
    this.#known = location.hash;
    this.#written = undefined;
    const { entry } = (history.state ?? {}) as { readonly entry?: string };
    this.#entry = entry ?? String(this.#scrolls.size);
    if (entry === undefined) history.replaceState({ entry: this.#entry }, '');
    if (!this.#scrolls.has(this.#entry)) this.#scrolls.set(this.#entry, 0);
    return this.#known;
  }

  /** Puts a link into the bar a little later; it is asked for then, and undefined leaves the bar alone. */
  write(link: () => string | undefined): void {
    this.#writing ??= setTimeout(() => {
      this.#writing = undefined;
      if (location.hash === this.#known) this.#put(link());
    }, PAUSE);
  }

  #put(link: string | undefined): void {
    if (link === undefined || link === this.#written || link === this.#known) return;
    history.replaceState(history.state, '', link);
    this.#written = link;
    // The browser may escape more than the link did.
    this.#known = location.hash;
  }

  /** Scrolls to where this entry was left, or to the top of one that is new: as soon as the page is tall enough. */
  restoreScroll(): void {
    this.#settle();
    const to = this.#scrolls.get(this.#entry ?? '') ?? 0;
    const arrive = () => {
      scrollTo(0, to);
      if (Math.abs(scrollY - to) <= 1) this.#settle();
    };
    this.#growing = new ResizeObserver(arrive);
    this.#growing.observe(document.body);
    for (const type of HANDS) addEventListener(type, this.#settle, { passive: true });
    arrive();
  }

  readonly #settle = () => {
    this.#growing?.disconnect();
    this.#growing = undefined;
    for (const type of HANDS) removeEventListener(type, this.#settle);
  };

  readonly #moved = () => {
    if (location.hash !== this.#known) this.#navigated();
  };

  #noteScroll(): void {
    if (this.#entry !== undefined && !this.#growing) this.#scrolls.set(this.#entry, scrollY);
  }

  readonly #keepScrolls = () => {
    this.#noteScroll();
    try {
      sessionStorage.setItem(SCROLLS, JSON.stringify(Object.fromEntries(this.#scrolls)));
    } catch {
      // Without a store a reload begins at the top.
    }
  };
}

/** Where the entries of this tab were scrolled before a reload. */
function storedScrolls(): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(SCROLLS) ?? '{}');
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter(([, y]) => typeof y === 'number' && y >= 0),
    );
  } catch {
    return {};
  }
}
