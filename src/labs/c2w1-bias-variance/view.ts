/** The stage: the boundary, the three errors with their gaps and what to try, and cases to judge. */
import { html } from 'lit';
import type { Seen } from '../../core/panel';
import type { Frame } from '../../core/run';
import { type ChoiceChange, oneRight } from '../../ui/controls/choice-quiz';
import '../../ui/surfaces/decision-map';
import { formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import '../../ui/controls/spoken-text';
import type { Choices } from './choices';
import { cases } from './cases';
import { domain } from './data';
import { diagnose, type Errors, verdictOf, verdicts } from './diagnosis';
import type { Params } from './params';
import { errorsOf, isEarly } from './recipe';
import { labText as text } from './text';

/** So many of the dev set are drawn. */
const SHOWN = 200;

/** What is asked of the model. */
type Panels = 'map';

export const view = defineView<Panels, Params, Choices>({
  demand: () => ({ map: true }),
  render(context, emit) {
    const { frame } = context;
    const { train, dev } = context;
    return html`<figure .style=${'margin: 0; inline-size: 100%; max-inline-size: 32rem'}>
        <figcaption .style=${'font-weight: 500; min-block-size: 2rem'}>${text.map}</figcaption>
        <decision-map
          label=${text.map}
          .map=${frame?.view?.map}
          .domain=${domain}
          .classes=${2}
          .train=${train}
          .dev=${{ ...dev, m: Math.min(dev.m, SHOWN) }}
        ></decision-map>
      </figure>
      <section>
        <p .style=${'font-weight: 500; margin: 0; min-block-size: 2rem'}>${text.gaps}</p>
        ${frame ? gaps(frame) : ''}
      </section>
      <details class="wide">
        <summary .style=${'font-weight: 500; cursor: pointer'}>${text.quiz}</summary>
        <choice-quiz
          .questions=${questions}
          .chosen=${context.chosen.quiz}
          @choice-change=${(e: ChoiceChange) => emit.choose({ quiz: e.chosen })}
        ></choice-quiz>
      </details>`;
  },
});

const questions = cases.map((one) => {
  const found = diagnose(one);
  return oneRight(
    text.case(one),
    verdicts.map((verdict) => text.answers[verdict]),
    verdicts.indexOf(one.verdict),
    text.because(points(found.bias), points(found.variance), text.verdict[one.verdict]),
  );
});

/** Errors as bars, gaps in words, and the verdict; what to try against it is the page's advice (recipe.ts). */
function gaps({ metrics, step }: Frame<Seen<Panels>>) {
  const errors = errorsOf(metrics);
  const found = diagnose(errors);
  const isSoon = isEarly(step);
  const verdict = isSoon ? text.early : text.verdict[verdictOf(found)];
  const most = Math.max(20, errors.dev, errors.train, errors.bayes);
  return html`${bar('bayes', errors.bayes, most)} ${bar('train', errors.train, most)}
    ${gap(text.bias, found.bias, !isSoon && found.highBias)} ${bar('dev', errors.dev, most)}
    ${gap(text.variance, found.variance, !isSoon && found.highVariance)}
    <p .style=${'margin: 0.75rem 0 0.25rem; font-weight: 600'}>${verdict}</p>
    <spoken-text .words=${verdict}></spoken-text>`;
}

function bar(of: keyof Errors, error: number, most: number) {
  return html`<div
    .style=${'display: grid; grid-template-columns: 4.5rem 1fr 4rem; gap: 0.5rem; align-items: center; margin-block-start: 0.35rem'}
  >
    <span>${text.bars[of]}</span>
    <span .style=${'background: var(--lowered); block-size: 1rem; border-radius: 3px'}
      ><span
        .style=${`display: block; block-size: 100%; border-radius: 3px; background: ${fill[of]}; inline-size: ${(100 * error) / most}%`}
      ></span
    ></span>
    <span .style=${'text-align: end; font-variant-numeric: tabular-nums'}
      >${text.percent(points(error))}</span
    >
  </div>`;
}

const fill = {
  bayes: 'var(--quiet)',
  train: 'var(--positive)',
  dev: 'var(--negative)',
} satisfies Record<keyof Errors, string>;

function gap(name: string, size: number, isHigh: boolean) {
  return html`<p
    .style=${`margin: 0.15rem 0 0 5rem; font-size: 0.875rem; color: var(${isHigh ? '--danger' : '--quiet'}); font-weight: ${isHigh ? 600 : 400}`}
  >
    ${isHigh ? '▲ ' : ''}${text.gap(name, points(size))}
  </p>`;
}

function points(value: number): string {
  return formatNumber(Number(value.toFixed(1)));
}
