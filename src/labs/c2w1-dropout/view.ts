/** The layer before and after the mask, and how its mean scatters. */
import { html } from 'lit';
import '../../ui/images/cell-grid';
import { formatNumber, formatPercent } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import '../../ui/charts/xy-chart';
import type { Dropped } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view = defineView<Dropped, Params>({
  render({ frame }) {
    const seen = frame?.view;
    if (!seen) return html``;
    const most = Math.max(...seen.before, ...seen.after);
    const { out = 0 } = frame.metrics;
    return html`${units(text.before, seen.before, most)} ${units(text.after, seen.after, most)}
      <p class="wide" role="status" .style=${'margin: 0'}>
        ${text.outcome(formatPercent(out), formatNumber(seen.mean), formatNumber(seen.meanAfter))}
      </p>
      <xy-chart
        class="wide"
        .heading=${text.means}
        .curves=${[{ label: text.means, colour: 0, points: histogram(seen.means) }]}
        .x=${{ title: text.mean, min: 0, max: 2 }}
        .y=${{ title: text.share, min: 0 }}
        .rules=${[{ x: seen.mean, label: text.full(formatNumber(seen.mean)) }]}
        .height=${12}
      ></xy-chart>`;
  },
});

const ACROSS = 10;

function units(label: string, values: readonly number[], most: number) {
  const rows = Array.from({ length: Math.ceil(values.length / ACROSS) }, (_, i) =>
    values.slice(i * ACROSS, (i + 1) * ACROSS),
  );
  return html`<figure .style=${'margin: 0; min-width: 0'}>
    <figcaption .style=${'color: var(--quiet); padding-block-end: 0.35rem'}>${label}</figcaption>
    <cell-grid .label=${label} .rows=${rows} .most=${most} .cell=${38}></cell-grid>
  </figure>`;
}

const BINS = 80;

/** How many means fall into each of 80 parts of 0 … 2. */
function histogram(means: readonly number[]): readonly (readonly [number, number])[] {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const mean of means) counts[Math.min(BINS - 1, Math.floor((mean / 2) * BINS))]! += 1;
  return counts.map((count, i) => [((i + 0.5) / BINS) * 2, count] as const);
}
