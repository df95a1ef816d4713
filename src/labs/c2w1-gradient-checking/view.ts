/** The verdict, where the error sits, and the U of the differences over ε. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../ui/images/cell-grid';
import { type ChoiceChange, oneRight } from '../../ui/controls/choice-quiz';
import { formatNumber } from '../../ui/format/format';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import '../../ui/charts/bar-list';
import '../../ui/charts/xy-chart';
import type { Choices } from './choices';
import { hideable } from './bugs';
import type { Checked } from './check';
import type { Check } from './lab';
import type { Params } from './params';
import { labText as text } from './text';

export const view = defineView<Check, Params, Choices>({
  render({ frame, values, chosen }, emit) {
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
        ${riddle(seen, values.riddle, chosen.guesses, emit)}
      </section>
      <xy-chart
        .heading=${text.sweep}
        .curves=${[
          { label: text.sweepCurves.double, colour: 0, points: seen.sweeps.double },
          {
            label: text.sweepCurves.single,
            colour: 1,
            points: seen.sweeps.single,
            style: 'dashed',
          },
        ]}
        .x=${{ title: 'ε', log: true }}
        .y=${{ title: text.difference, log: true, min: 1e-12, max: 1 }}
        .rules=${[{ x: values.epsilon, label: text.here(formatNumber(values.epsilon)) }]}
      ></xy-chart>
      ${cells(seen)} ${worst(seen)}`;
  },
});

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

type Guesses = ViewContext<Params, Choices>['chosen']['guesses'];

/** A bug hidden by chance, and the guess which it is. */
function riddle({ hidden }: Check, number: number, guesses: Guesses, emit: ViewEvents<Choices>) {
  const another = () => {
    emit.set('bug', 'riddle', 'done');
    if (hidden) emit.set('riddle', (number % 999) + 1, 'done');
  };
  const { [number]: chosen } = guesses;
  const choose = (answer: number | undefined) =>
    answer !== undefined && emit.choose({ guesses: { ...guesses, [number]: answer } });
  return html`<p .style=${'margin: 0.75rem 0 0'}>
      <wa-button size="s" appearance="outlined" @click=${another}
        >${hidden ? text.hideAnother : text.hide}</wa-button
      >
    </p>
    ${
      hidden
        ? keyed(
            number,
            html`<choice-quiz
              .questions=${[guess(hidden)]}
              .chosen=${chosen === undefined ? {} : { 0: chosen }}
              @choice-change=${(e: ChoiceChange) => choose(e.chosen[0])}
            ></choice-quiz>`,
          )
        : nothing
    }`;
}

function guess(hidden: NonNullable<Check['hidden']>) {
  return oneRight(
    text.guess,
    hideable.map((bug) => text.bugs[bug]),
    hideable.indexOf(hidden),
    text.marks[hidden],
  );
}

/** One grid for each part: backpropagation less differences, on one scale of colour. */
function cells({ checked, parts }: Check) {
  const gap = ({ computed, measured }: Checked) => computed - measured;
  const most = Math.max(1e-6, ...checked.map((c) => Math.abs(gap(c))));
  return html`<section class="wide" .style=${'min-width: 0'}>
    <h2 .style=${heading}>${text.cells}</h2>
    <div .style=${'display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: start'}>
      ${parts.map(
        ({ name }) =>
          html`<figure .style=${'margin: 0'}>
            <figcaption .style=${quiet}>${name}</figcaption>
            <cell-grid
              .label=${text.cell(name)}
              .rows=${rowsOf(name, checked).map((row) => row.map(gap))}
              .most=${most}
              .cell=${46}
            ></cell-grid>
          </figure>`,
      )}
    </div>
    <p .style=${quiet}>${text.cellsReading(formatNumber(most))}</p>
  </section>`;
}

const quiet = 'margin: 0.25rem 0 0; color: var(--quiet); font-size: 0.8125rem';

/** The parameters of a part as the course writes it down: W as a matrix, b as a column. */
function rowsOf(part: string, checked: readonly Checked[]): readonly (readonly Checked[])[] {
  const own = checked.filter(({ name }) => name.startsWith(`${part}[`));
  const row = ({ name }: Checked) => Number(name.match(/\[(\d+)/)![1]);
  return Array.from({ length: Math.max(...own.map(row)) }, (_, i) =>
    own.filter((one) => row(one) === i + 1),
  );
}

/** The six parameters whose gradients are furthest apart. */
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
                <td>${ratio(computed, measured)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Backpropagation over differences, where there is something to divide by. */
const ratio = (computed: number, measured: number) =>
  Math.abs(measured) < 1e-9 ? '–' : (computed / measured).toFixed(3).replace('-', '−');
