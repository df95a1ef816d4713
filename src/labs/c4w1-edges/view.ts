/** The picture, the kernel and what comes of it, side by side. */
import { html, nothing } from 'lit';
import { icon } from '../../ui/theme/icons';
import '../../ui/images/camera-kernel';
import '../../ui/images/cell-grid';
import type { CellChosen, CellsPainted } from '../../ui/images/cell-grid';
import '../../ui/images/convolution-view';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import type { Choices } from './choices';
import { kernels, type KernelName } from './kernels';
import type { Edges } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view = defineView<Edges, Params, Choices>({
  render(context, emit) {
    const { frame } = context;
    const { values } = context;
    const seen = frame?.view;
    return html`<div class="wide" .style=${'display: grid; gap: 1.25rem'}>
      ${presets(emit)}
      ${
        values.picture === 'camera'
          ? html`<camera-kernel
              .kernel=${seen?.kernel ?? values.kernel}
              .pad=${values.pad}
              .stride=${values.stride}
            ></camera-kernel>`
          : nothing
      }
      ${values.picture === 'drawing' ? sheet(context, emit) : nothing}
      ${
        seen && values.picture !== 'camera'
          ? html`<convolution-view
              .inputs=${[
                {
                  label: text.input(seen.input.length, seen.input[0]!.length),
                  rows: seen.input,
                  kernel: seen.kernel,
                },
              ]}
              .output=${seen.output}
              .outputLabel=${text.output(seen.output.length, seen.output[0]?.length ?? 0)}
              .pad=${values.pad}
              .stride=${values.stride}
              .size=${seen.kernel.length}
              tone="grey"
            ></convolution-view>`
          : nothing
      }
    </div>`;
  },
});

function presets(emit: ViewEvents<Choices>) {
  return html`<div
    role="group"
    aria-label=${text.ready}
    .style=${'display: flex; flex-wrap: wrap; gap: 0.35rem'}
  >
    ${(Object.keys(kernels) as KernelName[]).map(
      (name) =>
        html`<wa-button
          size="s"
          appearance="outlined"
          @click=${() => emit.set('kernel', kernels[name], 'done')}
          >${text.kernels[name]}</wa-button
        >`,
    )}
  </div>`;
}

/** The sheet to draw on: each stroke is convolved as it is made. */
function sheet({ values, chosen }: ViewContext<Params, Choices>, emit: ViewEvents<Choices>) {
  const { drawing } = values;
  const { place } = chosen;
  const clear = () =>
    emit.set(
      'drawing',
      drawing.map((r) => r.map(() => 0)),
      'done',
    );
  return html`<figure .style=${'margin: 0; max-inline-size: 17.5rem'}>
    <figcaption
      .style=${'display: flex; justify-content: space-between; align-items: center; gap: 1rem'}
    >
      ${text.draw}
      <wa-button size="s" appearance="plain" @click=${clear}
        >${icon('eraser')} ${text.clear}</wa-button
      >
    </figcaption>
    <cell-grid
      paintable
      tone="grey"
      .label=${text.draw}
      .rows=${drawing}
      .most=${10}
      .cell=${20}
      .selected=${place && ([place.row, place.column] as const)}
      @cells-painted=${(e: CellsPainted) => emit.set('drawing', e.rows, e.phase)}
      @cell-chosen=${(e: CellChosen) => emit.choose({ place: { row: e.row, column: e.column } })}
    ></cell-grid>
    <p .style=${'margin: 0.35rem 0 0; color: var(--quiet); font-size: 0.875rem'}>
      ${text.drawHint}
    </p>
  </figure>`;
}
