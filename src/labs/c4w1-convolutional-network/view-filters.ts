/** The kernels of every convolution as pictures. */
import { html } from 'lit';
import '../../ui/images/weight-image';
import type { Context, Shown } from './view-choice';
import { labText as text } from './text';

/** Beyond so many pictures in a layer only the first are shown. */
const MOST_PICTURES = 256;

export function filters(seen: Shown | undefined, { values }: Context) {
  if (values.blocks.length === 0) return html`<p class="wide quiet">${text.noFilters}</p>`;
  return html`${(seen?.weights ?? []).map((layer, l) => {
    if (!layer.kernel) return undefined;
    const [height, width, channels] = layer.kernel;
    const shown = Math.max(1, Math.floor(MOST_PICTURES / channels));
    const units = Math.min(shown, layer.units);
    return html`<figure class="wide" .style=${'margin: 0; min-inline-size: 0'}>
      <figcaption .style=${'min-block-size: 1.75rem'}>
        <strong .style=${'font-weight: 500'}>${text.filtersOf(l + 1)}</strong>
        <span class="quiet">${text.filterShape(layer.kernel, layer.units)}</span>
      </figcaption>
      <weight-image
        .layer=${layer}
        .shape=${{ height, width, channels }}
        .labels=${Array.from({ length: units }, (_, i) => String(i + 1))}
        .size=${channels > 3 ? 20 : 60}
      ></weight-image>
    </figure>`;
  })}`;
}
