/** Curves and points over any x, on linear or logarithmic axes: functions, sweeps, spectra. Drawn by Chart.js. */
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { Chart, type ChartDataset, type ChartOptions, type Plugin } from './chart';
import { type Axis, linearAxis, logAxis, logTicks, scaleOf } from './chart-axis';
import { runMark } from '../theme/colours';
import type { XY } from './decimate';
import { Drawing, keepDense } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';
import { extent, niceTicks } from './ticks';

/** A curve through its points, in their order. */
export interface PlotCurve {
  readonly label: string;
  /** Its place in the palette. */
  readonly colour: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly style?: 'solid' | 'dashed' | 'dotted' | 'points';
  /** The shape of its points, by its place among markers; that of its colour if absent. */
  readonly marker?: number;
}

/** An axis; without limits they follow from the curves. */
export interface PlotAxis {
  readonly title: string;
  readonly log?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A vertical line. */
export interface PlotRule {
  readonly x: number;
  readonly label: string;
}

const text = uiText.plot;
const dashes = { solid: [], dashed: [6, 4], dotted: [2, 3], points: [] } as const;

@customElement('xy-chart')
export class XyChart extends LitElement {
  @property() heading = '';
  @property({ attribute: false }) curves: readonly PlotCurve[] = [];
  @property({ attribute: false }) x: PlotAxis = { title: 'x' };
  @property({ attribute: false }) y: PlotAxis = { title: 'y' };
  @property({ attribute: false }) rules: readonly PlotRule[] = [];
  /** What is to be seen, in a sentence; by default the curves and their ends. */
  @property() summary = '';
  @property({ type: Number }) height = 14;

  @query('canvas') private canvas!: HTMLCanvasElement;
  #chart: Chart<'line', XY[]> | undefined;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  protected override render() {
    return html`<figure>
      ${this.heading ? html`<figcaption>${this.heading}</figcaption>` : nothing}
      <div class="plot" .style=${`height: ${this.height}rem`}>
        <canvas role="img" aria-label=${this.#description()}></canvas>
      </div>
      ${
        this.curves.length > 1
          ? html`<div class="key">${this.curves.map((curve) => key(curve))}</div>`
          : nothing
      }
    </figure>`;
  }

  #description(): string {
    const ends = this.curves.map(({ label, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) return text.emptyCurve(label);
      return text.curve(label, formatNumber(first[1]), formatNumber(last[1]));
    });
    const title = this.heading || text.over(this.y.title, this.x.title);
    return [title, this.summary || ends.join(' ')].join('. ');
  }

  #draw() {
    const scales = { x: this.#scale(this.x, true), y: this.#scale(this.y, false) };
    this.#chart ??= new Chart<'line', XY[]>(this.canvas, {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        parsing: false,
        normalized: false,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        plugins: { legend: { display: false }, tooltip: { enabled: false } } as never,
        scales,
      },
      plugins: [this.#overlay],
    });
    this.#chart.options.scales = scales;
    this.#chart.data.datasets = this.curves.map((curve) => this.#dataset(curve));
    keepDense(this.#chart);
    this.#chart.update('none');
  }

  #scale(shown: PlotAxis, across: boolean) {
    const [grid, ink] = [customProperty(this, '--hairline'), customProperty(this, '--quiet')];
    const { ticks, ...ends } = scaleOf(this.#axis(shown, across));
    const scale: NonNullable<ChartOptions<'line'>['scales']>[string] = {
      type: shown.log ? 'logarithmic' : 'linear',
      ...ends,
      border: { display: false },
      grid: { color: grid, display: !across || !shown.log },
      title: { display: true, text: shown.title, color: ink, font: { size: 11 } },
      ticks: { color: ink, font: { size: 11 }, ...ticks, autoSkip: across },
    };
    return scale;
  }

  #axis({ log, min, max }: PlotAxis, across: boolean): Axis {
    const shown = this.curves.flatMap(({ points }) =>
      points.filter((point) => this.#isShown(point)),
    );
    const [low, high] = extent(shown.map(([x, y]) => (across ? x : y)));
    const [from, to] = [min ?? (log && !(low > 0) ? 0.01 : low), max ?? high];
    const room = across ? this.canvas.parentElement!.clientWidth / 90 : 6;
    const axis = log ? logAxis(from, to, room) : linearAxis(from, to, room);
    const ends = { min: min ?? axis.min, max: max ?? axis.max };
    const ticks = log ? logTicks(ends.min, ends.max, room) : niceTicks(ends.min, ends.max, room);
    return { ...ends, ticks: min === undefined && max === undefined ? axis.ticks : ticks };
  }

  #isShown([x, y]: readonly [number, number]): boolean {
    const isOn = (value: number, { log }: PlotAxis) =>
      Number.isFinite(value) && (!log || value > 0);
    return isOn(x, this.x) && isOn(y, this.y);
  }

  #dataset({
    label,
    colour,
    points,
    style = 'solid',
    marker = colour,
  }: PlotCurve): ChartDataset<'line', XY[]> {
    const ink = runMark(colour).colour;
    const shown = points.filter((point) => this.#isShown(point));
    return {
      label,
      data: shown.map(([x, y]) => ({ x, y })),
      borderColor: ink,
      backgroundColor: ink,
      borderWidth: 2,
      borderDash: [...dashes[style]],
      showLine: style !== 'points',
      pointRadius: style === 'points' ? 3.5 : 0,
      pointStyle: pointStyles[marker % pointStyles.length]!,
    };
  }

  readonly #overlay: Plugin<'line'> = {
    id: 'rules',
    afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
      ctx.save();
      ctx.strokeStyle = customProperty(this, '--accent');
      ctx.fillStyle = customProperty(this, '--text');
      ctx.font = '11px sans-serif';
      for (const { x, label } of this.rules) {
        const px = scales['x']!.getPixelForValue(x);
        if (!(px >= chartArea.left - 1 && px <= chartArea.right + 1)) continue;
        ctx.beginPath();
        ctx.moveTo(px, chartArea.top);
        ctx.lineTo(px, chartArea.bottom);
        ctx.stroke();
        const right = px > (chartArea.left + chartArea.right) / 2;
        ctx.textAlign = right ? 'right' : 'left';
        ctx.fillText(label, px + (right ? -5 : 5), chartArea.top + 10);
      }
      ctx.restore();
    },
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      figure {
        margin: 0;
      }
      figcaption {
        font-weight: 600;
        font-size: 0.9375rem;
        padding-block-end: 0.35rem;
      }
      .plot {
        position: relative;
      }
      canvas {
        display: block;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 1rem;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .key span {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
      }
    `,
  ];
}

const pointStyles = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'cross'] as const;

function key({ label, colour, style = 'solid', marker = colour }: PlotCurve) {
  const ink = runMark(colour).colour;
  const line = svg`<line x2="20" y1="4" y2="4" stroke=${ink} stroke-width="2"
    stroke-dasharray=${dashes[style].join(' ') || 'none'} />`;
  const point =
    pointStyles[marker % pointStyles.length] === 'rect'
      ? svg`<rect x="7" y="1" width="6" height="6" fill=${ink} />`
      : svg`<circle cx="10" cy="4" r="3.5" fill=${ink} />`;
  return html`<span
    ><svg width="20" height="8" aria-hidden="true">${style === 'points' ? point : line}</svg
    >${label}</span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'xy-chart': XyChart;
  }
}
