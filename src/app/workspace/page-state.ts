/**
 * What a learner has chosen of how a lab is shown: the unit that is pinned, the tab, the smoothing, answers to a quiz. Each choice
 * has a name; all of a lab's are kept together, as JSON, from one visit to the next. Nothing that is trained depends on them.
 */

/** Choices by name, as JSON has them. */
export type Choices = Readonly<Record<string, unknown>>;

/** The version of the choices: a change of what a name means raises it, and older choices are let go. */
const CHOICES = 1;
const PREFIX = 'descent.page.';

/** Fires `change` with every choice. */
export class PageState extends EventTarget {
  #choices: Choices;
  #said: string;

  constructor(private readonly lab: string) {
    super();
    this.#choices = keptChoices(lab);
    this.#said = JSON.stringify(this.#choices);
  }

  /** A choice, if it is what `isValid` asks for; what was kept may be of another version, or damaged. */
  get<T>(name: string, isValid: (value: unknown) => value is T): T | undefined {
    const value = this.#choices[name];
    return isValid(value) ? value : undefined;
  }

  /** Makes a choice; undefined takes it back. */
  set(name: string, value: unknown): void {
    const { [name]: before, ...others } = this.#choices;
    if (JSON.stringify(before) === JSON.stringify(value)) return;
    this.#choices = value === undefined ? others : { ...others, [name]: value };
    this.dispatchEvent(new Event('change'));
  }

  /** Writes what has changed. */
  keep(): void {
    const said = JSON.stringify(this.#choices);
    if (said === this.#said) return;
    this.#said = said;
    try {
      localStorage.setItem(
        PREFIX + this.lab,
        JSON.stringify({ v: CHOICES, choices: this.#choices }),
      );
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  }
}

function keptChoices(lab: string): Choices {
  try {
    const { v, choices } = JSON.parse(localStorage.getItem(PREFIX + lab) ?? '{}') as Partial<{
      v: number;
      choices: unknown;
    }>;
    return v === CHOICES && isChoices(choices) ? choices : {};
  } catch {
    return {};
  }
}

export const isNumber = (value: unknown): value is number => Number.isFinite(value);
export const isChoices = (value: unknown): value is Choices =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
