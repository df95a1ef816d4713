/** The stage: houses, the law they stray from and the network's curve; below it the network, and what each neuron adds. */
import { html, nothing } from 'lit';
import type { Seen } from '../../core/panel';
import type { LayerWeights } from '../../core/panels/parameters';
import type { Values } from '../../core/params';
import type { Dataset } from '../../data/dataset';
import { formatLive, formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import '../../ui/network/network-graph';
import { titled } from '../../ui/surfaces/output-map';
import '../../ui/charts/xy-chart';
import type { PlotCurve } from '../../ui/charts/xy-chart';
import { laws, sizes } from './laws';
import type { Params } from './params';
import { kinks, part, price, steps } from './price';
import { labText as text } from './text';

const everySize = steps(...sizes);
/** The height of the charts (rem). */
const HEIGHT = 17;
/** So many kinks can be numbered in the plot. */
const MOST_NUMBERS = 5;

/** What is asked of the model. */
type Panels = 'weights' | 'units';

export const view = defineView<Panels, Params>({
  demand: () => ({ weights: true, units: true }),
  render({ frame, values, train, dev }) {
    const layers = frame?.view?.weights;
    const hidden = values.units > 0;
    return html`${fit(layers, values, [train, dev])}
    ${hidden ? [diagram(frame?.view, values), parts(layers, values)] : nothing}`;
  },
});

function diagram(seen: Seen<Panels> | undefined, { units }: Values<Params>) {
  return titled(
    text.network,
    html`<network-graph
      .inputs=${[text.inputName]}
      .sizes=${[units]}
      .outputs=${[text.outputName]}
      .units=${seen?.units}
      .layers=${seen?.weights}
    ></network-graph>`,
  );
}

function fit(
  layers: readonly LayerWeights[] | undefined,
  { law, relu, units }: Values<Params>,
  [train, dev]: readonly [Dataset, Dataset],
) {
  const says = layers && price(layers, relu);
  // The first is drawn on top.
  const curves: readonly PlotCurve[] = [
    ...(says ? [{ label: text.prediction, colour: 1, points: curve(says) }] : []),
    { label: text.truth, colour: 2, style: 'dotted', points: curve(laws[law]) },
    { label: text.data, colour: 0, style: 'points', points: pointsOf(train) },
    ...(dev.m > 0
      ? [{ label: text.heldOut, colour: 4, style: 'points', points: pointsOf(dev) } as const]
      : []),
  ];
  return titled(
    text.fit,
    html`<xy-chart
        .curves=${curves}
        .x=${{ title: text.axisSize, min: 0, max: 260 }}
        .y=${{ title: text.axisPrice }}
        .rules=${layers && relu ? rules(layers, units <= MOST_NUMBERS) : []}
        .summary=${says ? summary(says) : ''}
        .height=${HEIGHT}
      ></xy-chart>
      ${layers?.length === 1 ? formula(layers[0]!, relu) : nothing}`,
    'wide',
  );
}

/** What every hidden neuron gives, weighed as the output weighs it. */
function parts(layers: readonly LayerWeights[] | undefined, { units, relu }: Values<Params>) {
  const curves = Array.from({ length: layers ? units : 0 }, (_, j) => ({
    label: text.neuron(j + 1),
    colour: j,
    points: curve(part(layers!, relu, j)),
  }));
  return titled(
    text.parts,
    html`<xy-chart
      .curves=${curves}
      .x=${{ title: text.axisSize, min: 0, max: 260 }}
      .y=${{ title: text.axisPrice }}
      .height=${HEIGHT}
    ></xy-chart>`,
  );
}

/** The kinks that lie among the sizes, with the numbers of their neurons where these do not crowd. */
function rules(layers: readonly LayerWeights[], numbered: boolean) {
  return kinks(layers).flatMap((size, j) =>
    size > sizes[0] && size < sizes[1]
      ? [{ x: 100 * size, label: numbered ? String(j + 1) : '' }]
      : [],
  );
}

/** A price in thousand of m²: w is in 100 thousand by 100 m², which is thousand by m². */
function formula({ W, b }: LayerWeights, relu: boolean) {
  const intercept = 100 * b[0]!;
  const signed = `${intercept < 0 ? '−' : '+'} ${formatLive(Math.abs(intercept))}`;
  return html`<p .style=${'text-align: center; font-variant-numeric: tabular-nums'}>
    ${text.formula(formatLive(W[0]!), signed, relu)}
  </p>`;
}

function summary(says: (size: number) => number): string {
  const prices = everySize.map(says);
  const least = Math.min(...prices);
  const at = everySize[prices.indexOf(least)]!;
  return text.shown(formatNumber(Math.round(100 * least)), formatNumber(Math.round(100 * at)));
}

/** In m² and thousand. */
const curve = (of: (size: number) => number) =>
  everySize.map((size) => [100 * size, 100 * of(size)] as const);

const pointsOf = ({ x, y, m }: Dataset) =>
  Array.from({ length: m }, (_, i) => [100 * x[i]!, 100 * y[i]!] as const);
