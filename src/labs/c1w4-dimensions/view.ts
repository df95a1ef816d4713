/** The matrices drawn by size, a table of all shapes, and the products in which they must agree. */
import { html, svg } from 'lit';
import { formatCount } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import type { LayerShapes } from './lab';
import type { Params } from './params';
import { labText as text } from './text';
import { quiz } from './view-quiz';

export const view = defineView<readonly LayerShapes[], Params>({
  render({ frame, values }, emit) {
    const layers = frame?.view ?? [];
    const m = formatCount(values.m);
    const asked = Math.min(values.asked, layers.length);
    if (layers.length === 0) return html`<p class="wide" role="status">${text.none}</p>`;
    return html`<div class="wide" .style=${'display: grid; gap: 1.25rem; min-width: 0'}>
      ${picture(layers)}
      <div
        tabindex="0"
        role="region"
        aria-label=${text.heads.parameters}
        .style=${'overflow-x: auto'}
      >
        <table .style=${'white-space: nowrap'}>
          <thead>
            <tr>
              ${Object.values(text.heads).map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>${text.input}</td>
              <td></td>
              <td></td>
              <td>${text.shape(formatCount(values.inputs), m)}</td>
              <td></td>
            </tr>
            ${layers.map((layer, i) => row(layer, i + 1, layers.length, m))}
            <tr>
              <td>${text.all}</td>
              <td></td>
              <td></td>
              <td></td>
              <td>
                <b .style=${'font-weight: 600'}
                  >${formatCount(layers.reduce((sum, layer) => sum + layer.parameters, 0))}</b
                >
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <section>
        <h2 .style=${'font-size: 0.9375rem; margin: 0 0 0.35rem'}>${text.product}</h2>
        ${layers.map(
          ({ units, before }, i) =>
            html`<p .style=${'margin: 0.15rem 0; font-variant-numeric: tabular-nums'}>
              ${text.check(
                i + 1,
                text.shape(formatCount(units), formatCount(before)),
                text.shape(formatCount(before), m),
                text.shape(formatCount(units), m),
              )}
            </p>`,
        )}
      </section>
      ${quiz(asked, { ...layers[asked - 1]!, m: values.m }, values.answers, emit)}
    </div>`;
  },
});

function row(
  { units, before, weights, parameters }: LayerShapes,
  l: number,
  last: number,
  m: string,
) {
  const n = formatCount(units);
  return html`<tr>
    <td>${l === last ? text.output(l) : l}</td>
    <td>${text.shape(n, formatCount(before))}</td>
    <td>${text.shape(n, '1')}</td>
    <td>${text.shape(n, m)}</td>
    <td>${text.sum(formatCount(weights), n, formatCount(parameters))}</td>
  </tr>`;
}

/** Each W as a rectangle, as high as it has rows and as wide as it has columns, both by the logarithm. */
function picture(layers: readonly LayerShapes[]) {
  const side = (n: number) => 14 + 22 * Math.log2(1 + n) ** 0.85;
  const boxes = layers.map(({ units, before }) => ({ height: side(units), width: side(before) }));
  const height = Math.max(...boxes.map((box) => box.height)) + 30;
  let x = 2;
  const drawn = boxes.map((box, i) => {
    const { units, before } = layers[i]!;
    const [left, top] = [x, (height - 22 - box.height) / 2 + 20];
    x += Math.max(box.width, 84) + 22;
    return svg`<g>
      <rect x=${left} y=${top} width=${box.width} height=${box.height} rx="3"
        fill="var(--accent-soft)" stroke="var(--accent)" stroke-width="1.25" />
      <text x=${left} y=${top - 7} font-size="13" fill="var(--text)"
        >W${'¹²³⁴⁵⁶⁷⁸'[i]} <tspan fill="var(--quiet)" font-size="11"
        >${text.shape(formatCount(units), formatCount(before))}</tspan></text>
    </g>`;
  });
  const label = text.picture(
    layers
      .map(({ units, before }) => text.shape(formatCount(units), formatCount(before)))
      .join(', '),
  );
  return html`<div .style=${'overflow-x: auto'} tabindex="0" role="region" aria-label=${label}>
    <svg
      role="img"
      aria-label=${label}
      viewBox=${`0 0 ${x} ${height}`}
      .style=${`inline-size: 100%; min-inline-size: ${Math.min(x, 480)}px; max-inline-size: ${x}px; display: block`}
    >
      ${drawn}
    </svg>
  </div>`;
}
