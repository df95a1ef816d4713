/** A number: a slider, and a field for the exact value. */
import '@awesome.me/webawesome/dist/components/slider/slider.js';
import { html, nothing } from 'lit';
import type { NumberParam } from '../../../core/params';
import { fieldText } from '../../format/format';
import { uiText } from '../../ui.text';
import { readNumber, shownNumber } from '../number-input';
import { stopIndex, stopsOf } from '../slider-stops';
import type { Control, ControlHost, Phase } from './control';

type Host = ControlHost<NumberParam>;

export const control: Control<NumberParam> = {
  names: 'field',
  head: (host) =>
    html`<input
      id="field"
      class="number"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      aria-label=${uiText.control.exact(host.param.label)}
      aria-invalid=${host.problem ? 'true' : 'false'}
      aria-describedby=${host.problem ? 'problem' : nothing}
      ?disabled=${host.disabled}
      .value=${host.draft ?? shownNumber(host.param, host.value, host.values)}
      @focus=${({ target }: FocusEvent) => edit(host, target as HTMLInputElement)}
      @blur=${({ target }: FocusEvent) => {
        if (host.draft === undefined)
          (target as HTMLInputElement).value = shownNumber(host.param, host.value, host.values);
      }}
      @change=${({ target }: Event) => {
        const field = target as HTMLInputElement;
        host.read(field, readNumber(host.param, field.value, host.values));
      }}
    />`,
  body: slider,
  shown: ({ param, values }, value) => shownNumber(param, value, values),
};

/** The number itself, in the place of words such as "all". */
function edit({ param, value, values, draft }: Host, field: HTMLInputElement): void {
  if (draft === undefined) field.value = fieldText(Math.min(value, topOf(param, values)));
  field.select();
}

function slider(host: Host) {
  const { param, value, values } = host;
  const stops = stopsOf(param, topOf(param, values));
  const at = (index: number) => stops[Math.min(stops.length - 1, Math.max(0, Math.round(index)))]!;
  const chosen = (index: number) =>
    param.topText && index >= stops.length - 1 ? param.max : at(index);
  const emit = (phase: Phase) => (e: Event) => {
    e.stopPropagation();
    host.emit(chosen((e.target as HTMLElement & { value: number }).value), phase);
  };
  return html`<wa-slider
    size="s"
    label=${param.label}
    min="0"
    max=${stops.length - 1}
    step="1"
    .value=${stopIndex(stops, value)}
    .valueFormatter=${(index: number) => shownNumber(param, chosen(index), values)}
    ?disabled=${host.disabled}
    @input=${emit('drag')}
    @change=${emit('done')}
    @dblclick=${() => host.emit(param.default, 'done')}
  ></wa-slider>`;
}

const topOf = (param: NumberParam, values: Host['values']): number =>
  Math.min(param.max, param.top?.(values) ?? param.max);
