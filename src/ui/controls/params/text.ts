/** A line of text: a field. */
import { html, nothing } from 'lit';
import { line, type TextParam } from '../../../core/params/kinds/text';
import type { Reading } from '../number-input';
import type { Control } from './control';
import { paramsText } from './params.text';

export const control: Control<TextParam> = {
  names: 'field',
  body: (host) =>
    html`<input
      id="field"
      class="outlined"
      .style=${'inline-size: 100%; border-color: var(--control-line)'}
      autocomplete="off"
      aria-invalid=${host.problem ? 'true' : 'false'}
      aria-describedby=${host.problem ? 'problem' : nothing}
      ?disabled=${host.disabled}
      .value=${host.draft ?? host.value}
      @change=${({ target }: Event) => {
        const field = target as HTMLInputElement;
        host.read(field, readText(host.param, field.value));
      }}
    />`,
};

function readText({ maxLength }: TextParam, typed: string): Reading {
  const { length } = Array.from(typed);
  if (length > maxLength) return { problem: paramsText.tooLong(maxLength, length) };
  return { value: line({ maxLength }, typed) };
}
