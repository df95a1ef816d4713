/** The chain as a row of volumes drawn by size, and a line for each layer with its arithmetic. */
import { html, nothing, svg } from 'lit';
import { formatCount, typedNumber } from '../../ui/format/format';
import { icon } from '../../ui/theme/icons';
import { defineView } from '../../ui/lab-view';
import {
  type Layer,
  layersOf,
  type LayerType,
  type Link,
  rowOf,
  type Shape,
  types,
  volumeOf,
} from './chain';
import { MOST_LAYERS, type Params } from './params';
import { labText as text } from './text';

const added: Readonly<Record<LayerType, Layer>> = {
  conv: { type: 'conv', f: 3, stride: 1, pad: 0, units: 16 },
  pool: { type: 'pool', f: 2, stride: 2, pad: 0, units: 1 },
  dense: { type: 'dense', f: 1, stride: 1, pad: 0, units: 32 },
};

export const view = defineView<readonly Link[], Params>({
  render({ frame, values }, emit) {
    const input: Shape = { side: values.side, channels: values.channels };
    const layers = layersOf(values.layers);
    const links = frame?.view ?? [];
    const set = (next: readonly Layer[]) => emit.set('layers', next.map(rowOf), 'done');
    const { parameters = 0, multiplications = 0 } = frame?.metrics ?? {};
    return html`<div class="wide" .style=${'display: grid; gap: 1rem; min-width: 0'}>
      ${volumes([input, ...links.flatMap(({ output }) => output ?? [])])}
      <div role="list" .style=${'display: grid'}>
        <div role="listitem" .style=${line}>
          <b .style=${name}>${text.input}</b> <span>${shapeText(input)}</span>
          <span .style=${'color: var(--quiet)'}>${text.values(formatCount(volumeOf(input)))}</span>
        </div>
        ${layers.map((layer, i) => row(layer, links[i], i, layers, set))}
      </div>
      ${layers.length < MOST_LAYERS ? adder(layers, set) : nothing}
      <p .style=${'margin: 0; font-weight: 500'} role="status">
        ${text.total(formatCount(parameters), formatCount(multiplications))}
      </p>
    </div>`;
  },
});

const line =
  'display: flex; flex-wrap: wrap; gap: 0.35rem 0.75rem; align-items: center; padding-block: 0.5rem; border-block-end: 1px solid var(--hairline); font-variant-numeric: tabular-nums';
const name = 'min-inline-size: 5rem; font-weight: 500';
const field =
  'inline-size: 4.25rem; block-size: 2rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control-line); border-radius: var(--radius); padding-inline: 0.4rem';
const shapeText = ({ side, channels }: Shape) =>
  `${formatCount(side)} × ${formatCount(side)} × ${formatCount(channels)}`;

function row(
  layer: Layer,
  link: Link | undefined,
  i: number,
  layers: readonly Layer[],
  set: (next: readonly Layer[]) => void,
) {
  const change = (some: Partial<Layer>) =>
    set(layers.map((other, k) => (k === i ? { ...other, ...some } : other)));
  return html`<div role="listitem" .style=${line}>
    <select
      .style=${`${field}; inline-size: 8rem`}
      aria-label=${text.type(i + 1)}
      @change=${(e: Event) =>
        change({ ...added[(e.target as HTMLSelectElement).value as LayerType] })}
    >
      ${types.map(
        (type) =>
          html`<option value=${type} ?selected=${type === layer.type}>${text.types[type]}</option>`,
      )}
    </select>
    ${fieldsOf(layer).map((key) => numberField(layer, key, i, change))}
    <wa-button
      size="s"
      appearance="plain"
      .style=${'margin-inline-start: auto'}
      @click=${() => set(layers.filter((_, k) => k !== i))}
      >${icon('x')}<span class="hidden">${text.remove(i + 1)}</span></wa-button
    >
    ${link ? arithmetic(link) : nothing}
  </div>`;
}

function fieldsOf({ type }: Layer): readonly (keyof typeof text.fields)[] {
  switch (type) {
    case 'conv':
      return ['f', 'stride', 'pad', 'filters'];
    case 'pool':
      return ['f', 'stride'];
    case 'dense':
      return ['units'];
  }
}

function numberField(
  layer: Layer,
  key: keyof typeof text.fields,
  i: number,
  change: (some: Partial<Layer>) => void,
) {
  const part = key === 'filters' ? 'units' : key;
  const least = part === 'pad' ? 0 : 1;
  return html`<label .style=${'display: inline-flex; gap: 0.35rem; align-items: center'}
    ><span aria-hidden="true">${text.fields[key].symbol}</span>
    <input
      .style=${field}
      inputmode="numeric"
      autocomplete="off"
      aria-label=${text.field(text.fields[key].name, i + 1)}
      .value=${String(layer[part])}
      @change=${(e: Event) => {
        const input = e.target as HTMLInputElement;
        const said = typedNumber(input.value);
        const known = Number.isInteger(said) && said >= least && said <= 4096;
        if (known) change({ [part]: said });
        else input.value = String(layer[part]);
      }}
  /></label>`;
}

/** Output, number of values, and what there is to learn, with the formula of each; or why the window does not fit. */
function arithmetic(link: Link) {
  const { output, input, type, f, pad, stride, units } = link;
  if (!output)
    return html`<p role="alert" .style=${'margin: 0; inline-size: 100%; color: var(--danger)'}>
      ${text.misfit(f, input.side + 2 * (type === 'pool' ? 0 : pad))}
    </p>`;
  const formula =
    type === 'conv'
      ? text.convFormula(f, formatCount(input.channels), formatCount(units))
      : text.denseFormula(formatCount(volumeOf(input)), formatCount(units));
  return html`<div
    .style=${'inline-size: 100%; display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; color: var(--quiet)'}
  >
    <b .style=${'font-weight: 500; color: var(--text)'}>${shapeText(output)}</b>
    ${
      type === 'dense'
        ? nothing
        : html`<span
            >${text.sizeFormula(input.side, type === 'pool' ? 0 : pad, f, stride, output.side)}</span
          >`
    }
    <span>${text.values(formatCount(volumeOf(output)))}</span>
    <span
      >${
        type === 'pool'
          ? text.noParameters
          : `${formula} = ${text.parameters(formatCount(link.parameters))}`
      }</span
    >
  </div>`;
}

function adder(layers: readonly Layer[], set: (next: readonly Layer[]) => void) {
  return html`<div
    role="group"
    aria-label=${text.add}
    .style=${'display: flex; flex-wrap: wrap; gap: 0.35rem'}
  >
    ${types.map(
      (type) =>
        html`<wa-button size="s" appearance="outlined" @click=${() => set([...layers, added[type]])}
          >${icon('plus')} ${text.addType[type]}</wa-button
        >`,
    )}
  </div>`;
}

/** Boxes whose front is the height and width and whose depth is the channels, each by its logarithm. */
function volumes(shapes: readonly Shape[]) {
  const boxes = shapes.map(({ side, channels }) => ({
    front: 6 + 11 * Math.log2(1 + side),
    depth: 3 + 5 * Math.log2(1 + channels),
  }));
  const gap = 14;
  const height = Math.max(...boxes.map(({ front, depth }) => front + depth * 0.5)) + 6;
  let x = 2;
  const drawn = boxes.map(({ front, depth }) => {
    const [left, top, slant] = [x, (height - front + depth * 0.5) / 2, depth * 0.5];
    x += front + depth + gap;
    return svg`<g>
      <path d=${`M${left} ${top} h${front} l${depth} ${-slant} h${-front} z`} fill="var(--accent-soft)" />
      <path d=${`M${left + front} ${top} l${depth} ${-slant} v${front} l${-depth} ${slant} z`} fill="var(--accent-soft)" />
      <path d=${`M${left} ${top} h${front} v${front} h${-front} z M${left} ${top} l${depth} ${-slant} h${front} l${-depth} ${slant} M${left + front + depth} ${top - slant} v${front} l${-depth} ${slant}`}
        fill="none" stroke="var(--accent)" stroke-width="1.25" stroke-linejoin="round" />
    </g>`;
  });
  const label = text.picture(shapes.map(shapeText).join(', '));
  return html`<svg
    role="img"
    aria-label=${label}
    viewBox=${`0 0 ${x} ${height}`}
    .style=${`inline-size: 100%; max-inline-size: ${x}px; display: block`}
  >
    ${drawn}
  </svg>`;
}
