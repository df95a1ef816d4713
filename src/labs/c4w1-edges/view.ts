/** The picture, the kernel and what comes of it, side by side. */
import { html, nothing } from 'lit';
import { icon } from '../../ui/theme/icons';
import '../../ui/images/camera-kernel';
import '../../ui/images/cell-grid';
import type { CellChosen, CellsPainted } from '../../ui/images/cell-grid';
import '../../ui/images/convolution-view';
import type { LabView, ViewContext, ViewEvents } from '../../ui/lab-view';
import { kernels, type KernelName } from './kernels';
import type { Edges } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view: LabView<Edges, Params> = (frame, context, emit) => {
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
};

function presets(emit: ViewEvents) {
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
function sheet({ values, demand }: ViewContext<Params>, emit: ViewEvents) {
  const { drawing } = values;
  const at = (demand.probe as readonly [number, number] | undefined) ?? [0, 0];
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
      .selected=${demand.probe ? at : undefined}
      @cells-painted=${(e: CellsPainted) => emit.set('drawing', e.rows, e.phase)}
      @cell-chosen=${(e: CellChosen) => emit.demand({ panels: [], probe: [e.row, e.column] })}
    ></cell-grid>
    <p .style=${'margin: 0.35rem 0 0; color: var(--quiet); font-size: 0.875rem'}>
      ${text.drawHint}
    </p>
  </figure>`;
}
