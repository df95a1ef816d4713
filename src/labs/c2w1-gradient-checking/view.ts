/** The verdict, where the error sits, and the U of the differences over ε. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../ui/format';
import type { LabView, ViewEvents } from '../../ui/lab-view';
import '../../ui/share-bars';
import '../../ui/xy-chart';
import type { Check } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view: LabView<Check, Params> = (frame, { values, demand }, emit) => {
  const seen = frame?.view;
  if (!seen) return html``;
  return html`<div class="wide" .style=${'display: grid; gap: 1.25rem; min-width: 0'}>
      ${verdict(seen)}
    </div>
    <section>
      <h2 .style=${heading}>${text.parts}</h2>
      <share-bars
        log
        .bars=${seen.parts.map(({ name, apart }) => ({
          label: name,
          value: apart,
          text: formatNumber(apart),
          strong: apart > 1e-3,
        }))}
        .least=${1e-12}
      ></share-bars>
      ${seen.hidden ? riddle(seen, demand.probe === values.riddle, values.riddle, emit) : nothing}
    </section>
    <xy-chart
      .heading=${text.sweep}
      .curves=${[{ label: text.sweepCurve, colour: 0, points: seen.sweep }]}
      .x=${{ title: 'ε', log: true }}
      .y=${{ title: text.difference, log: true, min: 1e-12, max: 1 }}
      .rules=${[{ x: values.epsilon, label: text.here(formatNumber(values.epsilon)) }]}
    ></xy-chart>
    ${worst(seen)}`;
};

const heading = 'font-size: 0.9375rem; margin: 0 0 0.5rem';

function verdict({ difference }: Check) {
  const kind = difference < 1e-6 ? 'good' : difference < 1e-3 ? 'doubtful' : 'bad';
  const colour = { good: '--accent-text', doubtful: '--warning', bad: '--danger' }[kind];
  return html`<p role="status" .style=${'margin: 0; display: grid; gap: 0.15rem'}>
    <span .style=${'color: var(--quiet)'}
      >${text.difference} ‖dθ − dθ<sub>approx</sub>‖ / (‖dθ‖ + ‖dθ<sub>approx</sub>‖)</span
    >
    <b
      .style=${'font-size: 1.75rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums'}
      >${formatNumber(difference)}</b
    >
    <span .style=${`color: var(${colour}); font-weight: 500`}>${text.verdict[kind]}</span>
  </p>`;
}

/** The bug stays hidden until it is asked for. */
function riddle(seen: Check, revealed: boolean, number: number, emit: ViewEvents) {
  return html`<p
    .style=${'margin: 0.75rem 0 0; display: flex; gap: 0.75rem; align-items: center; flex-wrap: wrap'}
  >
    ${
      revealed
        ? html`<span role="status">${text.revealed(text.bugs[seen.hidden!])}</span>`
        : html`<span>${text.guess}</span>
            <wa-button
              size="s"
              appearance="outlined"
              @click=${() => emit.demand({ panels: [], probe: number })}
              >${text.reveal}</wa-button
            >`
    }
  </p>`;
}

/** The five parameters whose gradients are furthest apart. */
function worst({ checked }: Check) {
  const gap = (c: Check['checked'][number]) => Math.abs(c.computed - c.measured);
  const rows = checked.toSorted((a, b) => gap(b) - gap(a)).slice(0, 6);
  return html`<section class="wide" .style=${'min-width: 0'}>
    <h2 .style=${heading}>${text.worst}</h2>
    <div tabindex="0" role="region" aria-label=${text.worst} .style=${'overflow-x: auto'}>
      <table>
        <thead>
          <tr>
            ${Object.values(text.heads).map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, computed, measured }) =>
              html`<tr>
                <td>${name}</td>
                <td>${computed.toPrecision(8)}</td>
                <td>${measured.toPrecision(8)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
