/** The stage of a descent: its surface from above with the ways of all visible runs, and in words and numbers where this one is. */
import { html } from 'lit';
import type { DescentView } from '../core/surface-descent';
import type { Pair, Surface } from '../core/surfaces';
import type { Schema } from '../core/params';
import type { Frame } from '../core/run';
import { surfaceText as text } from '../core/text/surfaces';
import type { Path } from './descent-path';
import { formatLive, formatNumber, formatSettling } from './format';
import type { ViewContext, ViewEvents } from './lab-view';
import './surface-map';
import type { StartChange } from './surface-map';

/** How a lab wants its surface shown. */
export interface Stage {
  readonly surface: Surface;
  readonly start: Pair;
  /** How contour levels are spaced: evenly (1), or closer towards the lowest (2). */
  readonly power?: 1 | 2;
  readonly names?: readonly [string, string];
  /** What else there is to say of this moment, in a few words each. */
  readonly readings?: readonly string[];
}

/** The map with a line of numbers under it. Dragging the start sets the parameter `start`. */
export function surfaceStage<S extends Schema>(
  frame: Frame<DescentView> | undefined,
  context: Pick<ViewContext<S>, 'runs'>,
  emit: ViewEvents,
  { surface, start, power = 2, names = ['x', 'y'], readings = [] }: Stage,
) {
  return html`<figure class="wide" .style=${'margin: 0'}>
    <surface-map
      editable
      .surface=${surface}
      .paths=${pathsOf(context.runs)}
      .gradient=${frame?.view?.gradient}
      .start=${start}
      .power=${power}
      .names=${names}
      .summary=${summary(frame, start, surface)}
      @start-change=${({ place, phase }: StartChange) =>
        emit.set('start', [[place[0], place[1], 0]], phase)}
    ></surface-map>
    <figcaption
      .style=${'display: flex; flex-wrap: wrap; gap: 0.125rem 1.5rem; min-block-size: 2.9em; font-size: 0.875rem; font-variant-numeric: tabular-nums'}
    >
      ${place(frame, names)} ${readings.map((reading) => html`<span>${reading}</span>`)}
    </figcaption>
  </figure>`;
}

/** Whether and when J fell below the surface's goal. */
export function arrival(
  frame: Frame<DescentView> | undefined,
  surface: Surface,
): readonly string[] {
  if (!frame?.view) return [];
  const goal = formatNumber(surface.goal);
  const { arrived } = frame.view;
  return [arrived === undefined ? text.underWay(goal) : text.arrived(goal, arrived)];
}

/** How often y has changed its sign on the way there. */
export function zigzag(frame: Frame<DescentView> | undefined): readonly string[] {
  return frame?.view ? [text.flips('y', frame.view.flips)] : [];
}

/** The ways of all runs that have been seen. */
export function pathsOf(runs: ViewContext['runs']): readonly Path[] {
  return runs.flatMap(({ name, colour, current, frame }) => {
    const view = frame?.view as DescentView | undefined;
    if (!view) return [];
    const [x, y] = view.point;
    return [{ label: name, colour, current, points: Float64Array.of(...view.trail, x, y) }];
  });
}

function place(frame: Frame<DescentView> | undefined, names: readonly [string, string]) {
  if (!frame?.view) return '';
  const { point, gradient } = frame.view;
  const pair = (p: Pair) => `(${formatSettling(p[0])}, ${formatSettling(p[1])})`;
  return html`<span>(${names[0]}, ${names[1]}) = ${pair(point)}</span>
    <span>J = ${formatLive(frame.metrics['cost'] ?? NaN)}</span>
    <span>∇J = ${pair(gradient)}</span>`;
}

function summary(frame: Frame<DescentView> | undefined, start: Pair, surface: Surface): string {
  const startsAt = text.startsAt(formatNumber(start[0]), formatNumber(start[1]));
  if (!frame?.view) return startsAt;
  const [x, y] = frame.view.point;
  const at = [x, y, surface.value(x, y), frame.step].map(formatNumber);
  return `${text.standing(at[0]!, at[1]!, at[2]!, at[3]!)} ${startsAt}`;
}
