/** One picture in every layer, the arithmetic of a chosen unit, and where the answer comes from. */
import { html, nothing } from 'lit';
import type { Features, Observation } from '../../core/observation';
import { type Dataset, rows } from '../../data/dataset';
import { formatPercent } from '../../ui/format/format';
import '../../ui/images/image-grid';
import type { ImageSelect } from '../../ui/images/image-grid';
import type { ViewContext, ViewEvents } from '../../ui/lab-view';
import '../../ui/images/unit-sum';
import '../../ui/images/volume-maps';
import type { PlaceSelect } from '../../ui/images/volume-maps';
import { type Choice, demandOf, pixelsOf } from './view-choice';
import type { Params } from './params';
import { arithmeticOf, layersFor, type Stage, stagesOf } from './view-stages';
import { labText as text } from './text';

/** How many of the pictures are on offer. */
const OFFERED = 20;

export function inside(
  seen: Observation | undefined,
  context: ViewContext<Params>,
  choice: Choice,
  emit: ViewEvents,
) {
  const { values, train } = context;
  const { placed } = layersFor(values, train);
  const features = matching(seen?.features, placed.length);
  const stages = stagesOf(placed);
  return html`${offer(train, choice, emit)} ${answerOf(features, seen, train)}
    <div class="wide" .style=${'display: grid; gap: 0.75rem; min-inline-size: 0'}>
      ${stages.map((stage, i) => volume(stage, i, features, placed[stage.shown]!.output, choice, emit))}
    </div>
    ${arithmetic(seen, context, features, choice)}`;
}

/** Features of another network than the values describe are of no use. */
function matching(features: Features | undefined, layers: number): Features | undefined {
  return features?.layers.length === layers ? features : undefined;
}

/** Pictures to choose from, and the drawing. */
function offer(train: Dataset, choice: Choice, emit: ViewEvents) {
  const { drawn } = choice;
  const choose = (index: number) => {
    const pixels = index < 0 ? drawn! : pixelsOf(train, index);
    emit.demand(demandOf({ ...choice, index, picture: { pixels } }));
  };
  return html`<figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
    <figcaption .style=${heading}>${text.choosePicture}</figcaption>
    <image-grid
      selectable
      .images=${firstPictures(train)}
      .shape=${train.image!}
      .size=${36}
      .selected=${choice.index}
      @image-select=${(e: ImageSelect) => e.index !== undefined && choose(e.index)}
    ></image-grid>
    ${drawn ? html`<button @click=${() => choose(-1)}>${text.useDrawing}</button>` : nothing}
  </figure>`;
}

/** The picture, where its answer comes from, and the answer. */
function answerOf(features: Features | undefined, seen: Observation | undefined, train: Dataset) {
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
  choice: Choice,
  emit: ViewEvents,
) {
  const { unit } = choice;
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
      @place-select=${({ place }: PlaceSelect) =>
        emit.demand(demandOf({ ...choice, unit: { stage, ...place } }))}
    ></volume-maps>
  </figure>`;
}

/** The numbers behind the chosen unit. */
function arithmetic(
  seen: Observation | undefined,
  { values, train }: ViewContext<Params>,
  features: Features | undefined,
  { unit }: Choice,
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

/** The first pictures of a set; the same array for the same set, so that they are drawn once. */
function firstPictures(set: Dataset): Float32Array {
  let pixels = drawn.get(set);
  if (!pixels) {
    const first = Array.from({ length: Math.min(OFFERED, set.m) }, (_, i) => i);
    drawn.set(set, (pixels = Float32Array.from(rows(set, first).x)));
  }
  return pixels;
}
const drawn = new WeakMap<Dataset, Float32Array>();

const heading = 'font-weight: 500; min-block-size: 1.75rem';
