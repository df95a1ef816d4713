/** The graph: in each box the value, which comes forward, and below it the derivative, which comes back; the chain rule of the chosen one in words. */
import { html, nothing, svg } from 'lit';
import { formatNumber } from '../../ui/format/format';
import { defineView, type ViewEvents } from '../../ui/lab-view';
import type { Choices } from './choices';
import { type Edge, type Graph, type GraphName, graphs, orderOf, pathsFrom } from './graph';
import type { GraphView } from './lab';
import { type Params, stopsOf } from './params';
import { labText as text } from './text';

export const view = defineView<GraphView, Params, Choices>({
  render({ frame, values, chosen }, emit) {
    const seen = frame?.view;
    const graph: Graph = graphs[values.graph];
    if (!seen || seen.derivatives[graph.steps.at(-1)!.id] === undefined) return html``;
    const known = [...graph.inputs, ...graph.steps.map(({ id }) => id)];
    const { quantity = '' } = chosen;
    const id = known.includes(quantity) ? quantity : first[values.graph];
    const progress = progressAt(graph, values.done);
    return html`<div class="wide" .style=${'min-width: 0; display: grid; gap: 0.75rem'}>
      ${cursor(graph, progress, emit)} ${picture(graph, seen, id, progress, emit)}
      ${progress.backward.has(id) ? chain(graph, seen, id, values.nudge) : waiting(graph, id)}
    </div>`;
  },
});

/** Chosen before the learner has chosen. */
const first: Readonly<Record<GraphName, string>> = { lecture: 'c', logistic: 'w₁', examples: 'w' };

/** What has been worked out so far. */
interface Progress {
  readonly done: number;
  readonly values: ReadonlySet<string>;
  readonly backward: ReadonlySet<string>;
  readonly last: string | undefined;
}

function progressAt(graph: Graph, said: number): Progress {
  const { forward, backward } = orderOf(graph);
  const done = Math.min(said, stopsOf(graph));
  const back = backward.slice(0, Math.max(0, done - forward.length));
  return {
    done,
    values: new Set([...graph.inputs, ...forward.slice(0, done)]),
    backward: new Set(back),
    last: done > forward.length ? back.at(-1) : forward[done - 1],
  };
}

/** One back, next, and from the start. */
function cursor(graph: Graph, { done, last, backward }: Progress, emit: ViewEvents<Choices>) {
  const go = (to: number) => emit.set('done', to, 'done');
  const end = graph.steps.at(-1)!.id;
  const name = last === undefined ? '' : shown(last);
  const told =
    last === undefined
      ? text.stage.start
      : backward.size > 0
        ? `${text.stage.backward}: ${text.derivative(end, name)}`
        : `${text.stage.forward}: ${graph.steps.find(({ id }) => id === last)!.formula}`;
  const button = (label: string, to: number, disabled: boolean) =>
    html`<wa-button size="s" appearance="outlined" ?disabled=${disabled} @click=${() => go(to)}
      >${label}</wa-button
    >`;
  return html`<div .style=${'display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center'}>
    ${button(text.restart, 0, done === 0)} ${button(text.back, done - 1, done === 0)}
    ${button(text.next, done + 1, done === stopsOf(graph))}
    <span role="status" .style=${'color: var(--quiet)'}>${told}</span>
  </div>`;
}

const waiting = (graph: Graph, chosen: string) =>
  html`<p role="status" .style=${'margin: 0; min-block-size: 5rem; color: var(--quiet)'}>
    ${text.notYet(text.derivative(graph.steps.at(-1)!.id, shown(chosen)))}
  </p>`;

/** A box in the picture, in its units. */
const WIDTH = 128;
const HEIGHT = 66;
const ACROSS = 200;
const DOWN = 82;
/** Between two columns. */
const GAP = ACROSS - WIDTH;

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

function placesOf({ columns }: Graph): Places {
  const most = Math.max(...columns.map((column) => column.length));
  return new Map(
    columns.flatMap((column, i) =>
      column.map((id, j) => {
        const y = ((most - column.length) / 2 + j) * DOWN;
        return [id, { x: i * ACROSS, y }] as const;
      }),
    ),
  );
}

function picture(
  graph: Graph,
  seen: GraphView,
  chosen: string,
  progress: Progress,
  emit: ViewEvents<Choices>,
) {
  const places = placesOf(graph);
  const on = pathEdges(seen.edges, chosen);
  const width = (graph.columns.length - 1) * ACROSS + WIDTH + 8;
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + HEIGHT + 8;
  const names = [...graph.inputs, ...graph.steps.map(({ id }) => id)];
  const choose = (quantity: string) => emit.choose({ quantity });
  return html`<div
    tabindex="0"
    role="region"
    aria-label=${text.picture(graph.steps.map(({ formula }) => formula).join('; '))}
    .style=${'overflow-x: auto'}
  >
    <svg
      viewBox=${`-4 -4 ${width} ${height}`}
      .style=${`inline-size: 100%; min-inline-size: 36rem; max-inline-size: ${1.25 * width}px; display: block`}
    >
      ${seen.edges.map((edge) => arrow(edge, places, on.has(edge), progress.backward.has(edge.from)))}
      ${names.map((id) => box(id, graph, seen, places, progress, id === chosen, choose))}
    </svg>
  </div>`;
}

/** An edge with its slope written on it, a third of the way, where edges that cross are apart; it passes by the columns between on the height of where it comes from. */
function arrow({ from, to, slope }: Edge, places: Places, bright: boolean, known: boolean) {
  const [a, b] = [places.get(from)!, places.get(to)!];
  const [x1, y1, x2, y2] = [a.x + WIDTH, a.y + HEIGHT / 2, b.x, b.y + HEIGHT / 2];
  const [turn, bend] = [x2 - GAP, GAP / 2];
  const colour = bright ? 'var(--accent)' : 'var(--control-line)';
  return svg`<g>
    <path d=${`M${x1} ${y1} H${turn} C${turn + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 5} ${y2}`} fill="none"
      stroke=${colour} stroke-width=${bright ? 2.25 : 1.25} />
    <path d=${`M${x2 - 8} ${y2 - 4} L${x2} ${y2} L${x2 - 8} ${y2 + 4}`} fill="none" stroke=${colour}
      stroke-width=${bright ? 2.25 : 1.25} />
    ${
      known
        ? svg`<text x=${turn + 0.37 * GAP} y=${y1 + 0.26 * (y2 - y1) - 6} text-anchor="middle" font-size="13"
            fill=${bright ? 'var(--accent-text)' : 'var(--quiet)'} stroke="var(--surface)" stroke-width="4" paint-order="stroke"
            >${formatNumber(slope)}</text>`
        : nothing
    }
  </g>`;
}

function box(
  id: string,
  graph: Graph,
  { values, derivatives }: GraphView,
  places: Places,
  progress: Progress,
  chosen: boolean,
  choose: (id: string) => void,
) {
  const { x, y } = places.get(id)!;
  const step = graph.steps.find((s) => s.id === id);
  const end = graph.steps.at(-1)!.id;
  const name = shown(id);
  const value = progress.values.has(id) ? formatNumber(values[id]!) : text.unknown;
  const known = progress.backward.has(id);
  const derivative = known ? formatNumber(derivatives[id] ?? 0) : text.unknown;
  const title = step ? (step.formula.length > 20 ? name : step.formula) : name;
  return svg`<g role="button" tabindex="0" aria-pressed=${chosen ? 'true' : 'false'}
    aria-label=${text.node(step?.formula ?? name, value, `${text.derivative(end, name)} ${derivative}`)}
    cursor="pointer"
    @click=${() => choose(id)}
    @keydown=${(e: KeyboardEvent) => {
      if (e.key !== 'Enter' && e.key !== ' ') return;
      e.preventDefault();
      choose(id);
    }}>
    <rect x=${x} y=${y} width=${WIDTH} height=${HEIGHT} rx="8"
      fill=${chosen ? 'var(--accent-soft)' : 'var(--surface)'}
      stroke=${chosen ? 'var(--accent)' : 'var(--control-line)'} stroke-width=${chosen ? 2 : 1} />
    <text x=${x + 10} y=${y + 20} font-size="13" fill="var(--quiet)">${title}</text>
    <text x=${x + 10} y=${y + 41} font-size="16" font-weight="600" fill="var(--text)">${value}</text>
    <text x=${x + 10} y=${y + 58} font-size="12" fill="var(--accent-text)"
      >${known ? `${text.derivative(end, name)} = ${derivative}` : ''}</text>
  </g>`;
}

/** b₀ stands for the b of logistic regression, which the lecture's graph uses for something else. */
const shown = (id: string) => (id === 'b₀' ? 'b' : id);

/** The edges of all paths from a quantity to the end. */
function pathEdges(edges: readonly Edge[], from: string): ReadonlySet<Edge> {
  const reached = new Set([from]);
  const on = edges.filter((edge) => {
    if (!reached.has(edge.from)) return false;
    reached.add(edge.to);
    return true;
  });
  return new Set(on);
}

/** The products along the chosen quantity's path, and what a nudge really does. */
function chain(graph: Graph, seen: GraphView, chosen: string, nudge: number) {
  const end = graph.steps.at(-1)!.id;
  const paths = pathsFrom(seen.edges, chosen);
  const joined = (of: (edge: Edge) => string) =>
    paths.map((path) => path.toReversed().map(of).join(' · ')).join(' + ');
  const links = joined(({ from, to }) => text.derivative(shown(to), shown(from)));
  const numbers = joined(({ slope }) =>
    slope < 0 ? `(${formatNumber(slope)})` : formatNumber(slope),
  );
  const moved = seen.nudged[chosen];
  const by = moved === undefined ? 0 : moved - seen.values[end]!;
  return html`<div role="status" .style=${'min-block-size: 5rem'}>
    <p .style=${'margin: 0 0 0.35rem; color: var(--quiet)'}>${text.choose}</p>
    <p .style=${'margin: 0; font-variant-numeric: tabular-nums'}>
      ${
        chosen === end
          ? text.itself(end)
          : html`<b .style=${'font-weight: 600'}>${text.derivative(end, shown(chosen))}</b> =
              ${links} = ${numbers} =
              <b .style=${'font-weight: 600'}>${formatNumber(seen.derivatives[chosen] ?? 0)}</b>`
      }
    </p>
    ${
      moved === undefined
        ? nothing
        : html`<p .style=${'margin: 0.35rem 0 0'}>
            ${text.nudged(
              shown(chosen),
              formatNumber(nudge),
              end,
              formatNumber(by),
              formatNumber(by / nudge),
            )}
          </p>`
    }
  </div>`;
}
