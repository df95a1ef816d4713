/** A table that was read, before it is used: its first rows, which column is the label, which are features, and what for. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { appText as text } from '../app.text';
import { tablePreviewText as words } from './table-preview.text';
import type { Choices } from '../../data/files/column-roles';
import { likelyTask } from '../../data/files/label';
import { type ColumnSummary, featureCount, type Unsuited } from '../../data/files/summary';
import { type Lost, type TableView, viewOf } from '../../data/files/table-outline';
import { formatCount, formatNumber } from '../../ui/format/format';
import { shared } from '../../ui/theme/styles';
import type { TableReading } from './read-files';

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
        flex: none;
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
      wa-button {
        max-width: 100%;
      }
      wa-button::part(label) {
        white-space: normal;
      }
      td.summary {
        white-space: normal;
        min-width: 7.5rem;
        max-width: 14rem;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      fieldset {
        margin: 0.5rem 0;
        padding: 0.25rem 0.75rem;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
      }
      fieldset label {
        display: flex;
      }
      p {
        margin: 0.35rem 0;
      }
      .unused {
        color: var(--quiet);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) reading:
    | (TableReading & { readonly choices: Choices })
    | undefined;
  @property() problem = '';
  /** The rows with a blank, for the columns that are chosen. */
  @state() private lost: Lost | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('reading')) void this.#count();
  }

  /** Late counts, of choices that are no longer those of now, are dropped. */
  async #count(): Promise<void> {
    const { reading } = this;
    if (!reading) this.lost = undefined;
    else {
      const lost = await reading.source.lost(reading.choices);
      if (reading === this.reading) this.lost = lost;
    }
  }

  override render() {
    const { reading } = this;
    return html`<wa-dialog
      label=${reading ? text.previewOf(reading.table.name) : ''}
      ?open=${reading !== undefined}
      @wa-after-hide=${(e: Event) => {
        if (e.target === e.currentTarget) this.dispatchEvent(new Event('closed'));
      }}
    >
      ${reading ? this.#body(reading) : nothing}
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

  #body({ table, choices }: Reading) {
    const { columns } = viewOf(table, choices);
    return html`<p>${words.size(table.rows - Number(choices.header), columns.length)}</p>
      ${table.notes.map((note) => html`<p>${note}</p>`)} ${this.#choices(columns)}
      <div role="status">
        ${remarks(viewOf(table, choices), choices).map((remark) => html`<p>${remark}</p>`)}
      </div>
      ${this.#blanks(choices)}
      <div class="scroll" tabindex="0" role="region" aria-label=${text.previewOf(table.name)}>
        ${this.#table(columns)}
      </div>
      <div role="alert">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </div>`;
  }

  #choices(columns: readonly ColumnSummary[]) {
    const { table, choices } = this.reading!;
    return html`<div class="choices">
      <label
        ><input
          type="checkbox"
          .checked=${choices.header}
          @change=${(e: Event) => {
            const header = (e.target as HTMLInputElement).checked;
            this.#change(viewOf(table, { header }).suggestion);
          }}
        />
        ${text.firstRowNames}</label
      >
      <label
        >${text.labelColumn}
        <select
          @change=${(e: Event) => this.#setLabel(Number((e.target as HTMLSelectElement).value))}
        >
          ${columns.map(
            ({ name }, j) =>
              html`<option value=${j} ?selected=${j === choices.label}>${name}</option>`,
          )}
        </select></label
      >
      ${(['classes', 'regression'] as const).map((task) =>
        this.#radio('task', text.tasks[task], choices.task === task, { ...choices, task }),
      )}
    </div>`;
  }

  /** What becomes of rows with blanks, where there are some. */
  #blanks({ fill, ...choices }: Choices) {
    const { lost } = this;
    if (!lost || lost.count === 0) return nothing;
    const isFilled = fill === true;
    return html`<fieldset>
      <legend>${words.lost(lost.count, lost.lines)}</legend>
      ${this.#radio('blanks', words.omit, !isFilled, choices)}
      ${this.#radio('blanks', words.fill, isFilled, { ...choices, fill: true })}
      <p class="quiet">${words.fillHelp}</p>
    </fieldset>`;
  }

  #radio(group: string, label: string, isChosen: boolean, choices: Choices) {
    return html`<label
      ><input
        type="radio"
        name=${group}
        .checked=${isChosen}
        @change=${() => this.#change(choices)}
      />
      ${label}</label
    >`;
  }

  #table(columns: readonly ColumnSummary[]) {
    const { table, choices } = this.reading!;
    const shown = columns.slice(0, MOST_COLUMNS);
    const place = (j: number) =>
      j === choices.label ? 'label' : choices.features.includes(j) ? '' : 'unused';
    const first = Number(choices.header);
    return html`<table>
        <thead>
          <tr>
            ${shown.map(({ name }, j) => html`<th scope="col" class=${place(j)}>${name}</th>`)}
          </tr>
          <tr>
            ${shown.map(
              ({ name }, j) =>
                html`<td class=${place(j)}>
                  ${
                    j === choices.label
                      ? text.isLabel
                      : html`<label
                          ><input
                            type="checkbox"
                            aria-label=${text.useColumn(name)}
                            .checked=${choices.features.includes(j)}
                            @change=${() => this.#toggle(j)}
                          />${text.use}</label
                        >`
                  }
                </td>`,
            )}
          </tr>
          <tr>
            ${shown.map(
              (column, j) =>
                html`<td class="quiet summary">
                  ${summaryOf(column, j === choices.label).map((line) => html`<div>${line}</div>`)}
                </td>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${table.preview.slice(first, first + ROWS).map(
            (row) =>
              html`<tr>
                ${shown.map((_, j) => html`<td class=${place(j)}>${row[j]}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${columns.length > MOST_COLUMNS ? html`<p class="quiet">${words.more(MOST_COLUMNS)}</p>` : nothing}`;
  }

  #toggle(column: number) {
    const { choices } = this.reading!;
    const others = choices.features.filter((j) => j !== column);
    const next = others.length < choices.features.length ? others : [...others, column];
    this.#change({ ...choices, features: next.toSorted((a, b) => a - b) });
  }

  /** The column that was the label is learned from, if it teaches something. */
  #setLabel(label: number) {
    const { table, choices } = this.reading!;
    const { columns } = viewOf(table, choices);
    const freed = columns[choices.label]!.unsuited ? [] : [choices.label];
    const next = [...choices.features, ...freed].filter((j) => j !== label);
    const task = likelyTask(columns[label]!);
    this.#change({ ...choices, label, task, features: next.toSorted((a, b) => a - b) });
  }

  #change(choices: Choices) {
    this.dispatchEvent(new ChoicesChange(choices));
  }
}

type Reading = TableReading & { readonly choices: Choices };

/** What a column has, line by line. */
function summaryOf(column: ColumnSummary, isLabel: boolean): readonly string[] {
  const { kind, min, max, distinct, blanks, blankLines, reading, unsuited, firstWord } = column;
  const lines: string[] = [];
  if (kind === 'numeric') lines.push(text.rangeOf(formatNumber(min), formatNumber(max)));
  else if (kind === 'words' && !unsuited && !isLabel)
    lines.push(words.words(distinct, featureCount(distinct)));
  else if (kind !== 'empty') lines.push(text.distinctWords(formatCount(distinct)));
  if (reading) lines.push(readingText(reading));
  if (kind === 'mixed' && firstWord) lines.push(words.word(firstWord.line, firstWord.text));
  if (blanks > 0 && kind !== 'empty') lines.push(words.blanks(blanks, blankLines));
  if (unsuited && unsuited !== 'mixed' && !isLabel) lines.push(words.unsuited[unsuited]);
  return lines;
}

function readingText({
  text: said,
  value,
  isDoubtful,
  other,
}: NonNullable<ColumnSummary['reading']>) {
  return isDoubtful ? words.doubtful(said, value, other) : words.reading(said, value);
}

/** What the learner should know before training: columns left out and why, numbers in doubt, and labels of many words. */
function remarks(
  { columns, suggestion, repeating }: TableView,
  { label, features, task }: Choices,
): readonly string[] {
  const left = new Map<Unsuited, string[]>();
  for (const [j, { unsuited, name }] of columns.entries())
    if (unsuited && j !== label && !features.includes(j))
      left.set(unsuited, [...(left.get(unsuited) ?? []), name]);
  const groups = [...left].map(([why, names]) => words.group(names, words.unsuited[why]));
  const { name, distinct, firstWord } = columns[label]!;
  const same = label === suggestion.label ? repeating.filter((j) => !features.includes(j)) : [];
  if (same.length > 0)
    groups.push(
      words.group(
        same.map((j) => columns[j]!.name),
        words.repeats(name),
      ),
    );
  const isDoubted = task === 'classes' && firstWord && distinct > FEW_CLASSES;
  return [
    ...(groups.length > 0 ? [words.notSuggested(groups)] : []),
    ...(isDoubted ? [words.manyClasses(name, distinct, firstWord.line, firstWord.text)] : []),
  ];
}
/** A label of more different words than these is asked about. */
const FEW_CLASSES = 20;

declare global {
  interface HTMLElementTagNameMap {
    'data-preview': DataPreview;
  }
}
