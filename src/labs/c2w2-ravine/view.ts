/** The stage: the ravine with the ways of all runs, and what the optimizer of this one remembers. */
import { html } from 'lit';
import type { DescentView } from '../../nn/surface-descent';
import type { Values } from '../../core/params';
import type { Pair } from '../../nn/surfaces';
import { formatSettling } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import { arrival, surfaceStage, zigzag } from '../../ui/surfaces/surface-stage';
import { type Params, sceneOf } from './params';
import { type Known, labText as text } from './text';

export const view = defineView<DescentView, Params>({
  render(context, emit) {
    const { frame } = context;
    const { surface } = sceneOf(context.values);
    return html`${surfaceStage(frame, context, emit, {
      sceneOf,
      readings: [...arrival(frame, surface), ...zigzag(frame)],
    })}
    ${frame?.view ? memory(frame.view, context.values) : ''}`;
  },
});

const number = 'text-align: end; min-inline-size: 6rem; padding-inline-start: 1rem';

/** The gradient and the averages that this optimizer makes of it, along each direction. */
function memory(view: DescentView, { optimizer }: Values<Params>) {
  return html`<table class="wide" .style=${'font-size: 0.875rem; justify-self: start'}>
    <caption class="hidden">
      ${text.memory}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.memory}</th>
        <th scope="col" .style=${number}>w</th>
        <th scope="col" .style=${number}>b</th>
      </tr>
    </thead>
    <tbody>
      ${text.known(optimizer).map(
        ({ key, head }) =>
          html`<tr>
            <th scope="row">${head}</th>
            ${known(view, key).map(
              (value) => html`<td .style=${number}>${formatSettling(value)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** One of the numbers that an optimizer goes by, along x and along y; corrected averages are 0 before the first step. */
function known({ gradient, v, s, corrections: [c1, c2] }: DescentView, key: Known): Pair {
  const of = (pair: Pair, number: (value: number) => number): Pair => [
    number(pair[0]),
    number(pair[1]),
  ];
  switch (key) {
    case 'g':
      return gradient;
    case 'v':
      return v;
    case 's':
      return of(s, Math.sqrt);
    case 'vHat':
      return of(v, (value) => (c1 > 0 ? value / c1 : 0));
    case 'sHat':
      return of(s, (value) => (c2 > 0 ? Math.sqrt(value / c2) : 0));
  }
}
