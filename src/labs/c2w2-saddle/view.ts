/** The stage: the surface from above and from aslant, with the ways of all runs on both. */
import { html } from 'lit';
import type { DescentView } from '../../nn/surface-descent';
import { defineView } from '../../ui/lab-view';
import '../../ui/surfaces/surface-relief';
import { arrival, pathsOn, surfaceStage } from '../../ui/surfaces/surface-stage';
import { type Params, sceneOf } from './params';

export const view = defineView<DescentView, Params>({
  render(context, emit) {
    const { frame } = context;
    const { surface } = sceneOf(context.values);
    return html`<div .style=${'min-inline-size: 0'}>
        ${surfaceStage(frame, context, emit, { sceneOf, power: 1, readings: arrival(frame, surface) })}
      </div>
      <surface-relief
        .surface=${surface}
        .paths=${pathsOn(surface, context.runs, sceneOf)}
      ></surface-relief>`;
  },
});
