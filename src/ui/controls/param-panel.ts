/** The controls of a lab by group: those that mean something now, the advanced ones on request. */
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AnyValues, Group, Param, Schema } from '../../core/params';
import { uiText } from '../ui.text';
import './param-control';
import { shared } from '../theme/styles';

/** The learner wants all controls, or the basic ones. */
export class ShowAll extends Event {
  static readonly type = 'show-all';
  constructor(readonly all: boolean) {
    super(ShowAll.type, { bubbles: true, composed: true });
  }
}

const order: readonly Group[] = ['data', 'model', 'training', 'regularization', 'stopping', 'view'];

@customElement('param-panel')
export class ParamPanel extends LitElement {
  @property({ attribute: false }) schema: Schema = {};
  @property({ attribute: false }) values: AnyValues = {};
  /** Which groups to show; all of them when left out. */
  @property({ attribute: false }) groups: readonly Group[] = order;
  /** Whether advanced controls are shown. */
  @property({ type: Boolean }) all = false;
  /** Whether the switch between basic and all stands above the controls. */
  @property({ type: Boolean, attribute: 'with-switch' }) withSwitch = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const more = Object.values(this.schema).some((param) => param.advanced);
    return html`${this.withSwitch && more ? this.#switch() : nothing}
    ${order.filter((group) => this.groups.includes(group)).map((group) => this.#group(group))}`;
  }

  #group(group: Group) {
    const shown = Object.entries(this.schema).filter(
      ([, param]) => param.group === group && this.#applies(param),
    );
    if (shown.length === 0) return nothing;
    return html`<div class="group" role="group" aria-labelledby=${group}>
      <h3 id=${group}>${uiText.control.groups[group]}</h3>
      <slot name=${group}></slot>
      ${repeat(
        shown,
        ([key]) => key,
        ([key, param]) =>
          html`<param-control
            .key=${key}
            .param=${param}
            .value=${this.values[key] ?? param.default}
            .values=${this.values}
            ?disabled=${this.disabled}
          ></param-control>`,
      )}
    </div>`;
  }

  #applies(param: Param): boolean {
    if (param.control === 'view') return false;
    return (this.all || !param.advanced) && (param.when?.(this.values) ?? true);
  }

  #switch() {
    return html`<wa-switch
      class="all"
      size="s"
      .checked=${this.all}
      @change=${(e: Event) => {
        e.stopPropagation();
        this.dispatchEvent(new ShowAll((e.target as HTMLElement & { checked: boolean }).checked));
      }}
      >${uiText.control.showAll}</wa-switch
    >`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .all {
        display: block;
        margin-block-end: 0.75rem;
      }
      .group + .group {
        margin-block-start: 1rem;
        padding-block-start: 0.75rem;
        border-block-start: 1px solid var(--hairline);
      }
      h3 {
        margin: 0 0 0.25rem;
        color: var(--quiet);
        font-size: 0.75rem;
        font-weight: 600;
        letter-spacing: 0.04em;
        text-transform: uppercase;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'param-panel': ParamPanel;
  }
  interface HTMLElementEventMap {
    'show-all': ShowAll;
  }
}
