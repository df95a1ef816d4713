/** The stage of a descent: its surface from above with the ways of all visible runs, and in words and numbers where this one is. */
import { html, nothing } from 'lit';
import type { DescentView } from '../../nn/surface-descent';
import type { Pair, Surface } from '../../nn/surfaces';
import type { Schema, Values } from '../../core/params';
import type { Frame } from '../../core/run';
import { surfaceText as text } from '../../nn/surfaces.text';
import type { Path } from './descent-path';
import { formatLive, formatNumber, formatSettling } from '../format/format';
import type { NoChoices, SeenRun, ViewContext, ViewEvents } from '../lab-view';
import { isSameSurface } from './surface-grid';
import './surface-map';
import type { StartChange } from './surface-map';

/** How a lab wants its surface shown. */
export interface Stage<S extends Schema> {
  /** The surface that a run's values describe, and where it starts. */
  readonly sceneOf: SceneOf<S>;
  /** How contour levels are spaced: evenly (1), or closer towards the lowest (2). */
  readonly power?: 1 | 2;
  readonly names?: readonly [string, string];
  /** What else there is to say of this moment, in a few words each. */
  readonly readings?: readonly string[];
}

type SceneOf<S extends Schema> = (values: Values<S>) => {
  readonly surface: Surface;
  readonly start: Pair;
};

/** The map with a line of numbers under it, and small maps of the runs on other surfaces. Dragging the start sets the parameter `start`. */
export function surfaceStage<S extends Schema>(
  frame: Frame<DescentView> | undefined,
  { values, runs }: Pick<ViewContext<S, NoChoices, DescentView>, 'values' | 'runs'>,
  emit: ViewEvents,
  { sceneOf, power = 2, names = ['w', 'b'], readings = [] }: Stage<S>,
) {
  const { surface, start } = sceneOf(values);
  return html`<figure class="wide" .style=${'margin: 0'}>
    <surface-map
      editable
      .surface=${surface}
      .paths=${pathsOn(surface, runs, sceneOf)}
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
    ${elsewhere(surface, runs, sceneOf, power, names)}
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
  return frame?.view ? [text.flips('b', frame.view.flips)] : [];
}

/** The ways of the runs on this surface. */
export function pathsOn<S extends Schema>(
  surface: Surface,
  runs: readonly SeenRun<S, DescentView>[],
  sceneOf: SceneOf<S>,
): readonly Path[] {
  return runs
    .filter(({ values }) => isSameSurface(sceneOf(values).surface, surface))
    .flatMap((run) => pathOf(run));
}

function pathOf({ name, colour, current, frame }: SeenRun<Schema, DescentView>): readonly Path[] {
  const view = frame?.view;
  if (!view) return [];
  const [x, y] = view.point;
  return [{ label: name, colour, current, points: Float64Array.of(...view.trail, x, y) }];
}

/** The runs that go down another surface, each on its own. */
function elsewhere<S extends Schema>(
  surface: Surface,
  runs: readonly SeenRun<S, DescentView>[],
  sceneOf: SceneOf<S>,
  power: 1 | 2,
  names: readonly [string, string],
) {
  const others = runs
    .map((run) => ({ run, scene: sceneOf(run.values) }))
    .filter(({ run, scene }) => run.frame?.view && !isSameSurface(scene.surface, surface));
  if (others.length === 0) return nothing;
  return html`<p .style=${'margin: 0.5rem 0 0.25rem'}>${text.elsewhere}</p>
    <div
      .style=${'display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.25rem 0.75rem'}
    >
      ${others.map(
        ({ run, scene }) =>
          html`<figure .style=${'margin: 0; min-inline-size: 0'}>
            <figcaption .style=${'font-size: 0.8125rem'}>${run.name}</figcaption>
            <surface-map
              .surface=${scene.surface}
              .paths=${pathOf(run)}
              .start=${scene.start}
              .power=${power}
              .names=${names}
              .summary=${summary(run.frame, scene.start, scene.surface)}
            ></surface-map>
          </figure>`,
      )}
    </div>`;
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
