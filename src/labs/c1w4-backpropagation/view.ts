/** Every matrix of a step, forward and backward; a chosen number shows the row and the column that made it. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../ui/images/cell-grid';
import type { CellChosen, CellWindow } from '../../ui/images/cell-grid';
import { formatLive } from '../../ui/format/format';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import '../../ui/controls/spoken-text';
import type { Choices } from './choices';
import type { Passes } from './network';
import type { Params } from './params';
import { labText as text } from './text';
import { type CellOf, matricesOf, type Trace, traceOf } from './trace';

export const view = defineView<Passes, Params, Choices>({
  render(context, emit) {
    const { frame } = context;
    const passes = frame?.view;
    if (!passes) return html``;
    const chosen = chosenIn(passes, context);
    const trace = traceOf(passes, chosen);
    const draw = drawer(passes, chosen, trace, emit);
    const last = passes.layers.length;
    const numbers = Array.from({ length: last }, (_, i) => i + 1);
    return html`<div class="wide" .style=${'display: grid; gap: 1.25rem; min-width: 0'}>
      ${written(passes, chosen, trace)}
      <section .style=${'min-width: 0'}>
        <h2 .style=${heading}>${text.forward}</h2>
        ${numbers.map((l) =>
          line([
            draw(`W${l}`),
            operator('·'),
            draw(`A${l - 1}`),
            operator('+'),
            draw(`b${l}`),
            operator('='),
            draw(`Z${l}`),
            operator(l === last ? 'σ' : 'g'),
            draw(`A${l}`),
          ]),
        )}
      </section>
      <section .style=${'min-width: 0'}>
        <h2 .style=${heading}>${text.backward}</h2>
        ${numbers
          .toReversed()
          .map((l) =>
            line([
              ...(l === last ? [draw('Y'), draw(`A${l}`)] : [draw(`dA${l}`)]),
              operator('→'),
              draw(`dZ${l}`),
              operator('→'),
              draw(`dW${l}`),
              draw(`db${l}`),
            ]),
          )}
      </section>
    </div>`;
  },
});

const heading = 'font-size: 1rem; margin: 0 0 0.75rem';
const superscripts = '⁰¹²³⁴';

const line = (parts: readonly TemplateResult[]) =>
  html`<div
    .style=${'display: flex; flex-wrap: wrap; gap: 0.75rem 0.6rem; align-items: center; padding-block: 0.5rem 0.9rem; border-block-end: 1px solid var(--hairline); margin-block-end: 0.5rem'}
  >
    ${parts}
  </div>`;
const operator = (sign: string) =>
  html`<span aria-hidden="true" .style=${'color: var(--quiet); font-size: 1.125rem'}
    >${sign}</span
  >`;

/** W1 as it is written: W⁽¹⁾ would be the course's W^[1]. */
const written1 = (name: string) =>
  name === 'A0' ? 'X' : name.replace(/\d$/, (digit) => superscripts[Number(digit)]!);

/** The number chosen last, as long as there is such a cell; else one in the middle of things. */
function chosenIn(passes: Passes, { chosen: { cell } }: ViewContext<Params, Choices>): CellOf {
  return cell && traceOf(passes, cell) ? cell : { name: 'Z1', row: 0, column: 0 };
}

function drawer(
  passes: Passes,
  chosen: CellOf,
  trace: Trace | undefined,
  emit: ViewEvents<Choices>,
) {
  const all = matricesOf(passes);
  return (name: string) => {
    const rows = all.get(name)!;
    const columns = rows[0]!.length;
    const from = trace?.from.find((marked) => marked.name === name);
    const label = `${written1(name)} ${text.shape(rows.length, columns)}`;
    return html`<figure .style=${`margin: 0; inline-size: ${columns * 46}px`}>
      <figcaption
        .style=${'white-space: nowrap; font-size: 0.8125rem; color: var(--quiet); padding-block-end: 0.2rem'}
      >
        <b .style=${'color: var(--text); font-weight: 500'}>${written1(name)}</b>
        ${text.shape(rows.length, columns)}
      </figcaption>
      <cell-grid
        selectable
        .label=${label}
        .rows=${rows}
        .cell=${46}
        .window=${from as CellWindow | undefined}
        .selected=${chosen.name === name ? ([chosen.row, chosen.column] as const) : undefined}
        @cell-chosen=${(e: CellChosen) =>
          emit.choose({ cell: { name, row: e.row, column: e.column } })}
      ></cell-grid>
    </figure>`;
  };
}

/** The sum behind the chosen number. */
function written(passes: Passes, chosen: CellOf, trace: Trace | undefined) {
  if (!trace) return nothing;
  const l = Number(/\d$/.exec(chosen.name)?.[0] ?? 0);
  const activation = passes.layers[l - 1]?.activation ?? 'linear';
  const told = `${written1(chosen.name)} ${sumOf(trace, activation)}`;
  return html`<spoken-text .words=${told}></spoken-text>
    <p
      .style=${'margin: 0; min-block-size: 4.5em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere'}
    >
      <span .style=${'color: var(--quiet)'}>${text.choose}</span><br />
      <b .style=${'font-weight: 500'}
        >${written1(chosen.name)}<sub>${chosen.row + 1},${chosen.column + 1}</sub></b
      >
      = ${sumOf(trace, activation)}
    </p>`;
}

function sumOf({ kind, terms, extra, value }: Trace, activation: string): string {
  const result = formatLive(value);
  const products = terms.map(([a, b]) => `${bracketed(a)}·${bracketed(b)}`).join(' + ');
  const [a, b] = terms[0] ?? [0, 0];
  switch (kind) {
    case 'sum':
      return `${products}${extra === 0 ? '' : ` + ${bracketed(extra)}`} = ${result}`;
    case 'mean':
      return `(${products}) / ${extra} = ${result}`;
    case 'activation':
      return `${activation}(${formatLive(a)}) = ${result}`;
    case 'difference':
      return `${formatLive(a)} − ${formatLive(b)} = ${result}`;
    case 'gate':
      return `${bracketed(a)} · ${activation}′(${formatLive(b)}) = ${result}`;
    case 'parameter':
      return `${result}: ${text.drawn}`;
    case 'given':
      return `${result}: ${text.given}`;
  }
}

const bracketed = (value: number) => (value < 0 ? `(${formatLive(value)})` : formatLive(value));
