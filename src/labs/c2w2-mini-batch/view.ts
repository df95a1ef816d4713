/** The stage: the epoch cut into mini-batches, the way of the next steps over the cost, and the boundary. */
import { html } from 'lit';
import type { PathAhead } from '../../core/panels/parameters';
import { planarSets } from '../../data/planar/planar';
import { interpolated } from '../../ui/surfaces/grid-value';
import { defineView } from '../../ui/lab-view';
import { outputMap, titled } from '../../ui/surfaces/output-map';
import '../../ui/surfaces/surface-map';
import { labText as text } from './text';
import type { Params } from './params';

/** What is asked of the model. */
type Panels = 'map' | 'path';

export const view = defineView<Panels, Params>({
  demand: () => ({ map: true, path: true }),
  render({ frame, values, train, dev }, emit) {
    const batch = Math.min(values.batch, train.m);
    return html`${titled(text.epoch, strip(train.m, batch, frame?.epoch ?? 0), 'wide')}
    ${titled(text.path, path(frame?.view?.path, batch, train.m))}
    ${outputMap({
      title: text.map,
      map: frame?.view?.map,
      domain: planarSets.moons.extent,
      train,
      dev,
      points: values.points,
      draw: (points, phase) => emit.set('points', points, phase),
    })}`;
  },
});

/** A box for each mini-batch of the epoch, as wide as it has examples; those taken are filled. */
function strip(m: number, batch: number, epoch: number) {
  const count = Math.ceil(m / batch);
  const last = m - (count - 1) * batch;
  const seen = Math.round((epoch % 1) * m);
  const boxes = Array.from({ length: count }, (_, i) => {
    const size = i === count - 1 ? last : batch;
    const isTaken = i * batch + size <= seen;
    const fill = isTaken ? 'var(--accent)' : 'var(--accent-soft)';
    return html`<span
      .style=${`flex: ${size} 1 0; min-inline-size: 0; background: ${fill}; border-inline-end: ${count > 100 ? 0 : 1}px solid var(--surface)`}
    ></span>`;
  });
  return html`<div
      aria-hidden="true"
      .style=${'display: flex; block-size: 1.25rem; border: 1px solid var(--control-line)'}
    >
      ${boxes}
    </div>
    <p .style=${'margin: 0.25rem 0 0; font-size: 0.8125rem'}>
      ${text.batches(m, batch, count, last)}
    </p>`;
}

/** Thirty steps ahead, with mini-batches and with all examples, over a slice of the cost. */
function path(ahead: PathAhead | undefined, batch: number, m: number) {
  const domain = ahead?.cost.domain ?? { x: [-1, 1], y: [-1, 1] };
  const value = ahead ? interpolated(ahead.cost) : () => 0;
  const paths = ahead
    ? [
        { label: text.whole, colour: 1, points: ahead.whole, current: false },
        { label: text.few(batch), colour: 0, points: ahead.batches, current: true },
      ]
    : [];
  return html`<surface-map
      .surface=${{ domain, value, minima: [] }}
      .paths=${paths}
      .start=${ahead && ([0, 0] as const)}
      .power=${1}
      .names=${[text.down, text.across]}
      .summary=${text.pathSummary(batch, m)}
    ></surface-map>
    <p class="quiet" .style=${'margin: 0; font-size: 0.8125rem'}>${text.pathReading(batch, m)}</p>`;
}
