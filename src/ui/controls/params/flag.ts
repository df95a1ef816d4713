/** A flag: a switch beside its name. */
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { html } from 'lit';
import type { FlagParam } from '../../../core/params';
import type { Control } from './control';

export const control: Control<FlagParam> = {
  names: 'group',
  head: (host) =>
    html`<wa-switch
      size="s"
      .checked=${host.value}
      ?disabled=${host.disabled}
      @input=${(e: Event) => e.stopPropagation()}
      @change=${(e: Event) => {
        e.stopPropagation();
        host.emit((e.target as HTMLElement & { checked: boolean }).checked, 'done');
      }}
      ><span class="hidden">${host.param.label}</span></wa-switch
    >`,
};
