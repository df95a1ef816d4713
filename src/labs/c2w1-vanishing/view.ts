/** The lengths of activations and gradients, layer by layer, on a logarithmic axis. */
import { html } from 'lit';
import { formatNumber } from '../../ui/format';
import type { LabView } from '../../ui/lab-view';
import '../../ui/xy-chart';
import type { Params } from './params';
import type { Signal } from './signal';
import { labText as text } from './text';

export const view: LabView<Signal, Params> = (frame, { values }) => {
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
    </p>
  </div>`;
};

/** Whole decades around the values, two at least, so that a level line looks level. */
function around(values: readonly number[]): { readonly min: number; readonly max: number } {
  const shown = values.filter((v) => v > 0 && Number.isFinite(v));
  const [low, high] = [Math.min(1, ...shown), Math.max(1, ...shown)];
  return {
    min: 10 ** Math.min(-1, Math.floor(Math.log10(low))),
    max: 10 ** Math.max(1, Math.ceil(Math.log10(high))),
  };
}
