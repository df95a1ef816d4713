/** The stage: the surface from above with the way down, the same from aslant, and two cuts through where it stands, with their slopes. */
import { html } from 'lit';
import type { DescentView } from '../../nn/surface-descent';
import type { Pair } from '../../nn/surfaces';
import { defineView } from '../../ui/lab-view';
import '../../ui/charts/tangent-plot';
import { gridOf } from '../../ui/surfaces/surface-grid';
import '../../ui/surfaces/surface-relief';
import { arrival, pathsOn, surfaceStage, zigzag } from '../../ui/surfaces/surface-stage';
import { type Params, sceneOf } from './params';

export const view = defineView<DescentView, Params>({
  render(context, emit) {
    const { frame } = context;
    const { values } = context;
    const { surface, start } = sceneOf(values);
    const { domain } = surface;
    const power = values.surface === 'plateau' ? 1 : 2;
    const [x, y] = frame?.view?.point ?? start;
    const [gx, gy] = surface.gradient(x, y);
    const { low, high } = gridOf(surface, CELLS);
    const cut = (
      name: string,
      along: (t: number) => Pair,
      range: Pair,
      at: number,
      slope: number,
    ) =>
      html`<slope-plot
        .name=${name}
        .value=${(t: number) => surface.value(...along(t))}
        .range=${range}
        .heights=${[low, high] as const}
        .at=${at}
        .slope=${slope}
        .next=${at - values.rate * slope}
      ></slope-plot>`;
    return html`${surfaceStage(frame, context, emit, {
        sceneOf,
        power,
        readings: [...arrival(frame, surface), ...(values.surface === 'bowl' ? zigzag(frame) : [])],
      })}
      <surface-relief
        .surface=${surface}
        .paths=${pathsOn(surface, context.runs, sceneOf)}
      ></surface-relief>
      <div .style=${'display: grid; gap: 0.5rem; align-content: start; min-inline-size: 0'}>
        ${cut('w', (t) => [t, inside(y, domain.y)], domain.x, x, gx)}
        ${cut('b', (t) => [inside(x, domain.x), t], domain.y, y, gy)}
      </div>`;
  },
});

/** Cells a side of the grid on which the range of J is looked up. */
const CELLS = 24;

/** A run that has left the map is cut through at its edge. */
const inside = (value: number, [from, to]: Pair) => Math.min(to, Math.max(from, value));
