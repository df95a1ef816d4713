/** A set that was read, before it is used: how many examples of which classes, the first pictures, and what for. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { appText } from '../app.text';
import { filePanelText } from './file-panel.text';
import {
  asAsked,
  isInverted,
  isTransposed,
  parseSize,
  type SetReading,
} from '../../data/files/user-dataset';
import { type ImageShape, taskOf } from '../../data/dataset';
import {
  arePictures,
  assorted,
  type OwnSet,
  picked,
  type Pictures,
  sameSize,
  sizeText,
  unpacked,
} from '../../data/pictures';
import { formatCount } from '../../ui/format/format';
import '../../ui/images/image-grid';
import { shared } from '../../ui/theme/styles';
import { ChooseUse } from './data-preview';

/** The set is to be read otherwise. */
export class SetChange extends Event {
  static readonly type = 'set-change';
  constructor(readonly reading: SetReading) {
    super(SetChange.type, { bubbles: true, composed: true });
  }
}

/** The pictures are to be brought to another size. */
export class SizeChange extends Event {
  static readonly type = 'size-change';
  constructor(readonly size: ImageShape) {
    super(SizeChange.type, { bubbles: true, composed: true });
  }
}

const text = filePanelText;
/** The sizes on offer, beside that which the present model reads. */
const SIZES: readonly ImageShape[] = [
  { height: 28, width: 28, channels: 1 },
  { height: 32, width: 32, channels: 3 },
  { height: 64, width: 64, channels: 3 },
];
const SHOWN = 24;
const MOST_CLASSES = 40;

@customElement('set-preview')
export class SetPreview extends LitElement {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: min(44rem, 96vw);
      }
      p {
        margin: 0 0 0.5rem;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        margin: 0 0 0.75rem;
        padding: 0;
        list-style: none;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        margin-block-end: 0.75rem;
      }
      input[type='text'] {
        width: 12rem;
      }
      input[type='checkbox'] {
        accent-color: var(--accent);
      }
      input[type='text'],
      select {
        font: inherit;
        color: inherit;
        background: var(--surface);
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
        height: 2rem;
      }
      b {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) reading: SetReading | undefined;
  /** The classes that the present model knows, to choose from where pictures have none. */
  @property({ attribute: false }) known: readonly string[] = [];
  @property() problem = '';

  override render() {
    const { reading } = this;
    return html`<wa-dialog
      label=${reading ? appText.previewOf(reading.ref.name) : ''}
      ?open=${reading !== undefined}
      @wa-after-hide=${(e: Event) => {
        if (e.target === e.currentTarget) this.dispatchEvent(new Event('closed'));
      }}
    >
      ${reading ? this.#body(reading) : nothing}
      <div role="alert">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </div>
      ${this.#button('testing', appText.testOnIt)} ${this.#button('training', appText.trainOnIt)}
    </wa-dialog>`;
  }

  #button(use: 'training' | 'testing', said: string) {
    const isMain = use === 'training';
    return html`<wa-button
      slot="footer"
      variant=${isMain ? 'brand' : 'neutral'}
      appearance=${isMain ? 'accent' : 'outlined'}
      @click=${() => this.dispatchEvent(new ChooseUse(use))}
      >${said}</wa-button
    >`;
  }

  #body({ set, notes, ref }: SetReading) {
    const isPictures = arePictures(set);
    const unit = text.units[isPictures ? 'pictures' : 'examples'];
    const m = formatCount(set.m);
    return html`<p>
        ${set.test ? text.held(m, formatCount(set.test.m), unit) : text.all(m, unit)}
        ${isPictures ? text.pictureSize(sizeText(set.image)) : text.features(formatCount(set.n))}
      </p>
      ${notes.map((note) => html`<p>${note}</p>`)} ${this.#classes(set)}
      ${isPictures ? this.#pictures(set, isInverted(ref.options)) : nothing}`;
  }

  #classes(set: OwnSet) {
    if (taskOf(set).kind === 'regression') return nothing;
    const counts = new Float64Array(set.labels.length);
    for (const y of set.y) counts[y]!++;
    return html`<ul aria-label=${text.classes}>
      ${set.labels
        .slice(0, MOST_CLASSES)
        .map(
          (label, i) => html`<li>${label || text.noClass} <b>${formatCount(counts[i]!)}</b></li>`,
        )}
    </ul>`;
  }

  #pictures(set: Pictures, invert: boolean) {
    const { x, y } = unpacked(picked(set, assorted(set, SHOWN)));
    return html`${this.known.length > 0 && set.labels.length === 1 ? this.#label(set) : nothing}
      ${parseSize(this.reading!.ref.options) ? this.#sizes(set.image) : nothing}
      <label
        ><input
          type="checkbox"
          .checked=${invert}
          @change=${() => this.#change(asAsked(this.reading!, !invert))}
        />${text.invert}
        ${set.image.channels === 1 ? html`<span class="quiet">${text.invertHelp}</span>` : nothing}
      </label>
      ${parseSize(this.reading!.ref.options) ? nothing : this.#turn(invert)}
      <image-grid
        .images=${x}
        .shape=${set.image}
        .size=${56}
        .captions=${Array.from(y, (label) => set.labels[label] || text.noClass)}
      ></image-grid>`;
  }

  /** Arrays of pictures may have their rows where others have their columns. */
  #turn(invert: boolean) {
    const reading = this.reading!;
    const isTurned = isTransposed(reading.ref.options);
    return html`<label
      ><input
        type="checkbox"
        .checked=${isTurned}
        @change=${() => this.#change(asAsked(reading, invert, !isTurned))}
      />${text.transpose} <span class="quiet">${text.transposeHelp}</span>
    </label>`;
  }

  /** Pictures from files have no size of their own here. */
  #sizes(present: ImageShape) {
    const others = SIZES.filter((size) => !sameSize(size, present));
    return html`<label
      >${text.bringTo}
      <select
        @change=${(e: Event) => {
          const index = Number((e.target as HTMLSelectElement).value);
          this.dispatchEvent(new SizeChange([present, ...others][index]!));
        }}
      >
        ${[present, ...others].map(
          (size, i) => html`<option value=${i} ?selected=${i === 0}>${sizeText(size)}</option>`,
        )}
      </select></label
    >`;
  }

  /** Pictures of one class are most often one's own, to try the model on. */
  #label(set: Pictures) {
    return html`<label
      >${text.theyShow}
      <input
        type="text"
        list="known"
        .value=${set.labels[0]!}
        @change=${(e: Event) => {
          const label = (e.target as HTMLInputElement).value.trim();
          this.#change({ ...this.reading!, set: { ...set, labels: [label] } });
        }}
      />
      <datalist id="known">
        ${this.known.map((label) => html`<option value=${label}></option>`)}
      </datalist>
      <span class="quiet">${text.theyShowHelp}</span></label
    >`;
  }

  #change(reading: SetReading) {
    this.dispatchEvent(new SetChange(reading));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-preview': SetPreview;
  }
}
