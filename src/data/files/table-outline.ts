/** What the page knows of a table, which stays in the worker that has read it. */
import { type Choices, suggestion } from './column-roles';
import { lostRows } from './from-table';
import { repeats } from './label';
import { type ColumnSummary, summaries } from './summary';
import type { Table } from './table';

/** A table without its values. */
export interface TableOutline extends Pick<
  Table,
  'name' | 'sha256' | 'rows' | 'preview' | 'notes' | 'header'
> {
  /** As the first row is a header or not. */
  readonly views: Readonly<Record<'header' | 'data', TableView>>;
}

/** The columns of a table, and the choices that are most likely meant. */
export interface TableView {
  readonly columns: readonly ColumnSummary[];
  readonly suggestion: Choices;
  /** The columns that say the same as the label suggested. */
  readonly repeating: readonly number[];
}

/** The rows that have a blank among the columns chosen, and the lines of the first of them. */
export interface Lost {
  readonly count: number;
  readonly lines: readonly number[];
}

/** What a page has to know to show a table. */
export function outlineOf(table: Table): TableOutline {
  const { name, sha256, rows, preview, notes, header } = table;
  const view = (isHeader: boolean): TableView => {
    const columns = summaries(table, isHeader);
    const suggested = suggestion(table, isHeader, columns);
    const { label } = suggested;
    const repeating = [...columns.keys()].filter(
      (j) => j !== label && !columns[j]!.unsuited && repeats(table, j, label, columns, isHeader),
    );
    return { columns, suggestion: suggested, repeating };
  };
  const views = { header: view(true), data: view(false) };
  return { name, sha256, rows, preview, notes, header, views };
}

/** The view that goes with choices. */
export function viewOf({ views }: TableOutline, { header }: Pick<Choices, 'header'>): TableView {
  return views[header ? 'header' : 'data'];
}

/** The rows that are left out, or would be if blanks were not filled. */
export function lostWith(table: Table, choices: Choices): Lost {
  const lost = lostRows(table, choices);
  return { count: lost.length, lines: lost.slice(0, 4).map((row) => table.lines[row]!) };
}
