/** The controls of a run: play, step, epoch, go to a step, reset, new seed, speed, and the moment that is shown. */
import '@awesome.me/webawesome/dist/components/slider/slider.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { formatCount, formatLive, typedInteger } from '../format/format';
import { icon, type IconName } from '../theme/icons';
import { shared } from '../theme/styles';
import { guardSliders } from './touch-guard';

export type TransportAction =
  | { readonly kind: 'play' | 'pause' | 'step' | 'epoch' | 'reset' | 'seed' | 'newest' }
  | { readonly kind: 'go-to'; readonly step: number }
  /** Steps a second at most; Infinity is full speed. */
  | { readonly kind: 'pace'; readonly stepsPerSecond: number }
  | { readonly kind: 'scrub'; readonly step: number };

/** The learner wants something of the run. */
export class Transport extends Event {
  static readonly type = 'transport';
  constructor(readonly action: TransportAction) {
    super(Transport.type, { bubbles: true, composed: true });
  }
}

/** From slow motion to full speed. */
const paces = [1, 2, 5, 10, 20, 50, 100, 300, 1000, 3000, 10_000, Infinity];
/** The scrub slider has so many places at most; between them the chart and the arrow keys are exact. */
const PLACES = 1000;

const text = uiText.transport;

@customElement('transport-bar')
export class TransportBar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
      }
      .play {
        min-width: 5.75rem;
        min-height: 2.25rem;
        background: var(--accent);
        color: var(--surface);
        font-weight: 600;
      }
      .play:hover:not(:disabled) {
        background: color-mix(in oklab, var(--accent) 88%, var(--text));
      }
      .readout {
        margin-inline-start: auto;
        display: flex;
        gap: 0.75rem;
        color: var(--quiet);
        white-space: nowrap;
      }
      .readout b {
        color: var(--text);
        font-weight: 500;
        display: inline-block;
        min-width: 3.5em;
        text-align: end;
      }
      .scrub-row {
        padding-block: 0.5rem 0.25rem;
      }
      .scrub {
        flex: 1;
      }
      .expand {
        display: none;
      }
      form {
        margin-inline-start: auto;
      }
      .speed {
        flex: 0 1 8rem;
        margin-inline: 1rem 0.5rem;
      }
      .pace {
        min-width: 4.5em;
        color: var(--quiet);
      }
      wa-slider {
        --track-size: 0.25rem;
        --thumb-width: 1rem;
        --thumb-height: 1rem;
      }
      wa-slider::part(label) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      form {
        display: inline-flex;
        flex-wrap: wrap;
        justify-content: end;
        align-items: center;
        gap: 0.25rem;
      }
      form input {
        width: 6rem;
        border-color: var(--control-line);
      }
      form .problem {
        flex-basis: 100%;
        text-align: end;
      }
      .go-to {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        color: var(--quiet);
      }
      @media (max-width: 44rem) {
        .play {
          min-width: 2.75rem;
        }
        .wide,
        .more:not(.open) {
          display: none;
        }
        .expand {
          display: inline-flex;
        }
        .play .word {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .readout {
          gap: 0.5rem;
          font-size: 0.8125rem;
        }
        .readout b {
          min-width: 2.5em;
        }
      }
    `,
  ];

  @property({ type: Boolean }) playing = false;
  /** The step that is shown, and the last there is. */
  @property({ type: Number }) step = 0;
  @property({ type: Number }) lastStep = 0;
  @property({ type: Number }) epoch = 0;
  @property({ type: Number }) stepsPerSecond = 0;
  @property({ type: Number }) pace = Infinity;
  /** What the run has none of: passes over examples, chance. */
  @property({ type: Boolean, attribute: 'no-epochs' }) noEpochs = false;
  @property({ type: Boolean, attribute: 'no-seeds' }) noSeeds = false;
  /** Whether the second row is shown where there is little room. */
  @state() private expanded = false;
  @state() private problem = '';

  constructor() {
    super();
    guardSliders(this);
  }

  protected override render() {
    return html`<div class="row" role="group" aria-label=${text.name}>
        <button class="play" @click=${() => this.#emit({ kind: this.playing ? 'pause' : 'play' })}>
          ${icon(this.playing ? 'pause' : 'play')}
          <span class="word">${this.playing ? text.pause : text.play}</span>
        </button>
        ${this.#button('step', 'step', text.step)}
        ${this.noEpochs ? nothing : this.#button('epoch', 'skip', text.epoch)}
        ${this.#button('reset', 'reset', text.reset)}
        ${this.noSeeds ? nothing : this.#button('seed', 'dices', text.seed)}
        <button
          class="expand"
          aria-label=${text.more}
          aria-expanded=${this.expanded}
          @click=${() => (this.expanded = !this.expanded)}
        >
          ${icon('chevronDown')}
        </button>
        <span class="readout number">
          <span>${text.stepIs} <b translate="no">${formatCount(this.step)}</b></span>
          ${
            this.noEpochs
              ? nothing
              : html`<span>${text.epochIs} <b translate="no">${formatEpoch(this.epoch)}</b></span>`
          }
          <span class="wide"
            ><b translate="no"
              >${this.playing ? text.perSecond(formatCount(this.stepsPerSecond)) : ''}</b
            ></span
          >
        </span>
      </div>
      <div class="row scrub-row">${this.#scrub()}</div>
      <div class="row more ${this.expanded ? 'open' : ''}">${this.#speed()} ${this.#goTo()}</div>`;
  }

  #button(kind: 'step' | 'epoch' | 'reset' | 'seed', name: IconName, label: string) {
    return html`<button aria-label=${label} title=${label} @click=${() => this.#emit({ kind })}>
      ${icon(name)}
    </button>`;
  }

  #scrub() {
    const { step, lastStep } = this;
    const places = Math.max(1, Math.min(lastStep, PLACES));
    const stepOf = (place: number) => Math.round((place / places) * lastStep);
    return html`<wa-slider
      class="scrub"
      size="s"
      label=${text.scrub}
      min="0"
      max=${places}
      step="1"
      .value=${lastStep === 0 ? 0 : Math.round((step / lastStep) * places)}
      .valueFormatter=${(place: number) => text.at(formatCount(stepOf(place)), formatCount(lastStep))}
      ?disabled=${lastStep === 0}
      @input=${(e: Event) => {
        e.stopPropagation();
        this.#emit({
          kind: 'scrub',
          step: stepOf((e.target as HTMLElement & { value: number }).value),
        });
      }}
      @change=${(e: Event) => e.stopPropagation()}
    ></wa-slider>`;
  }

  #speed() {
    const at = paces.findIndex((pace) => pace >= this.pace);
    return html`<wa-slider
        class="speed"
        size="s"
        label=${text.speed}
        min="0"
        max=${paces.length - 1}
        step="1"
        .value=${at}
        .valueFormatter=${(i: number) => paceText(paces[i]!)}
        @input=${(e: Event) => {
          e.stopPropagation();
          const pace = paces[(e.target as HTMLElement & { value: number }).value]!;
          this.#emit({ kind: 'pace', stepsPerSecond: pace });
        }}
        @change=${(e: Event) => e.stopPropagation()}
      ></wa-slider>
      <span class="pace number" aria-hidden="true"
        >${text.speed}: <span translate="no">${paceText(this.pace)}</span></span
      >`;
  }

  #goTo() {
    return html`<form
      @submit=${(e: Event) => {
        e.preventDefault();
        this.#go((e.target as HTMLFormElement).querySelector('input')!.value);
      }}
    >
      <label class="go-to"
        >${text.runTo}
        <input
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${this.problem ? 'true' : 'false'}
          aria-describedby=${this.problem ? 'problem' : nothing}
          @input=${() => (this.problem = '')}
      /></label>
      <button class="outlined">${text.go}</button>
      ${this.problem ? html`<p class="problem" id="problem" role="alert">${this.problem}</p>` : nothing}
    </form>`;
  }

  #go(said: string) {
    const step = typedInteger(said);
    const valid = Number.isInteger(step) && step > this.lastStep;
    this.problem = valid ? '' : text.badStep(formatCount(this.lastStep), said.trim().slice(0, 40));
    if (valid) this.#emit({ kind: 'go-to', step });
  }

  #emit(action: TransportAction) {
    this.dispatchEvent(new Transport(action));
  }
}

function paceText(pace: number): string {
  return pace === Infinity ? text.full : text.perSecond(formatCount(pace));
}

/** Whole epochs as they are; fractions to three digits. */
function formatEpoch(epoch: number): string {
  return Number.isInteger(epoch) || epoch >= 100
    ? formatCount(Math.floor(epoch))
    : formatLive(epoch);
}

declare global {
  interface HTMLElementTagNameMap {
    'transport-bar': TransportBar;
  }
  interface HTMLElementEventMap {
    transport: Transport;
  }
}
