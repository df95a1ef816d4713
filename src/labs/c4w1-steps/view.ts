/** The window on its way forward, and what each number hands back. */
import { html, nothing } from 'lit';
import type { Matrix } from '../../core/params/kinds/matrix';
import '../../ui/images/cell-grid';
import type { CellChosen } from '../../ui/images/cell-grid';
import '../../ui/images/convolution-view';
import { formatNumber } from '../../ui/format/format';
import { defineView, type ViewEvents } from '../../ui/lab-view';
import type { Values } from '../../core/params';
import type { Steps } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view = defineView<Steps, Params>({
  render({ frame, values }, emit) {
    const seen = frame?.view;
    if (!seen) return html``;
    return html`<div class="wide" .style=${'display: grid; gap: 1.5rem; min-width: 0'}>
      <section>
        <h2 .style=${heading}>${text.forward}</h2>
        ${values.layer === 'convolution' ? convolution(seen) : pools(seen, values.layer)}
      </section>
      <section>
        <h2 .style=${heading}>${text.backward}</h2>
        ${backward(seen, values, emit)}
      </section>
    </div>`;
  },
});

const heading = 'font-size: 1rem; margin: 0 0 0.75rem';
const grids = 'display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: start';

function convolution(seen: Steps) {
  const channels = seen.input.length;
  return html`<convolution-view
    .inputs=${seen.input.map((rows, c) => ({
      label: text.input(c + 1, channels),
      rows,
      kernel: seen.kernel[c],
    }))}
    .output=${seen.output[0]!}
    .outputLabel=${text.output}
    .pad=${seen.pad}
    .stride=${seen.stride}
    .size=${seen.size}
    .bias=${seen.bias}
    .cell=${channels > 1 ? 30 : 40}
  ></convolution-view>`;
}

/** Each channel is pooled by itself. */
function pools(seen: Steps, kind: 'max' | 'average') {
  const channels = seen.input.length;
  return seen.input.map(
    (rows, c) =>
      html`<convolution-view
        .inputs=${[{ label: text.input(c + 1, channels), rows }]}
        .output=${seen.output[c]!}
        .outputLabel=${text.pooled(c + 1, channels)}
        .stride=${seen.stride}
        .size=${seen.size}
        .kind=${kind}
        .cell=${channels > 1 ? 32 : 40}
      ></convolution-view>`,
  );
}

function backward(seen: Steps, values: Values<Params>, emit: ViewEvents) {
  const channels = seen.dA.length;
  const [height, width] = [seen.dZ.length, seen.dZ[0]?.length ?? 0];
  const one = values.gradient === 'one';
  const cell = [Math.min(values.row, height - 1), Math.min(values.column, width - 1)] as const;
  return html`<div .style=${grids}>
      ${figure(
        text.dZ,
        seen.dZ,
        html`<cell-grid
          ?selectable=${one}
          .label=${text.dZ}
          .rows=${seen.dZ}
          .selected=${one ? cell : undefined}
          @cell-chosen=${(e: CellChosen) => {
            if (e.row !== cell[0]) emit.set('row', e.row, 'done');
            if (e.column !== cell[1]) emit.set('column', e.column, 'done');
          }}
        ></cell-grid>`,
      )}
      ${seen.dA.map((rows, c) => figure(text.dA(c + 1, channels), rows))}
      ${seen.dW.map((rows, c) => figure(text.dW(c + 1, channels), rows))}
    </div>
    <p .style=${'margin: 0.75rem 0 0; color: var(--quiet)'}>
      ${seen.dW.length > 0 ? html`<b>${text.db(formatNumber(seen.db))}</b>` : nothing}
      ${one ? text.dZHint : nothing}
    </p>`;
}

function figure(
  label: string,
  rows: Matrix,
  grid = html`<cell-grid .label=${label} .rows=${rows}></cell-grid>`,
) {
  const width = Math.min(40, 200 / Math.max(1, rows[0]?.length ?? 1)) * (rows[0]?.length ?? 1);
  return html`<figure .style=${`margin: 0; inline-size: ${width}px`}>
    <figcaption .style=${'color: var(--quiet); padding-block-end: 0.35rem; white-space: nowrap'}>
      ${label}
    </figcaption>
    ${grid}
  </figure>`;
}
