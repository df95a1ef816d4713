/** A table that was read, before it is used: its first rows, which column is the label, which are features, and what for. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { appText as text } from '../core/text/app';
import { type Choices, suggestion } from '../data/choices';
import { columnNames, type ColumnSummary, summaries } from '../data/summary';
import type { Table } from '../data/table';
import { formatCount, formatNumber } from '../ui/format';
import { shared } from '../ui/styles';

/** The learner has chosen otherwise. */
export class ChoicesChange extends Event {
  static readonly type = 'choices-change';
  constructor(readonly choices: Choices) {
    super(ChoicesChange.type, { bubbles: true, composed: true });
  }
}

/** The table is to be trained on, or a trained model tested on it. */
export class ChooseUse extends Event {
  static readonly type = 'choose-use';
  constructor(readonly use: 'training' | 'testing') {
    super(ChooseUse.type, { bubbles: true, composed: true });
  }
}

/** More columns than these are chosen as a whole. */
const MOST_COLUMNS = 60;
const ROWS = 6;

@customElement('data-preview')
export class DataPreview extends LitElement {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: min(56rem, 96vw);
      }
      .scroll {
        overflow-x: auto;
        margin-block: 0.5rem 1rem;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.5rem;
        align-items: center;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        min-height: 2rem;
      }
      input[type='checkbox'],
      input[type='radio'] {
        accent-color: var(--accent);
        height: auto;
      }
      select {
        font: inherit;
        color: inherit;
        background: var(--surface);
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
        height: 2rem;
        max-width: 14rem;
      }
      th.label,
      td.label {
        color: var(--accent-text);
        font-weight: 600;
      }
      td,
      th {
        white-space: nowrap;
      }
      .unused {
        opacity: 0.5;
      }
    `,
  ];

  @property({ attribute: false }) table: Table | undefined;
  @property({ attribute: false }) choices: Choices | undefined;
  @property() problem = '';

  override render() {
    const { table, choices } = this;
    return html`<wa-dialog
      label=${table ? text.previewOf(table.name) : ''}
      ?open=${table !== undefined}
      @wa-after-hide=${(e: Event) => {
        if (e.target === e.currentTarget) this.dispatchEvent(new Event('closed'));
      }}
    >
      ${table && choices ? this.#body(table, choices) : nothing}
      <wa-button
        slot="footer"
        appearance="outlined"
        @click=${() => this.dispatchEvent(new ChooseUse('testing'))}
        >${text.testOnIt}</wa-button
      >
      <wa-button
        slot="footer"
        variant="brand"
        @click=${() => this.dispatchEvent(new ChooseUse('training'))}
        >${text.trainOnIt}</wa-button
      >
    </wa-dialog>`;
  }

  #body(table: Table, choices: Choices) {
    const names = columnNames(table, choices.header);
    const columns = summaries(table, choices.header);
    const rows = table.rows - Number(choices.header);
    return html`<p>${text.tableSize(formatCount(rows), formatCount(names.length))}</p>
      <div class="choices">
        <label
          ><input
            type="checkbox"
            .checked=${choices.header}
            @change=${(e: Event) => this.#change(suggestion(table, (e.target as HTMLInputElement).checked))}
          />
          ${text.firstRowNames}</label
        >
        <label
          >${text.labelColumn}
          <select
            @change=${(e: Event) => this.#setLabel(Number((e.target as HTMLSelectElement).value), columns)}
          >
            ${names.map(
              (name, j) =>
                html`<option value=${j} ?selected=${j === choices.label}>${name}</option>`,
            )}
          </select></label
        >
        ${(['classes', 'regression'] as const).map(
          (task) =>
            html`<label
              ><input
                type="radio"
                name="task"
                .checked=${choices.task === task}
                @change=${() => this.#change({ ...choices, task })}
              />
              ${text.tasks[task]}</label
            >`,
        )}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.previewOf(table.name)}>
        ${this.#table(table, choices, names, columns)}
      </div>
      <div role="alert">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </div>`;
  }

  #table(
    table: Table,
    choices: Choices,
    names: readonly string[],
    columns: readonly ColumnSummary[],
  ) {
    const shown = names.slice(0, MOST_COLUMNS).map((_, j) => j);
    const place = (j: number) =>
      j === choices.label ? 'label' : choices.features.includes(j) ? '' : 'unused';
    const first = Number(choices.header);
    return html`<table>
      <thead>
        <tr>
          ${shown.map((j) => html`<th scope="col" class=${place(j)}>${names[j]}</th>`)}
        </tr>
        <tr>
          ${shown.map(
            (j) =>
              html`<td class=${place(j)}>
                ${
                  j === choices.label
                    ? text.isLabel
                    : html`<label
                        ><input
                          type="checkbox"
                          aria-label=${text.useColumn(names[j]!)}
                          .checked=${choices.features.includes(j)}
                          @change=${() => this.#toggle(j)}
                        />${text.use}</label
                      >`
                }
              </td>`,
          )}
        </tr>
        <tr>
          ${shown.map((j) => html`<td class="quiet">${summaryText(columns[j]!)}</td>`)}
        </tr>
      </thead>
      <tbody>
        ${table.preview.slice(first, first + ROWS).map(
          (row) =>
            html`<tr>
              ${shown.map((j) => html`<td class=${place(j)}>${row[j]}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #toggle(column: number) {
    const { features } = this.choices!;
    const others = features.filter((j) => j !== column);
    const next = others.length < features.length ? others : [...others, column];
    this.#change({ ...this.choices!, features: next.toSorted((a, b) => a - b) });
  }

  #setLabel(label: number, columns: readonly ColumnSummary[]) {
    const { label: before, features } = this.choices!;
    const freed = columns[before]!.kind === 'numeric' ? [before] : [];
    const next = [...features.filter((j) => j !== label), ...freed.filter((j) => j !== label)];
    const { kind, whole, distinct } = columns[label]!;
    const task = kind === 'numeric' && !(whole && distinct <= 10) ? 'regression' : 'classes';
    this.#change({ ...this.choices!, label, task, features: next.toSorted((a, b) => a - b) });
  }

  #change(choices: Choices) {
    this.dispatchEvent(new ChoicesChange(choices));
  }
}

function summaryText({ kind, min, max, distinct }: ColumnSummary): string {
  if (kind === 'numeric') return text.rangeOf(formatNumber(min), formatNumber(max));
  return kind === 'empty' ? text.emptyColumn : text.distinctWords(formatCount(distinct));
}

declare global {
  interface HTMLElementTagNameMap {
    'data-preview': DataPreview;
  }
}
