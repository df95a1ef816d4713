/** The stage: the layers, a pad whose drawing is read as the network learns, and what the network looks like inside. */
import { html, nothing } from 'lit';
import type { Demand } from '../../core/lab';
import type { Observation, PicturesProbe } from '../../core/observation';
import type { Dataset } from '../../data/dataset';
import '../../ui/class-bars';
import '../../ui/draw-pad';
import type { DrawingChange } from '../../ui/draw-pad';
import type { LabView, ViewContext, ViewEvents } from '../../ui/lab-view';
import '../../ui/layer-diagram';
import type { LayersChange } from '../../ui/layer-diagram';
import '../../ui/weight-image';
import type { Params } from './params';
import { labText as text } from './text';

/** What the learner has chosen on the stage. */
interface Probe extends PicturesProbe {
  readonly tab?: Tab;
}
type Tab = 'filters' | 'inside' | 'answers';

const panelsOf: Readonly<Record<Tab, readonly string[]>> = {
  filters: ['weights'],
  inside: ['weights', 'features', 'saliency'],
  answers: ['answers'],
};

export const view: LabView<Observation, Params> = (frame, context, emit) => {
  const probe = (context.demand.probe ?? {}) as Probe;
  emit.demand(demandOf(probe));
  const { values, train } = context;
  return html`<layer-diagram
      class="wide"
      editable
      .input=${train.image ? [train.image.height, train.image.width, train.image.channels] : [train.n]}
      .blocks=${values.blocks}
      .dense=${values.hidden}
      .outputs=${train.classes}
      @layers-change=${(e: LayersChange) => {
        if (e.blocks !== values.blocks) emit.set('blocks', e.blocks, 'done');
        if (e.dense !== values.hidden) emit.set('hidden', e.dense, 'done');
      }}
    ></layer-diagram>
    ${train.image?.channels === 1 ? pad(frame?.view, context, probe, emit) : nothing}
    ${filters(frame?.view, train)}`;
};

function demandOf(probe: Probe): Demand {
  return { panels: ['classes', ...panelsOf[probe.tab ?? 'filters']], probe };
}

/** The pad, and what the network makes of the drawing. */
function pad(
  seen: Observation | undefined,
  { train }: ViewContext<Params>,
  probe: Probe,
  emit: ViewEvents,
) {
  const { drawn: _, ...others } = probe;
  return html`<figure .style=${'margin: 0'}>
      <figcaption .style=${heading}>${text.pad}</figcaption>
      <draw-pad
        @drawing-change=${(e: DrawingChange) =>
          emit.demand(demandOf({ ...others, ...(e.pixels && { drawn: e.pixels }) }))}
      ></draw-pad>
    </figure>
    <figure .style=${'margin: 0'}>
      <figcaption .style=${heading}>${text.reading}</figcaption>
      <class-bars
        .labels=${train.labels}
        .probabilities=${probe.drawn && seen?.classes}
      ></class-bars>
    </figure>`;
}

/** The kernels of the first convolution. */
function filters(seen: Observation | undefined, { image }: Dataset) {
  const layer = seen?.layers?.[0];
  if (!layer?.kernel || !image) return nothing;
  const [height, width, channels] = layer.kernel;
  return html`<figure class="wide" .style=${'margin: 0'}>
    <figcaption .style=${heading}>${text.filters}</figcaption>
    <weight-image
      .layer=${layer}
      .shape=${{ height, width, channels }}
      .labels=${Array.from({ length: layer.units }, (_, i) => String(i + 1))}
      .size=${60}
    ></weight-image>
  </figure>`;
}

const heading = 'font-weight: 500; min-block-size: 1.75rem';
