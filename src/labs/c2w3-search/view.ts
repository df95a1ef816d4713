/** The stage: every trial as a point and as a line, what the search says of each hyperparameter, and one trial to open. */
import { html, nothing } from 'lit';
import { linkTo } from '../../core/share';
import { costOf, importance, isDone, type SeenTrial, type StudyView } from '../../search/progress';
import type { AnyValues } from '../../core/params';
import type { Range } from '../../search/space';
import type { Study } from '../../search/study';
import { formatNumber, formatPercent } from '../../ui/format/format';
import '../../ui/charts/item-axes';
import '../../ui/charts/item-scatter';
import type { ItemSelect } from '../../ui/charts/plot-items';
import { defineView } from '../../ui/lab-view';
import type { Choices } from './choices';
import { axisOf, costAxis, itemsOf, nameOf } from './view-axes';
import type { Params } from './params';
import { rangesOf, studyOf } from './study';
import { labText as text } from './text';

export const view = defineView<StudyView, Params, Choices>({
  render({ frame, values, chosen, seeds }, emit) {
    const ranges = rangesOf(values);
    const { trials = [], best } = frame?.view ?? {};
    const items = itemsOf(trials, ranges, best);
    const axes = [...ranges.map(axisOf), costAxis(trials)];
    const up = Math.min(chosen.up, ranges.length);
    const selected = trials.length === 0 ? undefined : (chosen.trial ?? best);
    const select = (e: ItemSelect) => emit.choose({ trial: e.index });
    return html`<figure .style=${'margin: 0'}>
        <figcaption
          .style=${'display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: center; min-block-size: 2.25rem'}
        >
          <strong .style=${'font-weight: 500'}>${text.scatter}</strong>
          <label>${text.against} ${upwards(axes, up, (to) => emit.choose({ up: to }))}</label>
        </figcaption>
        <item-scatter
          label=${text.scatterOf(axes[0]!.label, axes[up]!.label)}
          .axes=${[axes[0]!, axes[up]!]}
          .items=${items.map((item) => ({ ...item, places: [item.places[0]!, item.places[up]!] }))}
          .selected=${selected}
          @item-select=${select}
        ></item-scatter>
      </figure>
      <div>
        ${spread(trials, ranges)}
        ${card(trials[selected ?? -1], selected === best, frame?.view ? studyOf(values, seeds) : undefined)}
      </div>
      <figure class="wide" .style=${'margin: 0'}>
        <figcaption .style=${'font-weight: 500'}>${text.parallel}</figcaption>
        <item-axes
          label=${text.parallel}
          .axes=${axes}
          .items=${items}
          .selected=${selected}
          @item-select=${select}
        ></item-axes>
      </figure>`;
  },
});

/** The axis to choose for the upward direction. */
function upwards(
  axes: readonly { readonly label: string }[],
  up: number,
  choose: (to: number) => void,
) {
  return html`<select
    @change=${(e: Event) => choose(Number((e.target as HTMLSelectElement).value))}
  >
    ${axes
      .slice(1)
      .map(
        ({ label }, i) => html`<option value=${i + 1} ?selected=${i + 1 === up}>${label}</option>`,
      )}
  </select>`;
}

/** How much each hyperparameter matters, as bars. */
function spread(trials: readonly SeenTrial[], ranges: readonly Range[]) {
  const shares = importance(trials);
  return html`<p .style=${'font-weight: 500; margin: 0.4rem 0'}>${text.spread}</p>
    <div
      .style=${'display: grid; grid-template-columns: max-content 1fr max-content; gap: 0.25rem 0.6rem; align-items: center'}
    >
      ${ranges.map(({ key }, i) => {
        const share = shares?.[i];
        return html`<span>${nameOf(key)}</span>
          <span .style=${'background: var(--lowered); block-size: 0.7rem; border-radius: 3px'}
            ><span
              .style=${`display: block; block-size: 100%; border-radius: 3px; background: var(--accent); inline-size: ${100 * (share ?? 0)}%`}
            ></span
          ></span>
          <span
            .style=${'min-inline-size: 3.5rem; text-align: end; font-variant-numeric: tabular-nums'}
            >${share === undefined ? '–' : formatPercent(share)}</span
          >`;
      })}
    </div>
    <p .style=${'color: var(--quiet); font-size: 0.8125rem; margin: 0.35rem 0 1rem'}>
      ${shares ? text.spreadHelp : text.spreadSoon}
    </p>`;
}

/** One trial: its values, what came of it, and its link. */
function card(trial: SeenTrial | undefined, isBest: boolean, study: Study | undefined) {
  if (!trial || !study) return html`<p>${text.none}</p>`;
  const rows = [
    ...Object.entries(trial.values).map(([key, value]) => [nameOf(key), formatNumber(value)]),
    [text.devCost, formatNumber(costOf(trial))],
    [text.accuracy, formatPercent(trial.accuracy)],
  ];
  const note = isBest ? text.best : isDone(trial) ? '' : text.dropped;
  const link = linkTo(study.lab, { ...study.values, ...trial.values } as AnyValues, study.seeds);
  return html`<p .style=${'font-weight: 500; margin: 0 0 0.25rem'}>
      ${text.chosen(trial.index + 1)}${note ? `, ${note}` : nothing}
    </p>
    <table .style=${'border-collapse: collapse; font-variant-numeric: tabular-nums'}>
      <tbody>
        ${rows.map(
          ([name, value]) =>
            html`<tr>
              <th
                scope="row"
                .style=${'text-align: start; font-weight: normal; padding-inline-end: 1.5rem'}
              >
                ${name}
              </th>
              <td .style=${'text-align: end'}>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p .style=${'margin: 0.5rem 0'}>
      <a href=${link} .style=${'color: var(--accent-text)'}>${text.open}</a>
    </p>`;
}
