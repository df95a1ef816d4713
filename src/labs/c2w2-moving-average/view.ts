/** The stage: values and averages of all visible runs, worked out here, so that β acts at once. */
import { html, nothing } from 'lit';
import { movingAverage, pastWeights, windowOf } from '../../nn/moving-average';
import type { Values } from '../../core/params';
import '../../ui/charts/average-plot';
import type { AverageLine } from '../../ui/charts/average-plot';
import { formatExact, formatLive, formatNumber } from '../../ui/format/format';
import { defineView, type SeenRun } from '../../ui/lab-view';
import '../../ui/charts/line-swatch';
import type { Params } from './params';
import { type Recorded, thetaOf } from './recorded';
import { constant, DAYS, temperatures } from './series';
import { labText as text } from './text';

/** The days shown of the same number every day. */
const FEW = 40;

export const view = defineView<Recorded, Params>({
  render({ frame, values, runs, seeds }) {
    const theta = frame?.view ? thetaOf(frame.view, values) : new Float64Array();
    const isOver = (run: SeenRun<Params, Recorded>) => isAlike(valuesOf(run), theta);
    const lines = runs.filter(isOver).flatMap(lineOf);
    const others = runs.filter((run) => run.frame?.view && !isOver(run));
    const { beta, corrected } = values;
    const weights = pastWeights(theta.length, beta, corrected);
    return html`<figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
      <average-plot
        .label=${text.plot(values.source)}
        .values=${theta}
        .upcoming=${upcoming(values, theta.length, seeds.data)}
        .lines=${lines}
        .weights=${weights}
        .window=${windowOf(beta)}
      ></average-plot>
      <figcaption
        .style=${'display: grid; gap: 0.25rem; font-size: 0.875rem; font-variant-numeric: tabular-nums'}
      >
        <div .style=${'display: flex; flex-wrap: wrap; gap: 0.125rem 1.5rem'}>
          ${lines.map(({ colour, label }) => html`<span><line-swatch .index=${colour}></line-swatch> ${label}</span>`)}
        </div>
        ${others.length > 0 ? html`<span>${text.others(others.map(({ name }) => name).join(', '))}</span>` : nothing}
        ${readings(theta, values, weights)}
      </figcaption>
    </figure>`;
  },
});

/** The average of a run over what it has recorded. */
function lineOf(run: SeenRun<Params, Recorded>): readonly AverageLine[] {
  const { colour, current, values } = run;
  const own = valuesOf(run);
  if (own.length === 0) return [];
  const averages = movingAverage(own, values.beta, values.corrected);
  const label = text.line(formatExact(values.beta), values.corrected);
  return [{ label, colour, current, values: averages }];
}

/** The values that a run averages, day by day so far. */
function valuesOf({ frame, values }: SeenRun<Params, Recorded>): Float64Array {
  return frame?.view ? thetaOf(frame.view, values) : new Float64Array();
}

/** Whether two runs average the same values, as far as both have come. */
function isAlike(a: Float64Array, b: Float64Array): boolean {
  const days = Math.min(a.length, b.length);
  return a.subarray(0, days).every((value, day) => Object.is(value, b[day]));
}

/** What is still to come of a year, or of the same number; nobody knows the next gradient. */
function upcoming({ source }: Values<Params>, from: number, seed: number): Float64Array {
  if (source === 'gradient') return new Float64Array();
  return source === 'ten'
    ? constant.slice(from, Math.max(FEW, from))
    : temperatures(seed).slice(from, Math.max(DAYS, from));
}

function readings(theta: Float64Array, { beta, corrected }: Values<Params>, weights: Float64Array) {
  if (theta.length === 0) return html`<p .style=${'margin: 0'}>${text.waiting}</p>`;
  const t = theta.length;
  const [v, vHat] = [false, true].map((c) => movingAverage(theta, beta, c).at(-1)!);
  const sum = weights.reduce((a, b) => a + b, 0);
  return html`<div .style=${'display: flex; flex-wrap: wrap; gap: 0.125rem 1.5rem'}>
    <span>${text.theta(t, formatLive(theta[t - 1]!))}</span>
    <span>${text.v(t, formatLive(v!))}</span>
    <span>${text.vHat(formatLive(vHat!))}</span>
    <span>${text.window(formatNumber(windowOf(beta)))}</span>
    <span>${text.sum(formatLive(sum), corrected)}</span>
  </div>`;
}
