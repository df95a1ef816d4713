/** A matrix: a field for each cell. */
import { html } from 'lit';
import { number } from '../../../core/params';
import type { Matrix, MatrixParam } from '../../../core/params/kinds/matrix';
import { formatExact } from '../../format/format';
import { uiText } from '../../ui.text';
import { readNumber } from '../number-input';
import type { Control, ControlHost } from './control';

export const control: Control<MatrixParam> = {
  names: 'group',
  body: (host) =>
    html`<div
      class="cells"
      role="group"
      aria-label=${host.param.label}
      .style=${`grid-template-columns: repeat(${host.value[0]?.length ?? 1}, minmax(0, 1fr))`}
    >
      ${host.value.map((row, i) =>
        row.map(
          (entry, j) =>
            html`<input
              class="outlined"
              inputmode="decimal"
              autocomplete="off"
              spellcheck="false"
              aria-label=${uiText.control.cell(i + 1, j + 1)}
              ?disabled=${host.disabled}
              .value=${formatExact(entry)}
              @change=${({ target }: Event) => readCell(host, i, j, (target as HTMLInputElement).value)}
            />`,
        ),
      )}
    </div>`,
};

/** What is no number is left as it stands, with the sentence that says why. */
function readCell(host: ControlHost<MatrixParam>, i: number, j: number, typed: string): void {
  const { label, help, group, min, max } = host.param;
  const cell = number({ label, help, group, min, max, default: 0 });
  const reading = readNumber(cell, typed, host.values);
  host.say('problem' in reading ? reading.problem : '');
  if ('value' in reading) host.emit(withCell(host.value, i, j, reading.value as number), 'done');
}

const withCell = (matrix: Matrix, i: number, j: number, value: number): Matrix =>
  matrix.map((row, k) => (k === i ? row.map((cell, l) => (l === j ? value : cell)) : row));
