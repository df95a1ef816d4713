/** The lengths of activations and gradients, layer by layer, on a logarithmic axis. */
import { html } from 'lit';
import '../../ui/images/cell-grid';
import { formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import '../../ui/charts/xy-chart';
import type { Params } from './params';
import type { Signal } from './signal';
import { labText as text } from './text';

export const view = defineView<Signal, Params>({
  render({ frame, values }) {
    const seen = frame?.view;
    if (!seen) return html``;
    const byLayer = (lengths: readonly number[]) => lengths.map((y, l) => [l, y] as const);
    return html`<div class="wide" .style=${'min-width: 0'}>
      <xy-chart
        .heading=${text.heading}
        .curves=${[
          { label: text.activation, colour: 0, points: byLayer(seen.activations) },
          { label: text.gradient, colour: 1, points: byLayer(seen.gradients), style: 'dashed' },
        ]}
        .x=${{ title: text.layer, min: 0, max: values.depth }}
        .y=${{ title: text.length, log: true, ...around([...seen.activations, ...seen.gradients]) }}
        .height=${20}
      ></xy-chart>
      <p role="status" .style=${'margin: 0.75rem 0 0'}>
        ${text.outcome(
          formatNumber(seen.activations.at(-1)!),
          formatNumber(seen.gradients[0]!),
          values.depth,
        )}
        ${text.each(
          each(seen.activations.at(-1)!, values.depth),
          each(seen.gradients[0]!, values.depth),
        )}
        ${verdict(seen.gradients[0]!)}
      </p>
      <h2 .style=${'font-size: 0.9375rem; margin: 1.25rem 0 0.5rem'}>${text.units}</h2>
      <div .style=${'display: grid; gap: 0.75rem; min-width: 0'}>
        ${bands(text.said, seen.said)} ${bands(text.told, seen.told)}
        <p .style=${quiet}>${text.colour}</p>
      </div>
    </div>`;
  },
});

const quiet = 'margin: 0; color: var(--quiet); font-size: 0.8125rem';

/** What a layer multiplies by, where all of them together multiply by this. */
const each = (all: number, depth: number) => formatNumber(all ** (1 / depth));

function verdict(gradient: number) {
  const kind = gradient < 0.05 ? 'vanishes' : gradient > 20 ? 'explodes' : 'level';
  const colour = kind === 'level' ? '--accent-text' : '--danger';
  return html`<br /><b .style=${`font-weight: 500; color: var(${colour})`}
      >${text.verdict[kind]}</b
    >`;
}

const SHOWN = 16;

/** Units down, layers across. */
function bands(caption: string, layers: readonly Float64Array[]) {
  const rows = Array.from({ length: SHOWN }, (_, i) => layers.map((units) => units[i]!));
  return html`<figure .style=${'margin: 0; min-width: 0'}>
    <figcaption .style=${quiet}>${caption}</figcaption>
    <cell-grid
      .label=${text.map(caption, layers.length - 1)}
      .rows=${rows}
      .most=${2}
      .cell=${20}
    ></cell-grid>
  </figure>`;
}

/** Whole decades around the values, two at least, so that a level line looks level. */
function around(values: readonly number[]): { readonly min: number; readonly max: number } {
  const shown = values.filter((v) => v > 0 && Number.isFinite(v));
  const [low, high] = [Math.min(1, ...shown), Math.max(1, ...shown)];
  return {
    min: 10 ** Math.min(-1, Math.floor(Math.log10(low))),
    max: 10 ** Math.max(1, Math.ceil(Math.log10(high))),
  };
}
