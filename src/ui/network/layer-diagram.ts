/** The layers of a convolutional network with their volumes and parameters; blocks and dense layers are added, changed and removed in place. */
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  type Block,
  kernelSides,
  MOST_BLOCKS,
  MOST_FILTERS,
  plainBlock,
  poolSizes,
  strides,
} from '../../core/params/kinds/blocks';
import { blockLayers, layersOf } from '../../nn/blocks';
import {
  denseLayers,
  kindOf,
  type LayerSpec,
  type Padding,
  place,
  type PlacedLayer,
  type Placement,
  type Shape,
  type Volume,
} from '../../nn/layers';
import { layersText as text } from '../../nn/layers.text';
import { icon } from '../theme/icons';
import { shared } from '../theme/styles';

/** The learner has changed the architecture to one that fits. */
export class LayersChange extends Event {
  static readonly type = 'layers-change';
  constructor(
    readonly blocks: readonly Block[],
    readonly dense: readonly number[],
  ) {
    super(LayersChange.type, { bubbles: true, composed: true });
  }
}

/** The hidden layers as the learner has them; those that do not fit are kept here until they do. */
interface Draft {
  readonly blocks: readonly Block[];
  readonly dense: readonly number[];
}

/** Which part is being changed. */
interface Part {
  readonly kind: 'block' | 'dense';
  readonly index: number;
}

const MOST_DENSE = 3;

@customElement('layer-diagram')
export class LayerDiagram extends LitElement {
  /** Of one picture. */
  @property({ attribute: false }) input: Shape = [28, 28, 1];
  @property({ attribute: false }) blocks: readonly Block[] = [];
  /** Units of the dense layers behind them. */
  @property({ attribute: false }) dense: readonly number[] = [];
  /** The units of the last layer: one for two classes, or as many as there are classes. */
  @property({ type: Number }) outputs = 10;
  @property({ type: Boolean }) editable = false;
  /** The most units of a dense layer. */
  @property({ type: Number, attribute: 'most-units' }) mostUnits = 256;

  @state() private draft: Draft | undefined;
  @state() private changing: Part | undefined;

  /** The architecture given last, as text. */
  #given = '';

  protected override willUpdate() {
    const given = JSON.stringify([this.input, this.blocks, this.dense]);
    if (given !== this.#given) this.draft = undefined;
    this.#given = given;
  }

  protected override render() {
    const shown = this.draft ?? { blocks: this.blocks, dense: this.dense };
    const layers = this.#layers(shown);
    const { placed, misfit } = place(this.input, layers);
    const total = placed.reduce((sum, layer) => sum + layer.parameters, 0);
    return html`<ol aria-label=${text.diagram}>
        <li class="card">
          <span class="title">${text.input}</span>
          ${volume(this.input)}
          <span class="shape number">${text.shape(this.input)}</span>
        </li>
        ${this.#parts(shown, placed)}
      </ol>
      ${misfit ? html`<p class="problem" role="alert">${problemOf(shown.blocks, misfit)}</p>` : nothing}
      <div class="foot">
        ${misfit ? nothing : html`<span class="quiet number">${text.total(total)}</span>`}
        ${this.editable ? this.#additions(shown) : nothing}
      </div>
      ${this.changing && this.editable ? this.#editor(shown, this.changing) : nothing}`;
  }

  #layers({ blocks, dense }: Draft): readonly LayerSpec[] {
    return [...blockLayers(blocks, dense), { type: 'dense', units: this.outputs }];
  }

  /** A card for each block, each dense layer and the output, with what of it could be placed. */
  #parts(shown: Draft, placed: readonly PlacedLayer[]) {
    let at = 0;
    const next = (count: number) => placed.slice(at, (at += count));
    const blocks = shown.blocks.map((block, index) =>
      this.#card({ kind: 'block', index }, text.blockName(index + 1), next(layersOf(block).length)),
    );
    const dense = shown.dense.map((_, index) =>
      this.#card(
        { kind: 'dense', index },
        text.denseName(index + 1),
        next(denseLayers([1], 'relu').length),
      ),
    );
    const output = this.outputs === 1 ? text.outputs.one : text.outputs.several;
    return [...blocks, ...dense, this.#card(undefined, output, next(1))];
  }

  #card(part: Part | undefined, title: string, placed: readonly PlacedLayer[]) {
    const last = placed.at(-1);
    const learned = placed.reduce((sum, layer) => sum + layer.parameters, 0);
    const chosen = part && part.kind === this.changing?.kind && part.index === this.changing.index;
    return html`<li class=${`card${last ? '' : ' misfit'}${chosen ? ' chosen' : ''}`}>
      <span class="title"
        >${title}
        ${
          part && this.editable
            ? html`<button
                class="change"
                aria-label=${text.change(title)}
                aria-expanded=${Boolean(chosen)}
                @click=${() => (this.changing = chosen ? undefined : part)}
              >
                ${icon('pencil')}
              </button>`
            : nothing
        }</span
      >
      ${last ? volume(last.output) : nothing}
      ${placed
        .filter(({ spec }) => labelOf(spec) !== undefined)
        .map(
          ({ spec, output }) =>
            html`<span class="layer"
              ><span>${labelOf(spec)}</span>
              <span class="shape number">${text.shape(output)}</span></span
            >`,
        )}
      ${last ? html`<span class="quiet number">${text.parameters(learned)}</span>` : nothing}
    </li>`;
  }

  #additions({ blocks, dense }: Draft) {
    return html`<button
        class="outlined"
        ?disabled=${blocks.length >= MOST_BLOCKS}
        @click=${() => {
          this.changing = { kind: 'block', index: blocks.length };
          const filters = Math.min(MOST_FILTERS, 2 * (blocks.at(-1)?.filters ?? 4));
          this.#change({ blocks: [...blocks, { ...plainBlock, filters, kernel: 3 }], dense });
        }}
      >
        ${icon('plus')} ${text.addBlock}
      </button>
      <button
        class="outlined"
        ?disabled=${dense.length >= MOST_DENSE}
        @click=${() => {
          this.changing = { kind: 'dense', index: dense.length };
          this.#change({ blocks, dense: [...dense, 32] });
        }}
      >
        ${icon('plus')} ${text.addDense}
      </button>`;
  }

  #editor(shown: Draft, { kind, index }: Part) {
    const what = kind === 'block' ? text.blockName(index + 1) : text.denseName(index + 1);
    const block = kind === 'block' ? shown.blocks[index] : undefined;
    const units = kind === 'dense' ? shown.dense[index] : undefined;
    if (!block && units === undefined) return nothing;
    const { blocks, dense } = shown;
    const remove = () => {
      this.changing = undefined;
      const without = <T>(list: readonly T[]) => list.filter((_, i) => i !== index);
      this.#change(block ? { blocks: without(blocks), dense } : { blocks, dense: without(dense) });
    };
    return html`<fieldset>
      <legend>${text.change(what)}</legend>
      ${block ? this.#blockFields(shown, block, index) : this.#unitsField(shown, units!, index)}
      <span class="buttons">
        <button class="outlined" @click=${remove}>${icon('trash')} ${text.remove(what)}</button>
        <button class="outlined" @click=${() => (this.changing = undefined)}>${text.done}</button>
      </span>
    </fieldset>`;
  }

  #blockFields({ blocks, dense }: Draft, block: Block, index: number) {
    const set = (some: Partial<Block>) =>
      this.#change({ blocks: blocks.map((b, i) => (i === index ? { ...b, ...some } : b)), dense });
    const squares = (sides: readonly number[]) =>
      sides.map((s) => [String(s), `${s}×${s}`] as const);
    const pools = (['max', 'average'] as const).flatMap((pool) =>
      poolSizes.map((size) => [`${pool} ${size}`, text.poolOption(pool, size)] as const),
    );
    return html`${this.#number(text.filters, block.filters, MOST_FILTERS, (filters) => set({ filters }))}
      ${choice(text.kernel, String(block.kernel), squares(kernelSides), (v) => set({ kernel: Number(v) }))}
      ${choice(
        text.stride,
        String(block.stride),
        strides.map((s) => [String(s), String(s)] as const),
        (v) => set({ stride: Number(v) }),
      )}
      ${choice(text.padding, block.padding, Object.entries(text.paddings), (v) =>
        set({ padding: v as Padding }),
      )}
      ${choice(
        text.poolLabel,
        block.pool === 'none' ? 'none' : `${block.pool} ${block.size}`,
        [['none', text.pools.none], ...pools],
        (v) => {
          const [pool, size] = v.split(' ');
          set({ pool: pool as Block['pool'], size: Number(size ?? block.size) });
        },
      )}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${block.norm}
          @change=${(e: Event) => set({ norm: (e.target as HTMLInputElement).checked })}
        />
        ${text.norm}</label
      >`;
  }

  #unitsField({ blocks, dense }: Draft, units: number, index: number) {
    return this.#number(text.units, units, this.mostUnits, (value) =>
      this.#change({ blocks, dense: dense.map((n, i) => (i === index ? value : n)) }),
    );
  }

  #number(label: string, value: number, most: number, set: (value: number) => void) {
    return html`<label
      >${label}
      <input
        class="outlined"
        type="number"
        min="1"
        max=${most}
        .value=${String(value)}
        @change=${(e: Event) => {
          const field = e.target as HTMLInputElement;
          const said = Math.round(Number(field.value));
          const next = Number.isFinite(said) && said >= 1 ? Math.min(most, said) : value;
          field.value = String(next);
          if (next !== value) set(next);
        }}
      />
    </label>`;
  }

  /** Tells of a change that fits; one that does not is shown here, with the reason, until it does. */
  #change(draft: Draft) {
    this.draft = draft;
    if (!place(this.input, this.#layers(draft)).misfit)
      this.dispatchEvent(new LayersChange(draft.blocks, draft.dense));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .card {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 0.15rem;
        min-inline-size: 5.5rem;
        padding: 0.35rem 0.6rem 0.5rem;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
      }
      .card:not(:last-child)::after {
        content: '→';
        position: absolute;
        inset-inline-end: -1.1rem;
        inset-block-start: 2.6rem;
        color: var(--quiet);
      }
      .card.chosen {
        border-color: var(--accent);
      }
      .card.misfit {
        border-color: var(--danger);
        border-style: dashed;
      }
      .title {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.35rem;
        min-block-size: 2rem;
        font-weight: 500;
        white-space: nowrap;
      }
      .change {
        min-inline-size: 2rem;
        padding: 0;
        color: var(--quiet);
      }
      svg {
        align-self: center;
        block-size: 3.25rem;
        fill: var(--accent-soft);
        stroke: var(--accent-text);
        stroke-width: 1;
      }
      .layer {
        display: flex;
        justify-content: space-between;
        gap: 0.75rem;
        white-space: nowrap;
      }
      .card > .quiet {
        font-size: 0.75rem;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.75rem;
        margin-block-start: 0.5rem;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5rem 1rem;
        margin: 0.75rem 0 0;
        padding: 0.5rem 0.75rem 0.75rem;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
      }
      label {
        display: flex;
        flex-direction: column;
        color: var(--quiet);
        font-size: 0.75rem;
      }
      label.check {
        flex-direction: row;
        align-items: center;
        gap: 0.4rem;
        min-block-size: 2rem;
        color: var(--text);
        font-size: 0.875rem;
      }
      select,
      input.outlined {
        block-size: 2rem;
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--text);
        font: inherit;
        font-size: 0.875rem;
      }
      input.outlined {
        inline-size: 5rem;
      }
      input[type='checkbox'] {
        block-size: auto;
        accent-color: var(--accent);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];
}

/** What the kind calls a layer; undefined for those without a line of their own, such as ReLU. */
const labelOf = (spec: LayerSpec) => kindOf(spec.type).label?.(spec);

/** Which layer does not fit, why, and that nothing is lost. */
function problemOf(blocks: readonly Block[], misfit: NonNullable<Placement['misfit']>): string {
  const said = text.misfit;
  if (misfit.kind === 'shape')
    return `${said.shapes(misfit.expected, text.shape(misfit.found))} ${said.kept}`;
  const { layer, window, side } = misfit;
  let [number, first] = [0, 0];
  while (first + layersOf(blocks[number]!).length <= layer)
    first += layersOf(blocks[number++]!).length;
  const sentence = layer === first ? said.conv : said.pool;
  return `${sentence(number + 1, window, side)} ${said.kept}`;
}

function choice(
  label: string,
  value: string,
  options: readonly (readonly [value: string, name: string])[],
  set: (value: string) => void,
) {
  return html`<label
    >${label}
    <select
      .value=${value}
      @change=${(e: Event) => {
        e.stopPropagation();
        set((e.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ([option, name]) =>
          html`<option value=${option} ?selected=${option === value}>${name}</option>`,
      )}
    </select>
  </label>`;
}

/** A volume as sheets one behind the other: as large as its side, as many as its channels, within what can be seen. */
function volume(shape: Shape) {
  if (shape.length !== 3) {
    const count = Math.min(12, shape.at(-1)!);
    return svg`<svg viewBox="0 0 52 52" aria-hidden="true">
      ${Array.from(
        { length: count },
        (_, i) => svg`<circle cx="26" cy=${26 + (i - (count - 1) / 2) * 4.2} r="1.7"></circle>`,
      )}
    </svg>`;
  }
  const [height, , channels] = shape as Volume;
  const side = Math.max(4, Math.min(36, 6.5 * Math.sqrt(height)));
  const sheets = Math.min(6, Math.max(1, Math.round(Math.log2(channels)) + 1));
  const start = (52 - side - 2.5 * (sheets - 1)) / 2;
  return svg`<svg viewBox="0 0 52 52" aria-hidden="true">
    ${Array.from({ length: sheets }, (_, i) => {
      const at = start + 2.5 * i;
      return svg`<rect x=${at} y=${at} width=${side} height=${side}></rect>`;
    })}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-diagram': LayerDiagram;
  }
  interface HTMLElementEventMap {
    'layers-change': LayersChange;
  }
}
