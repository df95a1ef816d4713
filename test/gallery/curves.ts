/** Charts with made-up runs: racing, long and noisy, and empty. */
import { html } from 'lit';
import '../../src/ui/charts/line-chart';
import type { Line, LineChart } from '../../src/ui/charts/line-chart';
import type { Section } from './sections';

function falling(label: string, colour: number, rate: number, noise = 0, n = 300): Line {
  const x = Float64Array.from({ length: n }, (_, i) => i * 10);
  const y = x.map(
    (at, i) => 0.7 * Math.exp(-at * rate) + 0.05 + noise * (((i * 7919) % 101) / 101),
  );
  return {
    id: label,
    label,
    colour,
    style: noise ? 'faint' : 'solid',
    emphasis: colour === 0,
    x,
    y,
  };
}

const race = [
  falling('α = 0.1', 0, 0.004),
  falling('α = 0.01', 1, 0.001),
  falling('α = 0.001', 2, 0.0003),
];
const share = { ...falling('accuracy', 0, 0.002), style: 'solid' as const };
const accuracy = [
  { ...share, y: share.y.map((y) => 1 - y) },
  {
    ...share,
    id: 'dev',
    label: 'dev accuracy',
    style: 'dashed' as const,
    y: share.y.map((y) => 0.95 - y),
  },
];

const constant = { ...falling('α in use', 0, 0), y: new Float64Array(300).fill(1.2) };
const nearly = { ...constant, label: 'dev cost', y: constant.y.map((_, i) => 0.34 + 0.0004 * i) };
const rounding = { ...constant, y: constant.y.map((_, i) => 7.45e-9 * (1 + (i % 2))) };
const toNothing = { ...constant, y: constant.y.map((_, i) => 10 ** -i) };

const toggle = (e: HTMLElementEventMap['line-toggle']) => {
  const chart = e.currentTarget as LineChart;
  const hidden = new Set(chart.hiddenLines);
  if (e.isHidden) hidden.add(e.id);
  else hidden.delete(e.id);
  chart.hiddenLines = hidden;
};

export const curves: Section = {
  name: 'curves',
  draw: () =>
    html`<div class="columns">
      <line-chart
        heading="Cost"
        xTitle="steps"
        .lines=${race}
        @line-toggle=${toggle}
        .markers=${[{ x: 900, label: 'α 0.01' }]}
        .dots=${[0, 1000, 2000].map((x) => ({ x, y: 0.75 * Math.exp(-x * 0.004), label: 'course' }))}
        .cursor=${1500}
      ></line-chart>
      <line-chart heading="Accuracy" xTitle="epochs" percent .lines=${accuracy}></line-chart>
      <line-chart
        heading="Batch cost"
        xTitle="steps"
        log
        .smoothing=${0.9}
        .lines=${[falling('batch cost', 0, 0.0001, 0.4, 100_000)]}
      ></line-chart>
      <line-chart heading="Constant" xTitle="steps" .lines=${[constant]}></line-chart>
      <line-chart
        heading="Constant, smoothed"
        xTitle="steps"
        .smoothing=${0.9}
        .lines=${[constant]}
      ></line-chart>
      <line-chart
        heading="Constant, logarithmic"
        xTitle="steps"
        log
        .lines=${[constant]}
      ></line-chart>
      <line-chart heading="Within a decade" xTitle="steps" log .lines=${[nearly]}></line-chart>
      <line-chart heading="Rounding of 0" xTitle="steps" log .lines=${[rounding]}></line-chart>
      <line-chart heading="Rounding of 0, linear" xTitle="steps" .lines=${[rounding]}></line-chart>
      <line-chart heading="To nothing" xTitle="steps" log .lines=${[toNothing]}></line-chart>
      <line-chart heading="Nothing yet" xTitle="steps" .lines=${[]}></line-chart>
    </div>`,
};
