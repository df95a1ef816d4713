/** The stage: the layers, a pad whose drawing is read as the network learns, and tabs into what the network has learned. */
import { html, nothing } from 'lit';
import '../../ui/images/class-bars';
import '../../ui/controls/draw-pad';
import type { DrawingChange } from '../../ui/controls/draw-pad';
import { defineView } from '../../ui/lab-view';
import '../../ui/network/layer-diagram';
import type { LayersChange } from '../../ui/network/layer-diagram';
import { answers } from './view-answers';
import { filters } from './view-filters';
import { inside } from './view-inside';
import { type Params, tabs } from './params';
import {
  type Context,
  demandOf,
  drawingOf,
  type Events,
  type Panels,
  type Shown,
} from './view-choice';
import type { Choices } from './choices';
import { inputShape } from './view-stages';
import { labText as text } from './text';

export const view = defineView<Panels, Params, Choices>({
  demand: demandOf,
  render(moment, emit) {
    const { frame, train, chosen } = moment;
    const part = { filters, inside, answers }[chosen.tab];
    return html`${diagram(moment, emit)}
      ${train.image?.channels === 1 ? pad(frame?.view, moment, emit) : nothing}
      <div class="wide" role="group" aria-label=${text.tabs}>
        ${tabs.map(
          (tab) =>
            html`<button aria-pressed=${tab === chosen.tab} @click=${() => emit.choose({ tab })}>
              ${text.tab[tab]}
            </button>`,
        )}
      </div>
      ${part(frame?.view, moment, emit)}`;
  },
});

function diagram({ values, train }: Context, emit: Events) {
  return html`<layer-diagram
    class="wide"
    editable
    .input=${inputShape(train)}
    .blocks=${values.blocks}
    .dense=${values.hidden}
    .outputs=${train.classes > 2 ? train.classes : 1}
    @layers-change=${({ blocks, dense }: LayersChange) => {
      if (JSON.stringify(blocks) !== JSON.stringify(values.blocks))
        emit.set('blocks', blocks, 'done');
      if (JSON.stringify(dense) !== JSON.stringify(values.hidden))
        emit.set('hidden', dense, 'done');
    }}
  ></layer-diagram>`;
}

/** The pad, and what the network makes of the drawing. */
function pad(seen: Shown | undefined, context: Context, emit: Events) {
  const { values, train, chosen } = context;
  const isDigits = values.dataset === 'digits';
  return html`<figure .style=${'margin: 0'}>
      <figcaption .style=${heading}>${isDigits ? text.pad : text.padOther}</figcaption>
      <draw-pad
        .strokes=${chosen.drawing}
        @drawing-change=${({ strokes, phase }: DrawingChange) =>
          emit.choose({ drawing: strokes }, phase)}
      ></draw-pad>
    </figure>
    <figure .style=${'margin: 0'}>
      <figcaption .style=${heading}>${text.reading}</figcaption>
      <class-bars
        .labels=${train.labels}
        .probabilities=${drawingOf(context) && classesOf(seen?.classes?.output)}
      ></class-bars>
    </figure>`;
}

/** Probabilities of both classes, where there are two and one output. */
function classesOf(output: Float32Array | undefined): ArrayLike<number> | undefined {
  return output?.length === 1 ? [1 - output[0]!, output[0]!] : output;
}

const heading = 'font-weight: 500; min-block-size: 1.75rem';
