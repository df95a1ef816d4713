/** An experiment over a range as a chart: what is predicted, what has come so far, and the buttons that hold and end it. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Experiment, Lab } from '../core/lab';
import { curvesOver } from '../core/over';
import { appText as text } from '../core/text/app';
import '../ui/range-chart';
import '../ui/spoken-text';
import type { RangeLine } from '../ui/range-chart';
import { metricName } from './describe';
import type { Sweep } from './sweep';

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
  @property({ attribute: false }) sweep: Sweep | undefined;
  @property({ attribute: false }) guess: readonly number[] | undefined;
  /** Redraws with the workspace. */
  @property({ type: Number }) version = 0;

  override render() {
    const { lab, experiment, sweep } = this;
    const over = experiment.over!;
    const param = lab.params[over.x]!;
    const { isShare, title } = metricName(lab, over.of[0]!);
    const asked =
      experiment.ask.kind === 'draw' ? lineNames(lab, experiment)[experiment.ask.line]! : '';
    return html`<range-chart
        .heading=${asked && !sweep ? `${title}: ${asked}` : title}
        .lines=${this.#lines()}
        .places=${over.at}
        .xTitle=${param.symbol ?? param.label}
        .range=${over.range}
        .guess=${this.guess}
        ?log=${over.scale === 'log'}
        ?percent=${isShare}
        ?editable=${!sweep}
      ></range-chart>
      ${sweep && sweep.state !== 'done' ? this.#progress(sweep) : nothing}
      ${sweep?.failure ? html`<p>${sweep.failure}</p>` : nothing}`;
  }

  #lines(): readonly RangeLine[] {
    const names = lineNames(this.lab, this.experiment);
    const curves = this.sweep ? curvesOver(this.experiment.over!, this.sweep.results) : [];
    return curves.map(({ points }, i) => ({ label: names[i]!, colour: i, points }));
  }

  #progress(sweep: Sweep) {
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
function lineNames(lab: Lab, { runs, over }: Experiment): readonly string[] {
  return runs.flatMap(({ label }) =>
    over!.of.map((metric) => {
      const { line } = metricName(lab, metric);
      if (over!.of.length === 1) return label;
      return runs.length === 1 ? line : text.lineOf(label, line);
    }),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'range-view': RangeView;
  }
}
