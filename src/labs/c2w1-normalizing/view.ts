/** The stage: the examples as the model gets them, and the surface that their scale makes of the cost. */
import { html } from 'lit';
import type { DescentView } from '../../nn/surface-descent';
import type { Dataset } from '../../data/dataset';
import '../../ui/surfaces/decision-map';
import { formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import { arrival, surfaceStage } from '../../ui/surfaces/surface-stage';
import { type Params, type Scene, sceneOf } from './params';
import { labText as text } from './text';

export const view = defineView<DescentView, Params>({
  render(context, emit) {
    const { frame } = context;
    const scene = sceneOf(context.values);
    const { surface, facts } = scene;
    const names = ['w₁', 'w₂'] as const;
    return html`<figure .style=${'margin: 0; min-inline-size: 0'}>
        <figcaption .style=${'padding-block-end: 0.25rem'}>${text.examples}</figcaption>
        ${scatter(scene)}
        <p .style=${'margin: 0; font-size: 0.875rem'}>
          ${text.curvatures(
            formatNumber(surface.curvatures[0]),
            formatNumber(surface.curvatures[1]),
            formatNumber(facts.condition),
            formatNumber(2 / surface.curvatures[0]),
          )}
        </p>
      </figure>
      <div .style=${'min-inline-size: 0'}>
        <div .style=${'padding-block-end: 0.25rem'}>${text.surface}</div>
        ${surfaceStage(frame, context, emit, { sceneOf, names, readings: arrival(frame, surface) })}
      </div>`;
  },
});

/** The examples in the plane of their features, both axes on one scale. */
function scatter({ examples: { x, y } }: Scene) {
  const reach = 1.15 * x.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const train: Dataset = {
    name: '',
    x,
    y,
    m: y.length,
    n: 2,
    classes: 0,
    features: ['x₁', 'x₂'],
    labels: ['y'],
  };
  return html`<decision-map
    label=${text.examples}
    .domain=${{ x: [-reach, reach], y: [-reach, reach] }}
    .classes=${0}
    .train=${train}
  ></decision-map>`;
}
