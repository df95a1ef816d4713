/** A lab on the page: controls, stage, curves, notes and experiments around one workspace. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Demand } from '../core/lab';
import { parse, type Value } from '../core/params';
import { appText as text } from '../core/text/app';
import { icon } from '../ui/icons';
import type { LabView } from '../ui/lab-view';
import '../ui/message-bar';
import '../ui/param-panel';
import '../ui/transport-bar';
import './advice-line';
import './backend-badge';
import './compare-dialog';
import './curves-panel';
import './data-panel';
import './evaluation-view';
import './experiment-list';
import { labPageStyles } from './lab-page.styles';
import { Observe } from './observe';
import './run-table';
import type { RunActionEvent } from './run-table';
import './seeds-panel';
import { setsOf } from './sets';
import { finishedExperiments } from './storage';
import type { Workspace } from './workspace';

/** The notes of a lab, compiled at build time. */
export interface Notes {
  readonly html: string;
}

@customElement('lab-page')
export class LabPage extends LitElement {
  static override styles = labPageStyles;

  @property({ attribute: false }) workspace!: Workspace;
  @property({ attribute: false }) view!: LabView;
  @property({ attribute: false }) notes!: Notes;
  @property({ attribute: false }) heading = '';
  @state() private comparing = false;
  #demand: Demand = { panels: [] };
  readonly #observed = new Observe(this, () => this.workspace);

  override render() {
    return html`<h1>${this.heading}</h1>
      ${this.#messages()}
      <div class="bench">
        <section class="stage" aria-label=${text.stage}>
          ${this.#stage()} ${this.#transport()}
        </section>
        <section class="curves" aria-label=${text.curves}>${this.#curves()}</section>
        <section class="controls" aria-label=${text.controls}>${this.#controls()}</section>
      </div>
      <div class="reading">
        <section class="notes" aria-label=${text.notes} @click=${this.#followHandle}>
          ${unsafeHTML(this.notes.html)}
        </section>
        <section aria-labelledby="experiments">
          <h2 id="experiments">${text.experiments}</h2>
          ${this.#experiments()}
        </section>
      </div>`;
  }

  /** Space, → and R, wherever no control has the keyboard. */
  key(e: KeyboardEvent): boolean {
    const { workspace } = this;
    switch (e.key) {
      case ' ':
        workspace.toggle();
        return true;
      case 'ArrowRight':
        workspace.advance('step');
        return true;
      case 'r':
      case 'R':
        workspace.reset();
        return true;
      default:
        return false;
    }
  }

  #messages() {
    const { workspace } = this;
    const { current } = workspace;
    const failed =
      current.status === 'failed'
        ? [
            {
              id: 0,
              kind: 'warning' as const,
              text: current.error ?? '',
              actions: [{ label: text.goOn, act: () => current.wake() }],
            },
          ]
        : [];
    return html`<message-bar
      .messages=${[...failed, ...workspace.notices]}
      @message-close=${(e: Event & { id: number }) => workspace.dismiss(e.id)}
    ></message-bar>`;
  }

  #stage() {
    const { workspace } = this;
    const { current, lab, values } = workspace;
    const { train, dev } = setsOf(lab, values, current.config.seeds, current.data);
    return this.view(
      workspace.frame,
      { values, train, dev, demand: this.#demand },
      {
        set: (key, value, phase) => workspace.set(key, value, phase),
        demand: (demand) => {
          this.#demand = demand;
          for (const run of workspace.runs) run.demand(run === current ? demand : { panels: [] });
        },
      },
    );
  }

  #transport() {
    const { workspace } = this;
    const { current } = workspace;
    const last = current.records.last;
    const shown = workspace.cursor === undefined ? last : current.records.at(workspace.cursor);
    return html`<transport-bar
        .playing=${current.playing}
        .loading=${current.status === 'loading'}
        .step=${workspace.cursor ?? current.step}
        .lastStep=${current.step}
        .epoch=${shown?.epoch ?? 0}
        .stepsPerSecond=${current.stepsPerSecond}
        .pace=${workspace.pace}
        @transport=${(e: TransportEvent) => this.#act(e.action)}
      ></transport-bar>
      <advice-line .workspace=${workspace} .version=${this.#observed.count}></advice-line>`;
  }
}
