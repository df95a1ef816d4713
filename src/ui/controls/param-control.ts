/** The control of one parameter: a slider with an exact field, a choice, a switch or a list of sizes, with its help. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/slider/slider.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  type AnyValues,
  type ChoiceParam,
  type FlagParam,
  type NumberParam,
  type Param,
  same,
  type SizesParam,
  type Value,
} from '../../core/params';
import type { Matrix, MatrixParam } from '../../core/params/kinds/matrix';
import { uiText } from '../ui.text';
import { fieldText, formatExact } from '../format/format';
import { icon } from '../theme/icons';
import { readNumber, readSizes, type Reading, shownNumber } from './number-input';
import { stopIndex, stopsOf } from './slider-stops';
import { shared } from '../theme/styles';
import { guardSliders } from './touch-guard';

export type Phase = 'drag' | 'done';

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

@customElement('param-control')
export class ParamControl extends LitElement {
  /** The parameter's key, handed back in the event. */
  @property() key = '';
  @property({ attribute: false }) param!: Param;
  /** A new list with the same contents is no change: what is being typed stays. */
  @property({ attribute: false, hasChanged: (now: Value, before: Value) => !same(now, before) })
  value!: Value;
  /** All values of the lab, on which the slider's end may depend. */
  @property({ attribute: false }) values: AnyValues = {};
  @property({ type: Boolean }) disabled = false;

  @state() private helpOpen = false;
  @state() private problem = '';
  /** What is being typed, as long as it is not a value. */
  @state() private draft: string | undefined;

  constructor() {
    super();
    guardSliders(this);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('value') || changed.has('param')) [this.problem, this.draft] = ['', undefined];
  }

  protected override render() {
    return html`<div class="control ${this.param.kind}" @keydown=${this.#key}>
      ${this.#head()} ${this.#body()}
      ${
        this.problem
          ? html`<p class="problem" id="problem" role="alert">${this.problem}</p>`
          : nothing
      }
      ${this.helpOpen ? this.#help() : nothing}
    </div>`;
  }

  /** Name, help and what fits beside them. A choice brings its name itself, so that it is a true label. */
  #head(): TemplateResult {
    const { label, symbol, kind } = this.param;
    const typed = kind === 'number' || kind === 'sizes';
    return html`<div class="head">
      ${
        kind === 'choice'
          ? nothing
          : html`<label class="label" for=${typed ? 'field' : nothing}
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
      ${kind === 'number' ? this.#field(this.param, this.value as number) : nothing}
      ${kind === 'flag' ? this.#switch(this.param, this.value as boolean) : nothing}
    </div>`;
  }

  #body(): TemplateResult | typeof nothing {
    switch (this.param.kind) {
      case 'number':
        return this.#slider(this.param, this.value as number);
      case 'choice':
        return this.#select(this.param, this.value as string);
      case 'sizes':
        return this.#sizes(this.param, this.value as readonly number[]);
      case 'matrix':
        return this.#matrix(this.param, this.value as Matrix);
      case 'flag':
      case 'points':
      case 'blocks':
        return nothing;
    }
  }

  #slider(param: NumberParam, value: number) {
    const stops = stopsOf(param, this.#top(param));
    const at = (index: number) =>
      stops[Math.min(stops.length - 1, Math.max(0, Math.round(index)))]!;
    const chosen = (index: number) =>
      param.topText && index >= stops.length - 1 ? param.max : at(index);
    const emit = (phase: Phase) => (e: Event) => {
      e.stopPropagation();
      this.#emit(chosen((e.target as HTMLElement & { value: number }).value), phase);
    };
    return html`<wa-slider
      size="s"
      label=${param.label}
      min="0"
      max=${stops.length - 1}
      step="1"
      .value=${stopIndex(stops, value)}
      .valueFormatter=${(index: number) => shownNumber(param, chosen(index), this.values)}
      ?disabled=${this.disabled}
      @input=${emit('drag')}
      @change=${emit('done')}
      @dblclick=${() => this.#emit(param.default, 'done')}
    ></wa-slider>`;
  }

  #field(param: NumberParam, value: number) {
    return html`<input
      id="field"
      class="number"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      aria-label=${text.exact(param.label)}
      aria-invalid=${this.problem ? 'true' : 'false'}
      aria-describedby=${this.problem ? 'problem' : nothing}
      ?disabled=${this.disabled}
      .value=${this.draft ?? shownNumber(param, value, this.values)}
      @focus=${(e: FocusEvent) => {
        const field = e.target as HTMLInputElement;
        if (this.draft === undefined) field.value = fieldText(Math.min(value, this.#top(param)));
        field.select();
      }}
      @blur=${(e: FocusEvent) => this.#restore(e.target as HTMLInputElement)}
      @change=${(e: Event) => {
        const typed = e.target as HTMLInputElement;
        this.#read(typed, readNumber(param, typed.value, this.values));
      }}
    />`;
  }

  #select(param: ChoiceParam, value: string) {
    return html`<wa-select
      size="s"
      label=${param.label}
      .value=${value}
      ?disabled=${this.disabled}
      @input=${(e: Event) => e.stopPropagation()}
      @change=${(e: Event) => {
        e.stopPropagation();
        this.#emit((e.target as HTMLElement & { value: string }).value, 'done');
      }}
      >${param.options.map(
        (option, i) => html`<wa-option value=${option}>${param.names[i] ?? option}</wa-option>`,
      )}</wa-select
    >`;
  }

  #switch(param: FlagParam, value: boolean) {
    return html`<wa-switch
      size="s"
      .checked=${value}
      ?disabled=${this.disabled}
      @input=${(e: Event) => e.stopPropagation()}
      @change=${(e: Event) => {
        e.stopPropagation();
        this.#emit((e.target as HTMLElement & { checked: boolean }).checked, 'done');
      }}
      ><span class="hidden">${param.label}</span></wa-switch
    >`;
  }

  #sizes(param: SizesParam, value: readonly number[]) {
    return html`<input
      id="field"
      class="outlined"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${this.problem ? 'true' : 'false'}
      aria-describedby=${this.problem ? 'problem' : nothing}
      ?disabled=${this.disabled}
      .value=${this.draft ?? value.join(', ')}
      @change=${(e: Event) => {
        const typed = e.target as HTMLInputElement;
        this.#read(typed, readSizes(param, typed.value));
      }}
    />`;
  }

  /** A field for each cell; what is no number is left as it stands, with the sentence that says why. */
  #matrix(param: MatrixParam, value: Matrix) {
    const { min, max, label } = param;
    const cell = { ...param, kind: 'number', min, max, default: 0 } as const;
    return html`<div
      class="cells"
      role="group"
      aria-label=${label}
      .style=${`grid-template-columns: repeat(${value[0]?.length ?? 1}, minmax(0, 1fr))`}
    >
      ${value.map((row, i) =>
        row.map(
          (entry, j) =>
            html`<input
              class="outlined"
              inputmode="decimal"
              autocomplete="off"
              spellcheck="false"
              aria-label=${text.cell(i + 1, j + 1)}
              ?disabled=${this.disabled}
              .value=${formatExact(entry)}
              @change=${(e: Event) => {
                const field = e.target as HTMLInputElement;
                const reading = readNumber(cell, field.value, this.values);
                this.problem = 'problem' in reading ? reading.problem : '';
                if (!('value' in reading)) return;
                const number = reading.value as number;
                this.#emit(
                  value.map((r, k) => (k === i ? r.map((c, l) => (l === j ? number : c)) : r)),
                  'done',
                );
              }}
            />`,
        ),
      )}
    </div>`;
  }

  #help() {
    const { help, more, less, kind } = this.param;
    const usual =
      kind === 'number' ? shownNumber(this.param, this.param.default, this.values) : undefined;
    return html`<div id="help" class="help">
      <p>${help}</p>
      ${more ? html`<p><b>${text.more}</b> ${more}</p>` : nothing}
      ${less ? html`<p><b>${text.less}</b> ${less}</p>` : nothing}
      ${usual ? html`<p class="quiet">${text.isDefault(usual)}</p>` : nothing}
    </div>`;
  }

  /** A text that is no value is left as it stands, with the sentence that says why; the value stays. */
  #read(field: HTMLInputElement, reading: Reading) {
    if ('problem' in reading) {
      [this.problem, this.draft] = [reading.problem, field.value];
      return;
    }
    [this.problem, this.draft] = ['', undefined];
    if (same(reading.value, this.value)) this.#restore(field);
    else this.#emit(reading.value, 'done');
  }

  #restore(field: HTMLInputElement) {
    if (this.param.kind === 'number' && this.draft === undefined) {
      field.value = shownNumber(this.param, this.value as number, this.values);
    }
  }

  #top = (param: NumberParam): number => Math.min(param.max, param.top?.(this.values) ?? param.max);

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

  #emit(value: Value, phase: Phase) {
    this.dispatchEvent(new ParamChange(this.key, value, phase));
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
