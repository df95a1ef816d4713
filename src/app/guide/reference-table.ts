/** The table "course / here / difference". */
import { css, html } from 'lit';
import type { Reference } from '../../core/lab';
import { appText as text } from '../app.text';
import { formatNumber } from '../../ui/format/format';
import { type ReferenceRow, referenceRows } from './reference';
import type { Run } from '../workspace/run';
import { tableStyles } from '../shell/styles';
import { resultOf } from '../workspace/experiments';

export const referenceStyles = [
  tableStyles,
  css`
    details {
      margin-bottom: 0.75rem;
    }
    summary {
      cursor: pointer;
    }
    .table {
      max-width: 32rem;
      overflow-x: auto;
    }
  `,
];

/** The table of an experiment that is over. */
export const referenceTable = (reference: Reference, run: Run) =>
  html`<details open>
    <summary>${reference.label}</summary>
    ${table(reference, referenceRows(reference, resultOf(run)))}
  </details>`;

/** The same of a run under way, folded: one line says how far from the figures it has been at most. */
export function referenceFolded(reference: Reference, run: Run) {
  const rows = referenceRows(reference, resultOf(run));
  const off = rows.flatMap(({ here, course }) =>
    here === undefined ? [] : Math.abs(here - course),
  );
  return html`<details>
    <summary>${text.offCourse(off.length ? formatNumber(Math.max(...off)) : '–')}</summary>
    ${table(reference, rows)}
  </details>`;
}

/** Every printed figure, and what the run has there. */
function table({ label, unit }: Reference, rows: readonly ReferenceRow[]) {
  const heads = [text.unitNames[unit], text.course, text.here, text.difference];
  return html`<div class="table" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ x, course, here }) =>
            html`<tr>
              <td class="number">${formatNumber(x)}</td>
              <td class="number">${course.toFixed(6)}</td>
              <td class="number">${here === undefined ? '–' : here.toFixed(6)}</td>
              <td class="number">
                ${here === undefined ? '–' : Math.abs(here - course).toExponential(1)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
