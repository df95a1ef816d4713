/** The control of one parameter, by its kind (params/<kind>.ts), with name and help. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type AnyValues, type Param, same, type Value } from '../../core/params';
import type { ParamKind } from '../../core/params/param';
import { uiText } from '../ui.text';
import { icon } from '../theme/icons';
import type { Reading } from './number-input';
import { control as choice } from './params/choice';
import type { Control, ControlHost, Phase } from './params/control';
import { control as flag } from './params/flag';
import { control as number } from './params/number';
import { control as sizes } from './params/sizes';
import { shared } from '../theme/styles';
import { guardSliders } from './touch-guard';

export type { Phase } from './params/control';

/** The learner has chosen a value: `drag` while the hand still moves, `done` when it lets go. */
export class ParamChange extends Event {
  static readonly type = 'param-change';
  constructor(
    readonly key: string,
    readonly value: Value,
    readonly phase: Phase,
  ) {
    super(ParamChange.type, { bubbles: true, composed: true });
  }
}

const text = uiText.control;

/** The controls of the kinds that nearly every lab has; those of the others are loaded when one is shown. */
const common: Readonly<Partial<Record<ParamKind, Control>>> = { number, choice, flag, sizes };
const others = import.meta.glob<Control>(
  ['./params/*.ts', '!./params/*.text.ts', '!./params/{control,number,choice,flag,sizes}.ts'],
  { import: 'control' },
);

@customElement('param-control')
export class ParamControl extends LitElement implements ControlHost {
  /** The parameter's key, handed back in the event. */
  @property() key = '';
  @property({ attribute: false }) param!: Param;
  /** A new list with the same contents is no change: what is being typed stays. */
  @property({ attribute: false, hasChanged: (now: Value, before: Value) => !same(now, before) })
  value!: Value;
  @property({ attribute: false }) values: AnyValues = {};
  @property({ type: Boolean }) disabled = false;

  @state() private helpOpen = false;
  @state() private said = '';
  @state() private typed: string | undefined;
  /** Undefined while it is being loaded, and for a kind that has none. */
  @state() private control: Control | undefined;

  constructor() {
    super();
    guardSliders(this);
  }

  get problem(): string {
    return this.said;
  }

  get draft(): string | undefined {
    return this.typed;
  }

  emit(value: Value, phase: Phase): void {
    this.dispatchEvent(new ParamChange(this.key, value, phase));
  }

  say(problem: string): void {
    this.said = problem;
  }

  read(field: HTMLInputElement, reading: Reading): void {
    if ('problem' in reading) {
      [this.said, this.typed] = [reading.problem, field.value];
      return;
    }
    [this.said, this.typed] = ['', undefined];
    if (!same(reading.value, this.value)) return this.emit(reading.value, 'done');
    const shown = this.control?.shown?.(this, this.value);
    if (shown !== undefined) field.value = shown;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('value') || changed.has('param')) [this.said, this.typed] = ['', undefined];
    if (changed.has('param') && changed.get('param')?.kind !== this.param.kind) this.#find();
  }

  #find() {
    const { kind } = this.param;
    this.control = common[kind];
    if (this.control) return;
    void others[`./params/${kind}.ts`]?.().then((control) => {
      if (this.param.kind === kind) this.control = control;
    });
  }

  protected override render() {
    return html`<div class="control ${this.param.kind}" @keydown=${this.#key}>
      ${this.#head()} ${this.control?.body?.(this) ?? nothing}
      ${
        this.problem
          ? html`<p class="problem" id="problem" role="alert">${this.problem}</p>`
          : nothing
      }
      ${this.helpOpen ? this.#help() : nothing}
    </div>`;
  }

  /** Name, help and what fits beside them. */
  #head(): TemplateResult {
    const { label, symbol } = this.param;
    const names = this.control?.names ?? 'group';
    return html`<div class="head">
      ${
        names === 'itself'
          ? nothing
          : html`<label class="label" for=${names === 'field' ? 'field' : nothing}
              >${label}${symbol ? html` <span class="symbol">${symbol}</span>` : nothing}</label
            >`
      }
      <button
        class="help-button"
        aria-label=${text.help(label)}
        aria-expanded=${this.helpOpen}
        aria-controls="help"
        @click=${() => this.#showHelp(!this.helpOpen)}
      >
        ${icon('help')}
      </button>
      ${this.control?.head?.(this) ?? nothing}
    </div>`;
  }

  #help() {
    const { help, more, less } = this.param;
    const usual = this.control?.shown?.(this, this.param.default);
    return html`<div id="help" class="help">
      <p>${help}</p>
      ${more ? html`<p><b>${text.more}</b> ${more}</p>` : nothing}
      ${less ? html`<p><b>${text.less}</b> ${less}</p>` : nothing}
      ${usual ? html`<p class="quiet">${text.isDefault(usual)}</p>` : nothing}
    </div>`;
  }

  #key = (event: KeyboardEvent) => {
    if (event.key !== '?' && !(event.key === 'Escape' && this.helpOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#showHelp(event.key === '?' && !this.helpOpen);
  };

  /** Help that opens below the window's edge is brought into sight. */
  #showHelp(isOpen: boolean) {
    this.helpOpen = isOpen;
    if (!isOpen) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('#help')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        align-items: center;
        min-block-size: 2rem;
      }
      .symbol {
        color: var(--quiet);
        font-style: italic;
      }
      .help-button {
        min-block-size: 1.5rem;
        min-inline-size: 1.5rem;
        margin-inline: 0.125rem auto;
        padding: 0;
        color: var(--quiet);
        opacity: 0.65;
      }
      .help-button:hover,
      .help-button:focus-visible,
      .help-button[aria-expanded='true'] {
        opacity: 1;
      }
      .head input {
        inline-size: 6.5rem;
        flex: 0 1 auto;
        text-align: end;
      }
      .sizes > input {
        inline-size: 100%;
        border-color: var(--control-line);
      }
      .cells {
        display: grid;
        gap: 0.25rem;
      }
      .cells input {
        min-inline-size: 0;
        text-align: center;
        padding-inline: 0.125rem;
        border-color: var(--control-line);
      }
      wa-slider {
        display: block;
        margin-block: 0.125rem 0.5rem;
        --track-size: 0.25rem;
        --thumb-width: 1rem;
        --thumb-height: 1rem;
      }
      .choice {
        position: relative;
      }
      .choice .head {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: 0;
      }
      wa-select::part(form-control-label) {
        display: flex;
        align-items: center;
        min-block-size: 2rem;
        margin: 0;
        color: inherit;
        font: inherit;
      }
      wa-slider::part(label) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .help {
        /* On a phone the transport bar lies over the lower edge. */
        scroll-margin-block: 6rem;
        margin: 0.25rem 0 0.75rem;
        padding-inline-start: 0.75rem;
        border-inline-start: 2px solid var(--accent);
        color: var(--text);
      }
      .help p {
        margin: 0 0 0.25rem;
      }
      .help b {
        font-weight: 500;
        color: var(--quiet);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'param-control': ParamControl;
  }
  interface HTMLElementEventMap {
    'param-change': ParamChange;
  }
}
