/** A list of sizes: a field such as "4, 4". */
import { html, nothing } from 'lit';
import type { SizesParam } from '../../../core/params';
import { readSizes } from '../number-input';
import type { Control } from './control';

export const control: Control<SizesParam> = {
  names: 'field',
  body: (host) =>
    html`<input
      id="field"
      class="outlined"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${host.problem ? 'true' : 'false'}
      aria-describedby=${host.problem ? 'problem' : nothing}
      ?disabled=${host.disabled}
      .value=${host.draft ?? host.value.join(', ')}
      @change=${({ target }: Event) => {
        const field = target as HTMLInputElement;
        host.read(field, readSizes(host.param, field.value));
      }}
    />`,
};
