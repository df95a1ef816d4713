/** The stage: the surface from above with the way down, and two cuts through where it stands, with their slopes. */
import { html } from 'lit';
import type { DescentView } from '../../core/surface-descent';
import type { Pair } from '../../core/surfaces';
import type { LabView } from '../../ui/lab-view';
import '../../ui/slope-plot';
import { arrival, surfaceStage, zigzag } from '../../ui/surface-stage';
import { type Params, sceneOf } from './params';

export const view: LabView<DescentView, Params> = (frame, context, emit) => {
  emit.demand({ panels: [] });
  const { values } = context;
  const { surface, start } = sceneOf(values);
  const power = values.surface === 'plateau' ? 1 : 2;
  const [x, y] = frame?.view?.point ?? start;
  const [gx, gy] = surface.gradient(x, y);
  const cut = (name: string, along: (t: number) => Pair, range: Pair, at: number, slope: number) =>
    html`<slope-plot
      .name=${name}
      .value=${(t: number) => surface.value(...along(t))}
      .range=${range}
      .at=${at}
      .slope=${slope}
      .next=${at - values.rate * slope}
    ></slope-plot>`;
  return html`${surfaceStage(frame, context, emit, {
    surface,
    start,
    power,
    readings: [...arrival(frame, surface), ...(values.surface === 'bowl' ? zigzag(frame) : [])],
  })}
  ${cut('x', (t) => [t, y], surface.domain.x, x, gx)}
  ${cut('y', (t) => [x, t], surface.domain.y, y, gy)}`;
};
