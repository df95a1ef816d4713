/** The runs of the workspace as a table: colour, name, what sets each apart, where it stands, what can be done with it. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Lab } from '../core/lab';
import { appText as text } from '../core/text/app';
import { formatNumber, formatPercent } from '../ui/format';
import '../ui/line-swatch';
import { apartText } from './describe';
import type { Run } from './run';
import { tableStyles } from './styles';

export const runActions = ['focus', 'show', 'hide', 'fork', 'again', 'delete', 'rename'] as const;
export type RunAction = (typeof runActions)[number];

/** Asks for something to be done with a run. */
export class RunActionEvent extends Event {
  static readonly type = 'run-action';
  constructor(
    readonly run: Run,
    readonly action: RunAction,
    readonly name = '',
  ) {
    super(RunActionEvent.type, { bubbles: true, composed: true });
  }
}

@customElement('run-table')
export class RunTable extends LitElement {
  static override styles = [
    tableStyles,
    css`
      :host {
        display: block;
      }
      .scroll {
        position: relative;
        overflow-x: auto;
      }
      tr[aria-current='true'] {
        background: var(--lowered);
      }
      tr.hidden td:not(.actions) {
        opacity: 0.55;
      }
      .name {
        min-width: 7rem;
      }
      .name button {
        all: unset;
        cursor: pointer;
        font-weight: 600;
        padding: 0.25rem 0;
      }
      .name button:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
        border-radius: 2px;
      }
      .name input {
        font: inherit;
        width: 9rem;
        color: inherit;
        background: var(--surface);
        border: 1px solid var(--hairline);
        border-radius: 4px;
        padding: 0.1rem 0.3rem;
      }
      .apart {
        color: var(--quiet);
        font-size: 0.875em;
      }
      .state {
        white-space: nowrap;
      }
      .failed {
        color: var(--danger);
      }
      .actions {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) runs: readonly Run[] = [];
  @property({ attribute: false }) current!: Run;
  @property({ attribute: false }) lab!: Lab;
  /** The step that is looked at, if it is not the newest of each. */
  @property({ attribute: false }) cursor: number | undefined;
  /** Redraws with the workspace although the runs are the same objects. */
  @property({ type: Number }) version = 0;
  @state() private renaming: Run | undefined;

  override render() {
    const metrics = shownMetrics(this.lab);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.runs}>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${text.line}</span></th>
            <th scope="col">${text.run}</th>
            ${this.#steps ? html`<th scope="col" class="number">${text.step}</th>` : nothing}
            ${metrics.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
            <th scope="col"><span class="unseen">${text.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.runs,
            (run) => run.id,
            (run) => this.#row(run, metrics),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Whether there are steps to count. */
  get #steps(): boolean {
    return this.lab.kind !== 'computes';
  }

  #row(run: Run, metrics: readonly ShownMetric[]) {
    const last = this.cursor === undefined ? run.records.last : run.records.at(this.cursor);
    const apart = apartText(run, this.runs, this.lab);
    return html`<tr
      aria-current=${run === this.current ? 'true' : 'false'}
      class=${run.hidden ? 'hidden' : ''}
    >
      <td><line-swatch .index=${run.colour}></line-swatch></td>
      <td class="name">
        ${run === this.renaming ? this.#nameField(run) : this.#nameButton(run)}
        ${apart && html`<div class="apart">${apart}</div>`}
        ${run.status === 'failed' ? html`<div class="apart failed">${text.failed}</div>` : nothing}
      </td>
      ${
        this.#steps
          ? html`<td class="number state">
              ${run.playing ? '▸ ' : ''}${formatNumber(last?.step ?? 0)}
            </td>`
          : nothing
      }
      ${metrics.map(
        ({ metric, unit }) =>
          html`<td class="number">${metricText(last?.metrics[metric], unit)}</td>`,
      )}
      <td class="actions">
        <wa-dropdown
          placement="bottom-end"
          @wa-select=${(e: CustomEvent<{ item: { value: string } }>) =>
            this.#choose(run, e.detail.item.value as RunAction)}
        >
          <wa-button
            slot="trigger"
            size="s"
            appearance="plain"
            aria-label=${text.actionsOf(run.name)}
            >⋯</wa-button
          >
          ${this.#actions(run).map(
            (action) =>
              html`<wa-dropdown-item value=${action}>${text.runActions[action]}</wa-dropdown-item>`,
          )}
        </wa-dropdown>
      </td>
    </tr>`;
  }

  #nameButton(run: Run) {
    return html`<button
      type="button"
      title=${text.focusHint}
      @click=${() => this.#choose(run, 'focus')}
      @dblclick=${() => this.#choose(run, 'rename')}
    >
      ${run.name}
    </button>`;
  }

  #nameField(run: Run) {
    const done = (e: Event) => {
      if (this.renaming !== run) return;
      this.renaming = undefined;
      this.dispatchEvent(new RunActionEvent(run, 'rename', (e.target as HTMLInputElement).value));
    };
    const key = (e: KeyboardEvent) => {
      e.stopPropagation();
      if (e.key === 'Enter') done(e);
      if (e.key === 'Escape') this.renaming = undefined;
    };
    return html`<input
      aria-label=${text.newName}
      maxlength="40"
      .value=${run.name}
      @blur=${done}
      @keydown=${key}
    />`;
  }

  #actions(run: Run): readonly RunAction[] {
    return runActions.filter((action) => {
      if (action === 'focus') return run !== this.current;
      if (action === 'show') return run.hidden;
      if (action === 'hide') return !run.hidden && run !== this.current;
      return true;
    });
  }

  #choose(run: Run, action: RunAction): void {
    if (action !== 'rename') return void this.dispatchEvent(new RunActionEvent(run, action));
    this.renaming = run;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLInputElement>('.name input')?.select();
    });
  }
}

interface ShownMetric {
  readonly metric: string;
  readonly label: string;
  readonly unit: 'number' | 'unit';
}

/** The metrics of the charts, two at most: the first of each chart. */
export function shownMetrics(lab: Lab): readonly ShownMetric[] {
  return lab.charts
    .flatMap(({ lines, title, y }) => {
      const line = lines.find((l) => l.metric !== undefined && (l.style ?? 'solid') === 'solid');
      return line ? [{ metric: line.metric!, label: title, unit: y }] : [];
    })
    .slice(0, 2);
}

/** A metric as text: three significant digits, or per cent. */
export function metricText(value: number | undefined, unit: 'number' | 'unit'): string {
  if (value === undefined) return '–';
  return unit === 'unit' ? formatPercent(value) : formatNumber(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'run-table': RunTable;
  }
  interface HTMLElementEventMap {
    'run-action': RunActionEvent;
  }
}
