/** An experiment over a range as a chart: what is predicted, what has come so far, and the buttons that hold and end it. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Experiment, Lab } from '../../core/lab';
import { curvesOf } from '../../core/sweep';
import { appText as text } from '../app.text';
import '../../ui/charts/sweep-chart';
import '../../ui/controls/spoken-text';
import type { RangeLine } from '../../ui/charts/sweep-chart';
import { metricName } from '../workspace/describe';
import type { SweepRun } from '../workspace/sweep';
import { SourceController } from '../source-controller';

@customElement('range-view')
export class RangeView extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-block-end: 0.75rem;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
    }
    progress {
      inline-size: 12rem;
      accent-color: var(--accent);
    }
  `;

  @property({ attribute: false }) lab!: Lab;
  @property({ attribute: false }) experiment!: Experiment;
  @property({ attribute: false }) sweep: SweepRun | undefined;
  @property({ attribute: false }) guess: readonly number[] | undefined;

  constructor() {
    super();
    new SourceController(this, () => this.sweep);
  }

  override render() {
    const { lab, experiment, sweep } = this;
    const { x, at, of, range, scale } = experiment.sweep!;
    const param = lab.params[x]!;
    const { isShare, title } = metricName(lab, of[0]!);
    const asked =
      experiment.ask.kind === 'draw' ? lineNames(lab, experiment)[experiment.ask.line]! : '';
    return html`<range-chart
        .heading=${asked && !sweep ? `${title}: ${asked}` : title}
        .lines=${this.#lines()}
        .places=${at}
        .xTitle=${param.symbol ?? param.label}
        .range=${range}
        .guess=${this.guess}
        ?log=${scale === 'log'}
        ?percent=${isShare}
        ?editable=${!sweep}
      ></range-chart>
      ${sweep && sweep.state !== 'done' ? this.#progress(sweep) : nothing}
      ${sweep?.failure ? html`<p>${sweep.failure}</p>` : nothing}`;
  }

  #lines(): readonly RangeLine[] {
    const names = lineNames(this.lab, this.experiment);
    const curves = this.sweep ? curvesOf(this.experiment.sweep!, this.sweep.results) : [];
    return curves.map(({ points }, i) => ({ label: names[i]!, colour: i, points }));
  }

  #progress(sweep: SweepRun) {
    const [done, all] = sweep.progress;
    const told = text.sweepStates[sweep.state](String(done), String(all));
    const button = (label: string, act: () => void) =>
      html`<wa-button size="s" appearance="outlined" @click=${act}>${label}</wa-button>`;
    return html`<div class="bar">
      <progress aria-label=${text.experimentProgress} max=${all} .value=${done}></progress>
      <span>${told}</span>
      <spoken-text but-numbers .words=${told}></spoken-text>
      ${sweep.state === 'training' ? button(text.hold, () => sweep.pause()) : nothing}
      ${sweep.state === 'paused' ? button(text.goOnTraining, () => sweep.resume()) : nothing}
      ${sweep.state === 'canceled' ? nothing : button(text.cancel, () => sweep.cancel())}
    </div>`;
  }
}

/** What each line is called: its run, its metric, or both where there are several of both. */
function lineNames(lab: Lab, { runs, sweep }: Experiment): readonly string[] {
  return runs.flatMap(({ label }) =>
    sweep!.of.map((metric) => {
      const { line } = metricName(lab, metric);
      if (sweep!.of.length === 1) return label;
      return runs.length === 1 ? line : text.lineOf(label, line);
    }),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'range-view': RangeView;
  }
}
