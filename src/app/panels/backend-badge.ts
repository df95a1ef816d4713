/** The badge: the arithmetic in use, steps a second, tensors alive. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Preparation } from '../../core/lab';
import { appText as text } from '../app.text';
import { formatCount } from '../../ui/format/format';
import { shared } from '../../ui/theme/styles';
import type { Run } from '../workspace/run';
import { SourceController } from '../source-controller';

@customElement('backend-badge')
export class BackendBadge extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        color: var(--quiet);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
        min-height: 1.25rem;
      }
      b {
        font-weight: 500;
        color: var(--text);
      }
    `,
  ];

  @property({ attribute: false }) run!: Run;
  /** The moment that is looked at, if any: until its picture has come, the badge says so. */
  @property({ type: Number }) cursor: number | undefined;
  /** Steps a second at most. */
  @property({ type: Number }) pace = Infinity;

  constructor() {
    super();
    new SourceController(this, () => this.run);
  }

  override render() {
    const { trainer, stepsPerSecond, playing, status, past, preparing, due } = this.run;
    if (this.cursor !== undefined && past?.step !== this.cursor) {
      return html`<span role="status">${text.recomputing(formatCount(this.cursor))}</span>`;
    }
    if (preparing) return html`<span role="status">${preparationOf(preparing)}</span>`;
    if (due !== undefined && trainer)
      return html`<span role="status">${text.recomputing(formatCount(due))}</span>`;
    if (!trainer) return status === 'loading' ? text.loadingTrainer : nothing;
    const { backend, instead, tensors, fallbacks } = trainer;
    return html`<b>${text.backends[backend as keyof typeof text.backends] ?? backend}</b> ·
      ${playing ? text.perSecond(formatCount(Math.min(stepsPerSecond, this.pace))) : text.paused}
      ${backend === 'float64' ? nothing : html`· ${text.tensors(tensors)}`}
      ${
        fallbacks.length > 0
          ? html`· <span title=${fallbacks.join(', ')}>${text.fallbacks(fallbacks.length)}</span>`
          : nothing
      }
      ${instead ? html`· ${text.instead[instead]}` : nothing}`;
  }
}

/** What is done before a run can train, with the share that is done. */
export function preparationOf({ doing, share }: Preparation): string {
  const what = text.preparing[doing];
  return share === undefined ? `${what} …` : text.preparingShare(what, Math.round(100 * share));
}

declare global {
  interface HTMLElementTagNameMap {
    'backend-badge': BackendBadge;
  }
}
