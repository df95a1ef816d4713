/** Boxes: drawn over a square, moved and sized by hand or by keys, each with its class. */
import { html } from 'lit';
import type { BoxesParam } from '../../../core/params/kinds/boxes';
import '../box-editor';
import type { BoxesChange } from '../box-editor';
import type { Control } from './control';

export const control: Control<BoxesParam> = {
  names: 'group',
  body: (host) =>
    html`<box-editor
      label=${host.param.label}
      .labels=${host.param.labels}
      .most=${host.param.maxLength}
      .boxes=${host.value}
      ?disabled=${host.disabled}
      @boxes-change=${(e: BoxesChange) => host.emit(e.boxes, e.phase)}
    ></box-editor>`,
};
