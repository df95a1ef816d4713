/** The runs of the workspace as a table: colour, name, what sets each apart, where it stands, what can be done with it. */
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chartsOf, type Lab } from '../../core/lab';
import { appText as text } from '../app.text';
import { formatNumber, formatPercent } from '../../ui/format/format';
import '../../ui/charts/line-swatch';
import { apartText } from '../workspace/describe';
import type { Run } from '../workspace/run';
import { tableStyles } from '../shell/styles';
import { SourceController } from '../source-controller';

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
      th,
      th.number {
        white-space: normal;
        vertical-align: bottom;
        overflow-wrap: break-word;
      }
      th,
      td {
        padding-inline: 0.375rem;
      }
      tbody.current td {
        background: var(--lowered);
      }
      tbody.hidden td:not(.actions) {
        opacity: 0.55;
      }
      .name {
        width: 100%;
        min-width: 4.5rem;
        overflow-wrap: anywhere;
      }
      .name button {
        all: unset;
        cursor: pointer;
        font-weight: 600;
        padding: 0.25rem 0;
      }
      button:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
        border-radius: 2px;
      }
      .name input {
        box-sizing: border-box;
        font: inherit;
        width: 100%;
        max-width: 12rem;
        color: inherit;
        background: var(--surface);
        border: 1px solid var(--hairline);
        border-radius: 4px;
        padding: 0.1rem 0.3rem;
      }
      /* What sets a run apart, under its row, as wide as the table. */
      .apart td {
        border-top: 0;
        padding-block: 0 0.375rem;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .state {
        white-space: nowrap;
      }
      .failed {
        color: var(--danger);
      }
      /* Where the numbers need more room than there is, the actions stay in sight. */
      .actions {
        position: sticky;
        inset-inline-end: 0;
        padding: 0;
        background: var(--surface);
        text-align: end;
      }
      .menu {
        all: unset;
        box-sizing: border-box;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        inline-size: 2rem;
        block-size: 2rem;
        border-radius: 4px;
        cursor: pointer;
      }
      .menu:hover {
        background: var(--lowered);
      }
      @media (max-width: 44rem) {
        th,
        td {
          padding-inline: 0.25rem;
          font-size: 0.875rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) runs: readonly Run[] = [];
  @property({ attribute: false }) current!: Run;
  @property({ attribute: false }) lab!: Lab;
  /** The step that is looked at, if it is not the newest of each. */
  @property({ attribute: false }) cursor: number | undefined;
  @state() private renaming: Run | undefined;

  constructor() {
    super();
    new SourceController(this, () => this.runs);
  }

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
        ${repeat(
          this.runs,
          (run) => run.id,
          (run) => this.#row(run, metrics),
        )}
      </table>
    </div>`;
  }

  /** Whether there are steps to count. */
  get #steps(): boolean {
    return this.lab.kind !== 'computes';
  }

  #row(run: Run, metrics: readonly ShownMetric[]) {
    const last = this.cursor === undefined ? run.newest : run.records.at(this.cursor);
    const isCurrent = run === this.current;
    return html`<tbody class="${isCurrent ? 'current' : ''} ${run.hidden ? 'hidden' : ''}">
      <tr aria-current=${isCurrent ? 'true' : 'false'}>
        <td><line-swatch .index=${run.colour}></line-swatch></td>
        <td class="name">
          ${run === this.renaming ? this.#nameField(run) : this.#nameButton(run)}
        </td>
        ${
          this.#steps
            ? html`<td class="number state" translate="no">
                ${run.playing ? '▸ ' : ''}${formatNumber(last?.step ?? 0)}
              </td>`
            : nothing
        }
        ${metrics.map(
          ({ metric, unit }) =>
            html`<td class="number" translate="no">${metricText(last?.metrics[metric], unit)}</td>`,
        )}
        <td class="actions">${this.#menu(run)}</td>
      </tr>
      ${this.#apart(run, metrics.length)}
    </tbody>`;
  }

  /** What sets a run apart from the others, and whether it has failed. */
  #apart(run: Run, metrics: number) {
    const apart = apartText(run, this.runs, this.lab);
    const isFailed = run.status === 'failed';
    if (!apart && !isFailed) return nothing;
    return html`<tr class="apart">
      <td></td>
      <td colspan=${metrics + (this.#steps ? 2 : 1)}>
        ${apart} ${isFailed ? html`<span class="failed">${text.failed}</span>` : nothing}
      </td>
      <td class="actions"></td>
    </tr>`;
  }

  #menu(run: Run) {
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(e: CustomEvent<{ item: { value: string } }>) =>
        this.#choose(run, e.detail.item.value as RunAction)}
    >
      <button type="button" slot="trigger" class="menu" aria-label=${text.actionsOf(run.name)}>
        ⋯
      </button>
      ${this.#actions(run).map(
        (action) =>
          html`<wa-dropdown-item value=${action}>${text.runActions[action]}</wa-dropdown-item>`,
      )}
    </wa-dropdown>`;
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
  return chartsOf(lab)
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
