/** One picture in every layer, the arithmetic of a chosen unit, and where the answer comes from. */
import { html, nothing } from 'lit';
import type { Features } from '../../core/panels/pictures';
import type { Dataset } from '../../data/dataset';
import { formatPercent } from '../../ui/format/format';
import { firstPictures } from '../../ui/images/first-pictures';
import '../../ui/images/image-grid';
import type { ImageSelect } from '../../ui/images/image-grid';
import '../../ui/images/unit-sum';
import '../../ui/images/volume-maps';
import type { PlaceSelect } from '../../ui/images/volume-maps';
import type { Choices } from './choices';
import { type Context, drawingOf, type Events, type Shown } from './view-choice';
import { arithmeticOf, layersFor, type Stage, stagesOf } from './view-stages';
import { labText as text } from './text';

/** How many of the pictures are on offer. */
const OFFERED = 20;

export function inside(seen: Shown | undefined, context: Context, emit: Events) {
  const { values, train, chosen } = context;
  const { placed } = layersFor(values, train);
  const features = matching(seen?.features, placed.length);
  const stages = stagesOf(placed);
  return html`${offer(context, emit)} ${answerOf(features, seen, train)}
    <div class="wide" .style=${'display: grid; gap: 0.75rem; min-inline-size: 0'}>
      ${stages.map((stage, i) => volume(stage, i, features, placed[stage.shown]!.output, chosen.unit, emit))}
    </div>
    ${arithmetic(seen, context, features)}`;
}

/** Features of another network than the values describe are of no use. */
function matching(features: Features | undefined, layers: number): Features | undefined {
  return features?.layers.length === layers ? features : undefined;
}

/** Pictures to choose from, and the drawing. */
function offer(context: Context, emit: Events) {
  const { train, chosen } = context;
  const { set = 'train', index = 0 } = chosen.picture ?? {};
  const choose = (picture: Choices['picture']['usual']) => emit.choose({ picture });
  return html`<figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
    <figcaption .style=${heading}>${text.choosePicture}</figcaption>
    <image-grid
      selectable
      .images=${firstPictures(train, OFFERED)}
      .shape=${train.image!}
      .size=${36}
      .selected=${set === 'train' ? index : undefined}
      @image-select=${(e: ImageSelect) =>
        e.index !== undefined && choose({ set: 'train', index: e.index })}
    ></image-grid>
    ${
      drawingOf(context)
        ? html`<button @click=${() => choose({ set: 'drawing', index: 0 })}>
            ${text.useDrawing}
          </button>`
        : nothing
    }
  </figure>`;
}

/** The picture, where its answer comes from, and the answer. */
function answerOf(features: Features | undefined, seen: Shown | undefined, train: Dataset) {
  const { height, width } = train.image!;
  const output = features?.output;
  const best = output?.indexOf(Math.max(...output)) ?? -1;
  const said =
    output && train.classes > 2
      ? text.answer(train.labels[best]!, formatPercent(output[best]!))
      : text.noAnswer;
  return html`<figure .style=${'margin: 0; min-inline-size: 0'}>
      <figcaption .style=${heading}>${text.picture}</figcaption>
      <image-grid
        .images=${features?.input.values ?? new Float32Array(train.n)}
        .shape=${train.image!}
        .size=${120}
      ></image-grid>
      <p class="number" aria-live="polite" .style=${'margin: 0.25rem 0'}>${said}</p>
    </figure>
    <figure .style=${'margin: 0; min-inline-size: 0'}>
      <figcaption .style=${heading}>${text.saliency}</figcaption>
      <volume-maps
        .label=${text.saliency}
        .shape=${[height, width, 1]}
        .values=${seen?.saliency && strongest(seen.saliency, train)}
        .size=${120}
      ></volume-maps>
      <p class="quiet" .style=${'margin: 0.25rem 0'}>${text.saliencyHelp}</p>
    </figure>`;
}

/** At each place the largest slope of its channels, without its sign. */
function strongest(slope: Float32Array, { image }: Dataset): Float32Array {
  const { channels } = image!;
  return Float32Array.from({ length: slope.length / channels }, (_, i) =>
    slope
      .subarray(i * channels, (i + 1) * channels)
      .reduce((most, s) => Math.max(most, Math.abs(s)), 0),
  );
}

function volume(
  { title, shown }: Stage,
  stage: number,
  features: Features | undefined,
  shape: Features['input']['shape'],
  unit: Context['chosen']['unit'],
  emit: Events,
) {
  return html`<figure .style=${'margin: 0; min-inline-size: 0'}>
    <figcaption .style=${heading}>
      ${title} <span class="quiet number">${shape.join('×')}</span>
    </figcaption>
    <volume-maps
      selectable
      .label=${title}
      .shape=${shape}
      .values=${features?.layers[shown]?.values}
      .selected=${unit?.stage === stage ? unit : undefined}
      @place-select=${({ place }: PlaceSelect) => emit.choose({ unit: { stage, ...place } })}
    ></volume-maps>
  </figure>`;
}

/** The numbers behind the chosen unit. */
function arithmetic(
  seen: Shown | undefined,
  { values, train, chosen: { unit } }: Context,
  features: Features | undefined,
) {
  const { placed } = layersFor(values, train);
  const stage = unit && stagesOf(placed)[unit.stage];
  if (!unit || !stage) return html`<p class="wide quiet">${text.chooseUnit}</p>`;
  const shown = seen && features && arithmeticOf(placed, stage, seen, features, unit);
  return html`<figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
    <figcaption .style=${heading}>
      ${text.unit(stage.title, unit.channel + 1, unit.row + 1, unit.column + 1)}
    </figcaption>
    <unit-sum .arithmetic=${shown}></unit-sum>
  </figure>`;
}

const heading = 'font-weight: 500; min-block-size: 1.75rem';
