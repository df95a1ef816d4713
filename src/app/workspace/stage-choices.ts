/** What the learner has chosen on the stage of a lab: a unit, a tab, a picture. */
import { type Choices, type Chosen, chosenOf } from '../../core/choices';
import { appText as text } from '../app.text';
import type { LabContext } from './lab-context';
import { isChoices } from './page-state';

export class StageChoices {
  constructor(private readonly context: LabContext) {}

  get chosen(): Chosen<Choices> {
    return chosenOf(this.context.lab.choices ?? {}, this.#kept);
  }

  get #kept(): Readonly<Record<string, unknown>> {
    return this.context.page.get('view', isChoices) ?? {};
  }

  /** Makes choices; those that are not named stay. */
  choose(some: Partial<Chosen<Choices>>, phase: 'drag' | 'done' = 'done'): void {
    const { page, history, changed } = this.context;
    const before = this.#kept;
    const after = { ...before, ...some };
    const put = (view: typeof before) => () => page.set('view', view);
    const shown = JSON.stringify(this.chosen);
    put(after)();
    if (JSON.stringify(this.chosen) !== shown) {
      const change = { label: text.chosen, undo: put(before), redo: put(after) };
      const mark = `chosen ${Object.keys(some).join(' ')}`;
      history.note(phase === 'drag' ? { ...change, mark } : change);
    }
    if (phase === 'done') history.seal();
    changed();
  }

  /** What a link brings; nobody has done it, so that it cannot be undone. */
  bring(some: Partial<Chosen<Choices>>): void {
    this.context.page.set('view', { ...this.#kept, ...some });
  }
}
