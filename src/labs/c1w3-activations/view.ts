/** The function with its slope, and what a small network makes of four of them. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import '../../ui/charts/xy-chart';
import type { ActivationView } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view = defineView<ActivationView, Params>({
  render({ frame, values }) {
    const seen = frame?.view;
    if (!seen) return html``;
    const tall = values.activation.includes('relu') || values.activation === 'linear';
    const z = formatNumber(values.z);
    return html`<xy-chart
        .heading=${text.heading}
        .curves=${[
          { label: text.g, colour: 0, points: seen.curve },
          { label: text.slope, colour: 1, points: seen.slopes, style: 'dashed' },
          { label: text.tangent, colour: 2, points: tangent(values.z, seen) },
          { label: text.here(z), colour: 0, points: [[values.z, seen.value]], style: 'points' },
        ]}
        .x=${{ title: 'z', min: -8, max: 8 }}
        .y=${{ title: '', min: tall ? -2 : -1.1, max: tall ? 8 : 1.1 }}
        .rules=${[{ x: values.z, label: text.here(z) }]}
        .height=${18}
      ></xy-chart>
      <xy-chart
        .heading=${text.network}
        .curves=${[{ label: text.output, colour: 2, points: seen.network }]}
        .x=${{ title: 'x', min: -4, max: 4 }}
        .y=${{ title: '' }}
        .height=${18}
      ></xy-chart>
      <p class="wide" role="status" .style=${'margin: 0; min-block-size: 3em'}>
        ${text.values(z, formatNumber(seen.value), formatNumber(seen.slope))}
        ${seen.slope < 0.01 ? text.flat : nothing}
      </p>`;
  },
});

/** A piece of the line that touches the curve at z, as far as 2 to both sides. */
const tangent = (z: number, { value, slope }: ActivationView) =>
  [-2, 2].map((by) => [z + by, value + slope * by] as const);
