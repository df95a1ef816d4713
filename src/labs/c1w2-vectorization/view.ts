/** The timed product, and two arrays that are stretched until they can be added. */
import { html, nothing } from 'lit';
import type { Matrix } from '../../core/params/kinds/matrix';
import '../../ui/images/cell-grid';
import type { CellChosen, CellWindow } from '../../ui/images/cell-grid';
import { defineView } from '../../ui/lab-view';
import type { Sum } from './lab';
import type { Choices } from './choices';
import type { Params } from './params';
import { labText } from './text';
import './view-timing';

const text = labText.broadcast;

/** A cell of the sum, counted from 0. */
type Cell = readonly [row: number, column: number];

export const view = defineView<Sum, Params, Choices>({
  render({ frame, values, chosen }, emit) {
    const seen = frame?.view;
    if (!seen) return html``;
    const [a, b] = [text.shape(values.first), text.shape(values.second)];
    const { row, column } = chosen.place ?? { row: 0, column: 0 };
    const cell: Cell = seen.sum[row]?.[column] !== undefined ? [row, column] : [0, 0];
    const choose = (e: CellChosen) => emit.choose({ place: { row: e.row, column: e.column } });
    return html`<section class="wide" .style=${'min-width: 0'}>
        <h2 .style=${heading}>${labText.timing.heading}</h2>
        <product-timing .n=${values.n}></product-timing>
      </section>
      <section class="wide" .style=${'min-width: 0'}>
        <h2 .style=${heading}>${text.heading}</h2>
        <div role="status">${outcome(seen, a, b)}</div>
        ${seen.stretched ? added(seen, [a, b], cell, choose) : apart(seen, [a, b])}
        ${
          values.first.length === 1 || values.second.length === 1
            ? html`<p .style=${paragraph}>${text.rank1}</p>`
            : nothing
        }
      </section>`;
  },
});

const heading = 'font-size: 1rem; margin: 0 0 0.5rem';
const paragraph = 'margin: 0.75rem 0 0; max-inline-size: 40rem';
const rowOfGrids =
  'display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-block: 0.75rem';

function outcome({ outcome: found, sum }: Sum, a: string, b: string) {
  if (!found.fits)
    return html`<p .style=${'margin: 0; color: var(--danger)'}>
      <b>${text.refused(a, b)}</b> ${text.misfit(found.axis, ...found.sizes)}
    </p>`;
  const values = sum.flat().length;
  const grown = found.shape.length === 2 && !found.shape.includes(1);
  return html`<p .style=${'margin: 0'}>
    <b>${text.becomes(a, b, text.shape(found.shape))}</b>
    ${grown && bothGrew(a, b, found.shape) ? text.grown(values) : nothing}
  </p>`;
}

const bothGrew = (a: string, b: string, shape: readonly number[]) =>
  a !== text.shape(shape) && b !== text.shape(shape);

/** Both arrays stretched to the shape of the sum, what is really there framed. */
function added(
  { a, b, stretched, sum }: Sum,
  [shapeA, shapeB]: readonly [string, string],
  chosen: Cell,
  choose: (e: CellChosen) => void,
) {
  const [left, right] = stretched!;
  const [row, column] = chosen;
  const at = (rows: Matrix) => String(rows[row]![column]!);
  return html`<div .style=${rowOfGrids}>
      ${grid(text.a, shapeA, left, frameOf(a), chosen, choose)} ${sign('+')}
      ${grid(text.b, shapeB, right, frameOf(b), chosen, choose)} ${sign('=')}
      ${grid(text.result, '', sum, undefined, chosen, choose)}
    </div>
    <p .style=${'margin: 0'} role="status">
      ${text.cell(row + 1, column + 1, at(left), at(right), at(sum))}
    </p>
    <p .style=${'margin: 0; color: var(--quiet)'}>${text.copies}</p>`;
}

const apart = ({ a, b }: Sum, [shapeA, shapeB]: readonly [string, string]) =>
  html`<div .style=${rowOfGrids}>
    ${grid(text.a, shapeA, a, undefined, undefined)} ${sign('+')}
    ${grid(text.b, shapeB, b, undefined, undefined)}
  </div>`;

const sign = (of: string) =>
  html`<span aria-hidden="true" .style=${'color: var(--quiet); font-size: 1.25rem'}>${of}</span>`;

const frameOf = (rows: Matrix): CellWindow => ({
  row: 0,
  column: 0,
  height: rows.length,
  width: rows[0]!.length,
});

function grid(
  name: string,
  shape: string,
  rows: Matrix,
  window: CellWindow | undefined,
  selected: Cell | undefined,
  choose?: (e: CellChosen) => void,
) {
  return html`<figure
    .style=${`margin: 0; inline-size: ${rows[0]!.length * 44}px; max-inline-size: 100%`}
  >
    <figcaption .style=${'white-space: nowrap; font-size: 0.8125rem; color: var(--quiet)'}>
      <b .style=${'color: var(--text); font-weight: 500'}>${name}</b> ${shape}
    </figcaption>
    <cell-grid
      .label=${text.grid(name, shape)}
      .rows=${rows}
      .cell=${44}
      .most=${100}
      .window=${window}
      .selected=${selected}
      ?selectable=${choose !== undefined}
      @cell-chosen=${choose}
    ></cell-grid>
  </figure>`;
}
