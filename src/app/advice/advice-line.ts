/** What is seen in the curves, in a sentence or two, with what to try. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { trainingOf } from '../../core/lab';
import { explain } from './explain';
import type { Suggestion } from './suggestions';
import { appText as text } from '../app.text';
import '../../ui/controls/spoken-text';
import { shared } from '../../ui/theme/styles';
import { setsOf } from '../workspace/sets';
import type { Workspace } from '../workspace/workspace';
import { SourceController } from '../source-controller';

/** How often the sentences may change while a run trains (ms): they are to be read. */
const READABLE = 1000;

@customElement('advice-line')
export class AdviceLine extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-height: 4.5em;
        margin-block-start: 0.5rem;
        font-size: 0.9375rem;
        line-height: 1.5;
      }
      p {
        margin: 0 0 0.25rem;
      }
      button {
        min-height: 1.75rem;
        color: var(--accent-text);
        text-decoration: underline dotted;
        text-underline-offset: 0.2em;
        padding: 0 0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) workspace!: Workspace;
  #advice: ReturnType<typeof explain> = [];
  #explained: { readonly run: unknown; readonly time: number } = { run: undefined, time: 0 };

  constructor() {
    super();
    new SourceController(this, () => this.workspace);
  }

  override render() {
    const { current } = this.workspace;
    const now = performance.now();
    const fresh = this.#explained.run === current && now - this.#explained.time < READABLE;
    if (!fresh || !current.playing) {
      this.#explained = { run: current, time: now };
      this.#advice = this.#explain();
    }
    const told = this.#advice.map(({ sentence }) => sentence).join(' ');
    return html`<spoken-text but-numbers .words=${told}></spoken-text>
      <div role="group" aria-label=${text.whatIsSeen}>
        ${this.#advice.map(
          ({ sentence, suggestions }) =>
            html`<p>
              ${sentence}
              ${suggestions.map(
                (suggestion) =>
                  html`<button @click=${() => this.#follow(suggestion)}>
                    ${suggestion.label}
                  </button>`,
              )}
            </p>`,
        )}
      </div>`;
  }

  /** A live value would change a run that is past help: that starts anew with it. */
  #follow({ key, value, isAnew }: Suggestion) {
    if (isAnew) this.workspace.startWith({ [key]: value });
    else this.workspace.setAll({ [key]: value });
  }

  #explain() {
    const { current, lab } = this.workspace;
    const { records, stopped, health } = current;
    const values = current.values();
    const { classes } = setsOf(lab, values, current.config.seeds, current.data).train;
    const names = records.seriesNames.map((name) => [name, records.series(name)!] as const);
    const { measurements } = records;
    const series = Object.fromEntries(names);
    return explain({
      measurements,
      series,
      values,
      classes,
      ...(stopped && { stopped }),
      ...(health && { health }),
      recipe: trainingOf(lab)?.recipe,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'advice-line': AdviceLine;
  }
}
