/** Layers: a row for each with what can be changed of it, and a list of what can be added. */
import { html, nothing } from 'lit';
import type { Param, Value } from '../../../core/params';
import { fieldOf, type LayersParam, withField } from '../../../core/params/kinds/layers';
import { formatExact } from '../../format/format';
import { readNumber } from '../number-input';
import type { Control, ControlHost } from './control';
import { paramsText as text } from './params.text';

type Host = ControlHost<LayersParam>;

export const control: Control<LayersParam> = {
  names: 'group',
  body: (host) =>
    html`<ol aria-label=${host.param.label} .style=${'margin: 0; padding: 0; list-style: none'}>
        ${host.value.map((_, i) => row(host, i))}
      </ol>
      ${host.value.length < host.param.maxLength ? add(host) : nothing}`,
};

function row(host: Host, i: number) {
  const layer = host.value[i]!;
  const offered = host.param.offered[layer.type];
  const without = host.value.filter((_, j) => j !== i);
  const name = text.layer(i + 1, offered?.name ?? layer.type);
  return html`<li
    aria-label=${name}
    .style=${'display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: center; min-block-size: 2rem'}
  >
    <span .style=${'flex: 1 0 auto'}>${name}</span>
    ${Object.entries(offered?.fields ?? {}).map(([key, field]) =>
      fieldControl(host, i, key, field),
    )}
    <button
      class="outlined"
      aria-label=${text.moveUp(i + 1)}
      ?disabled=${host.disabled || i === 0}
      @click=${() => host.emit([...without.slice(0, i - 1), layer, ...without.slice(i - 1)], 'done')}
    >
      ↑
    </button>
    <button
      class="outlined"
      aria-label=${text.removeLayer(i + 1)}
      ?disabled=${host.disabled}
      @click=${() => host.emit(without, 'done')}
    >
      ×
    </button>
  </li>`;
}

/** A number is typed, of options or on and off one is chosen. */
function fieldControl(host: Host, i: number, key: string, field: Param) {
  const layer = host.value[i]!;
  const value = fieldOf(layer, key);
  const label = text.field(i + 1, field.label);
  const set = (other: Value) =>
    host.emit(
      host.value.map((old, j) => (j === i ? withField(old, key, other) : old)),
      'done',
    );
  if (field.kind === 'number')
    return html`<input
      class="outlined"
      inputmode="decimal"
      autocomplete="off"
      size="4"
      aria-label=${label}
      title=${field.label}
      ?disabled=${host.disabled}
      .value=${formatExact(value as number)}
      @change=${({ target }: Event) => {
        const reading = readNumber(field, (target as HTMLInputElement).value, host.values);
        host.say('problem' in reading ? reading.problem : '');
        if ('value' in reading) set(reading.value);
      }}
    />`;
  const options = field.codec.ends(field);
  return html`<select
    class="outlined"
    aria-label=${label}
    title=${field.label}
    ?disabled=${host.disabled}
    @change=${({ target }: Event) => set(options[(target as HTMLSelectElement).selectedIndex]!)}
  >
    ${options.map(
      (option) =>
        html`<option ?selected=${option === value}>
          ${field.codec.words(field, option, formatExact)}
        </option>`,
    )}
  </select>`;
}

/** The list goes back to its first line, which says what it is for. */
function add(host: Host) {
  const kinds = Object.values(host.param.offered);
  return html`<select
    class="outlined"
    aria-label=${text.addLayer}
    ?disabled=${host.disabled}
    @change=${({ target }: Event) => {
      const list = target as HTMLSelectElement;
      const kind = kinds[list.selectedIndex - 1];
      list.selectedIndex = 0;
      if (kind) host.emit([...host.value, kind.layer], 'done');
    }}
  >
    <option>${text.addLayer}</option>
    ${kinds.map(({ name }) => html`<option>${text.addKind(name)}</option>`)}
  </select>`;
}
