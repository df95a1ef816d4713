/** A choice: a list that opens. It brings the name itself, so that it is a true label. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { html } from 'lit';
import type { ChoiceParam } from '../../../core/params';
import type { Control } from './control';

export const control: Control<ChoiceParam> = {
  names: 'itself',
  body: (host) =>
    html`<wa-select
      size="s"
      label=${host.param.label}
      .value=${host.value}
      ?disabled=${host.disabled}
      @input=${(e: Event) => e.stopPropagation()}
      @change=${(e: Event) => {
        e.stopPropagation();
        host.emit((e.target as HTMLElement & { value: string }).value, 'done');
      }}
      >${host.param.options.map(
        (option, i) =>
          html`<wa-option value=${option}>${host.param.names[i] ?? option}</wa-option>`,
      )}</wa-select
    >`,
};
