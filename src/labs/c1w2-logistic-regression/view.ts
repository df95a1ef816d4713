/** The stage: the line between two classes, its formula and the loss of each example, or the weights as pictures beside the pictures they judge. */
import { html, nothing } from 'lit';
import { predictedClasses } from '../../nn/metrics';
import type { Seen } from '../../core/panel';
import type { LayerWeights } from '../../core/panels/parameters';
import { type Dataset, domainOf } from '../../data/dataset';
import '../../ui/surfaces/decision-map';
import type { PointsChange } from '../../ui/surfaces/decision-map';
import { formatLive } from '../../ui/format/format';
import { firstPictures } from '../../ui/images/first-pictures';
import '../../ui/images/image-grid';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import '../../ui/surfaces/model-outcome';
import '../../ui/network/network-graph';
import { titled } from '../../ui/surfaces/output-map';
import '../../ui/images/weight-image';
import '../../ui/charts/xy-chart';
import type { PlotCurve } from '../../ui/charts/xy-chart';
import { lossAt, lossesOf } from './losses';
import type { Params } from './params';
import { labText as text } from './text';

/** How many pictures are shown with what the model says of them. */
const SHOWN = 24;

/** What is asked of the model. */
type Panels = 'map' | 'weights' | 'predictions';

export const view = defineView<Panels, Params>({
  demand: ({ train }) =>
    isDrawn(train) ? { map: true, weights: true } : { weights: true, predictions: true },
  render(context, emit) {
    const { frame } = context;
    const { train } = context;
    if (train.image) return pictures(frame?.view, context);
    return isDrawn(train) ? plane(frame?.view, context, emit) : table(frame?.view, context);
  },
});

function isDrawn({ n, classes }: Dataset): boolean {
  return n === 2 || (n === 1 && classes === 0);
}

/** Points, the line between them, and its formula. */
function plane(seen: Seen<Panels> | undefined, context: ViewContext<Params>, emit: ViewEvents) {
  const { values, train, dev } = context;
  return html`<figure
      class="wide"
      .style=${'margin: 0 auto; inline-size: 100%; max-inline-size: 25rem'}
    >
      <decision-map
        ?wide=${train.n === 1}
        ?editable=${train.origin !== 'own'}
        label=${text.map}
        .map=${seen?.map}
        .domain=${train.extent ?? domainOf(train)}
        .classes=${train.classes}
        .train=${train}
        .dev=${dev}
        .points=${values.points}
        @points-change=${(e: PointsChange) => emit.set('points', e.points, e.phase)}
      ></decision-map>
      <figcaption
        .style=${'min-block-size: 1.75rem; text-align: center; font-variant-numeric: tabular-nums'}
      >
        ${formula(seen?.weights?.[0], train)}
      </figcaption>
    </figure>
    ${train.classes === 2 && train.n === 2 && train.m > 0 ? losses(seen?.weights?.[0], train) : nothing}`;
}

/** What every example costs, on the curve of its class. */
function losses(layer: LayerWeights | undefined, train: Dataset) {
  const all = layer ? lossesOf(layer, train) : [];
  const far = all.reduce((most, { z }) => Math.max(most, Math.ceil(Math.abs(z))), LEAST_FAR);
  const over = Array.from({ length: 81 }, (_, i) => (i / 40 - 1) * far);
  const mean = all.reduce((sum, { loss }) => sum + loss / all.length, 0);
  const curves = [1, 0].flatMap((y): readonly PlotCurve[] => {
    const colour = 1 - y;
    const places = all
      .slice(0, MOST_POINTS)
      .filter((one) => one.y === y)
      .map(({ z, loss }) => [z, loss] as const);
    return [
      { label: train.labels[y]!, colour, marker: y, style: 'points', points: places },
      { label: text.loss[y]!, colour, points: over.map((z) => [z, lossAt(z, y)] as const) },
    ];
  });
  return titled(
    text.losses,
    html`<xy-chart
        .curves=${curves}
        .x=${{ title: text.z, min: -far, max: far }}
        .y=${{ title: text.lossTitle, min: 0 }}
        .rules=${[{ x: 0, label: '' }]}
        .height=${12}
      ></xy-chart>
      <p .style=${'margin: 0; min-block-size: 1.5rem; font-variant-numeric: tabular-nums'}>
        ${layer ? text.mean(formatLive(mean)) : nothing}
      </p>`,
    'wide',
  );
}

/** z goes at least so far to either side. */
const LEAST_FAR = 4;
/** So many examples of a large set are drawn. */
const MOST_POINTS = 2000;

/** z with the numbers of this moment; only for a single output of two features. */
function formula(layer: LayerWeights | undefined, { n }: Dataset) {
  if (layer?.units !== 1 || n !== 2) return nothing;
  const [w1, w2] = layer.W;
  const [b] = layer.b;
  const signed = (value: number) => (value < 0 ? '− ' : '+ ') + formatLive(Math.abs(value));
  return text.formula(formatLive(w1!), signed(w2!), signed(b!));
}

/** Weights as pictures, and pictures with what the model reads. */
function pictures(seen: Seen<Panels> | undefined, { train, dev }: ViewContext<Params>) {
  const shape = train.image!;
  const onDev = dev.m > 0;
  const set = onDev ? dev : train;
  const outputs = onDev ? seen?.predictions?.dev : seen?.predictions?.train;
  const layer = seen?.weights?.[0];
  const answers = answersOf(outputs, set);
  const labels = train.classes > 2 ? train.labels : [train.labels[1]!];
  return html`<figure class="wide" .style=${'margin: 0'}>
      <figcaption .style=${heading}>${text.weights}</figcaption>
      <weight-image
        .layer=${layer}
        .shape=${shape}
        .labels=${labels}
        .size=${train.classes > 2 ? 84 : 168}
      ></weight-image>
    </figure>
    <figure class="wide" .style=${'margin: 0'}>
      <figcaption .style=${heading}>${onDev ? text.readDev : text.readTrain}</figcaption>
      <image-grid
        .images=${firstPictures(set, SHOWN)}
        .shape=${shape}
        .size=${56}
        .captions=${answers.map((answer) => train.labels[answer]!)}
        .right=${answers.map((answer, i) => answer === set.y[i])}
      ></image-grid>
    </figure>`;
}

/** Many features, as in the learner's own files: a diagram of the one layer, and answers beside the truth. */
function table(seen: Seen<Panels> | undefined, { train, dev }: ViewContext<Params>) {
  const onDev = dev.m > 0;
  return html`<network-graph
      .inputs=${train.features}
      .outputs=${train.classes > 2 ? train.labels : [train.classes === 0 ? train.labels[0]! : 'ŷ']}
      .layers=${seen?.weights}
    ></network-graph>
    <figure class="wide" .style=${'margin: 0'}>
      <figcaption .style=${heading}>${onDev ? text.readDev : text.readTrain}</figcaption>
      <model-outcome
        .set=${onDev ? dev : train}
        .outputs=${onDev ? seen?.predictions?.dev : seen?.predictions?.train}
      ></model-outcome>
    </figure>`;
}

const heading = 'font-weight: 500; min-block-size: 1.75rem';

/** The classes read in the first pictures; none before the first frame. Of a large set, the page has only a part. */
function answersOf(outputs: Float32Array | undefined, { m, classes }: Dataset): readonly number[] {
  const width = classes > 2 ? classes : 1;
  if (!outputs || outputs.length < m * width) return [];
  return [...predictedClasses(outputs.subarray(0, SHOWN * width), width, 0.5)];
}
