/** The stage: the plane shared among the classes, and beside it, how scores become probabilities and what that costs. */
import { html, nothing } from 'lit';
import type { GridMap } from '../../core/panels/maps';
import type { LayerWeights } from '../../core/panels/parameters';
import type { Values } from '../../core/params';
import { crossEntropy, softmax } from '../../nn/softmax';
import { type Dataset, domainOf } from '../../data/dataset';
import { formatNumber } from '../../ui/format/format';
import { defineView, type ViewEvents } from '../../ui/lab-view';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import '../../ui/charts/bar-list';
import { cloudsExtent } from './clouds';
import type { Params } from './params';
import { scoresOf } from './scores';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'map' | 'weights';

export const view = defineView<Panels, Params>({
  demand: () => ({ map: true, weights: true }),
  render({ frame, values, train, dev }, emit) {
    const isClouds = values.dataset === 'clouds';
    return html`${outputMap({
      title: text.map,
      map: binary(frame?.view?.map),
      domain: isClouds ? cloudsExtent : domainOf(train),
      train,
      dev,
      points: values.points,
      draw: (points, phase) => emit.set('points', points, phase),
    })}
    ${titled(
      text.bars,
      values.source === 'typed'
        ? typed(values)
        : ofExample(values, train, frame?.view?.weights, emit),
    )}`;
  },
});

/** Of two outputs a map shows the second, as it does of a sigmoid. */
function binary(map: GridMap | undefined): GridMap | undefined {
  if (map?.outputs !== 2) return map;
  return { ...map, outputs: 1, values: map.values.filter((_, i) => i % 2 === 1) };
}

function typed({ scores, truth, temperature }: Values<Params>) {
  const z = scores[0]!;
  const labels = z.map((_, j) => text.classOf(j + 1));
  return bars(z, temperature, Math.min(truth, z.length) - 1, labels);
}

function ofExample(
  { example, temperature }: Values<Params>,
  train: Dataset,
  layers: readonly LayerWeights[] | undefined,
  emit: ViewEvents,
) {
  const i = Math.min(example, train.m) - 1;
  const [x, y] = inputOf(train, i);
  const choose = (index: number) => emit.set('example', ((index + train.m) % train.m) + 1, 'done');
  return html`<p .style=${'margin: 0 0 0.5rem'}>
      ${text.here(formatNumber(i + 1), formatNumber(x), formatNumber(y))}
    </p>
    ${
      layers
        ? bars(scoresOf(layers, [x, y]), temperature, train.y[i]!, train.labels)
        : html`<p class="quiet">${text.waiting}</p>`
    }
    <div
      role="group"
      aria-label=${text.choose}
      .style=${'display: flex; flex-wrap: wrap; gap: 0.35rem'}
    >
      <button @click=${() => choose(i - 1)}>${text.before}</button>
      <button @click=${() => choose(i + 1)}>${text.after}</button>
      <button ?disabled=${!layers} @click=${() => choose(worst(train, layers!))}>
        ${text.worst}
      </button>
    </div>`;
}

/** A bar for each probability, beside its score; what they come to; and the loss. */
function bars(z: readonly number[], temperature: number, truth: number, labels: readonly string[]) {
  const probabilities = softmax(z, temperature);
  const sum = probabilities.reduce((a, b) => a + b, 0);
  return html`<share-bars
      .bars=${probabilities.map((value, j) => ({
        label: text.score(subscript(j + 1), formatNumber(z[j]!)),
        value,
        text: value.toFixed(6),
      }))}
    ></share-bars>
    <p .style=${'margin: 0.5rem 0; font-variant-numeric: tabular-nums'}>
      ${text.sum(sum.toFixed(6))}
      ${
        truth >= 0
          ? text.loss(
              labels[truth]!,
              probabilities[truth]!.toFixed(6),
              formatNumber(crossEntropy(probabilities, truth)),
            )
          : nothing
      }
    </p>`;
}

/** The example that costs most. */
function worst(train: Dataset, layers: readonly LayerWeights[]): number {
  const losses = Array.from(train.y, (y, i) =>
    crossEntropy(softmax(scoresOf(layers, inputOf(train, i))), y),
  );
  return losses.indexOf(Math.max(...losses));
}

const inputOf = ({ x }: Dataset, i: number): readonly [number, number] => [
  x[2 * i]!,
  x[2 * i + 1]!,
];
const subscript = (j: number) => '₀₁₂₃₄₅₆₇₈₉'[j]!;
