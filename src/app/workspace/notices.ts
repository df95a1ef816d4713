/** What the page has to say of a lab's runs: a few sentences, the newest last. */

/** Something the page has to say, with what can be done about it. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
  /** A notice takes the place of an earlier one about the same. */
  readonly about?: string;
}

/** So many are shown at most. */
const MOST = 4;

export class Notices {
  all: readonly Notice[] = [];
  #count = 0;

  constructor(private readonly changed: () => void) {}

  /** Says a sentence, unless it stands there already. */
  notify(
    kind: Notice['kind'],
    sentence: string,
    actions: Notice['actions'] = [],
    about?: string,
  ): void {
    if (this.all.some((notice) => notice.text === sentence)) return;
    const others = this.all.filter((notice) => !about || notice.about !== about);
    const id = ++this.#count;
    const notice = { id, kind, text: sentence, actions, ...(about && { about }) };
    this.all = [...others.slice(1 - MOST), notice];
    this.changed();
  }

  dismiss(id: number): void {
    this.all = this.all.filter((notice) => notice.id !== id);
    this.changed();
  }

  /** Takes back a sentence that is not true any more. */
  withdraw(sentence: string): void {
    this.all = this.all.filter((notice) => notice.text !== sentence);
  }

  isSaid(about: string): boolean {
    return this.all.some((notice) => notice.about === about);
  }
}
