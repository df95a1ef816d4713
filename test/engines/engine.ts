/** What the tests need of a browser engine, whatever protocol drives it. */
import { otherEngines } from '../../scripts/browser.js';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** One window of an engine, with a profile of its own. */
export interface Engine {
  /** As the engine says it: "Firefox 153.0". */
  readonly version: string;
  /** Loads a page, from the beginning even where only the fragment differs. */
  load(url: string): Promise<void>;
  /** Calls a function in the page, which knows nothing of the code around it. */
  evaluate<A extends readonly unknown[], T>(
    act: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Presses the mouse on the element that a function in the page finds. */
  click<A extends readonly unknown[]>(
    find: (...args: A) => Element | null | undefined,
    ...args: A
  ): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Why an engine cannot be tested here; undefined where it can. */
export function missing(name: EngineName): string | undefined {
  if (name === 'chromium') return undefined;
  const { find, absent } = otherEngines[name];
  return find() ? undefined : absent;
}

/** Starts an engine that is there. Only its own driver is loaded. */
export async function start(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'chromium':
      return (await import('./chromium')).startChromium();
    case 'firefox':
      return (await import('./firefox')).startFirefox();
    case 'webkit':
      return (await import('./webkit')).startWebKit();
  }
}

/** The text of a call, for a page that cannot know the function; `app` is known in it. */
export const call = (act: (...args: never) => unknown, args: readonly unknown[]) =>
  `((app) => (${String(act)})(...${JSON.stringify(args)}))(() => document.querySelector('playground-app'))`;
