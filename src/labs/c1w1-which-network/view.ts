/** Applications to be matched with data and networks, and what a first layer of each network would cost. */
import { html, nothing, svg } from 'lit';
import { formatCount } from '../../ui/format/format';
import { defineView, type ViewEvents } from '../../ui/lab-view';
import '../../ui/charts/bar-list';
import { type Answered, withAnswer } from './answers';
import type { Matching } from './lab';
import { type Params, params } from './params';
import { type Input, kinds, type Network, networks, type TaskId, tasks } from './tasks';
import { labText as text } from './text';

export const view = defineView<Matching, Params>({
  render({ frame, values }, emit) {
    const seen = frame?.view;
    if (!seen) return html``;
    const { right = 0, answered = 0 } = frame.metrics;
    const answer = (id: TaskId, part: 'network' | 'kind', said: string) => {
      const option = [...networks, ...kinds].find((known) => known === said);
      emit.set('answers', withAnswer(values.answers, id, part, option), 'done');
    };
    return html`<div class="wide" .style=${'display: grid; gap: 1.75rem; min-width: 0'}>
      <section>
        <h2 .style=${heading}>${text.matching}</h2>
        <p
          .style=${'margin: 0 0 0.75rem; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; min-block-size: 2rem'}
        >
          <span role="status">${text.score(right, answered, 2 * seen.answered.length)}</span>
          ${answered > 0 ? again(emit) : nothing}
        </p>
        <div
          .style=${'display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr))'}
        >
          ${seen.answered.map((task) => card(task, answer))}
        </div>
      </section>
      ${cost(values.task, seen)}
    </div>`;
  },
});

const heading = 'font-size: 1rem; margin: 0 0 0.5rem';
const quiet = 'color: var(--quiet)';

const again = (emit: ViewEvents) =>
  html`<wa-button
    size="s"
    appearance="outlined"
    @click=${() => emit.set('answers', params.answers.default, 'done')}
    >${text.again}</wa-button
  >`;

function card(
  { id, network, kind }: Answered,
  answer: (id: TaskId, part: 'network' | 'kind', said: string) => void,
) {
  const { name, x, y, why } = text.tasks[id];
  const both = network?.right && kind?.right;
  return html`<fieldset
    .style=${'margin: 0; min-inline-size: 0; border: 1px solid var(--hairline); border-radius: var(--radius); padding: 0.25rem 0.75rem 0.75rem; display: grid; gap: 0.5rem; align-content: start'}
  >
    <legend .style=${'font-weight: 500; padding-inline: 0.25rem'}>${name}</legend>
    <p .style=${'margin: 0; font-size: 0.875rem'}>
      <i .style=${quiet}>${text.input}</i> ${x}<br /><i .style=${quiet}>${text.output}</i> ${y}
    </p>
    ${choice(text.data, kinds, text.kinds, kind?.said, (said) => answer(id, 'kind', said))}
    ${choice(text.network, networks, text.networks, network?.said, (said) =>
      answer(id, 'network', said),
    )}
    <div aria-live="polite" .style=${'font-size: 0.875rem; display: grid; gap: 0.25rem'}>
      ${kind && !kind.right ? wrong(text.hints[opposite(kind.said)]) : nothing}
      ${network && !network.right ? wrong(text.hints[tasks[id].network]) : nothing}
      ${
        both
          ? html`<span .style=${'color: var(--accent-text)'}><b>${text.right}</b> ${why}</span>`
          : nothing
      }
    </div>
  </fieldset>`;
}

const wrong = (hint: string) =>
  html`<span .style=${'color: var(--danger)'}><b>${text.wrong}</b> ${hint}</span>`;
const opposite = (kind: 'structured' | 'unstructured') =>
  kind === 'structured' ? 'unstructured' : 'structured';

function choice<T extends string>(
  label: string,
  options: readonly T[],
  names: Readonly<Record<T, string>>,
  said: T | undefined,
  choose: (said: string) => void,
) {
  return html`<label
    .style=${'display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); align-items: center; font-size: 0.875rem'}
    ><span .style=${quiet}>${label}</span>
    <select
      .style=${'min-inline-size: 0; block-size: 2rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control-line); border-radius: var(--radius)'}
      @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${said === undefined}>${text.choose}</option>
      ${options.map(
        (option) =>
          html`<option value=${option} ?selected=${said === option}>${names[option]}</option>`,
      )}
    </select></label
  >`;
}

/** The input as a picture, and the bars of parameters. */
function cost(task: TaskId, { input, numbers, parameters }: Matching) {
  const bars = networks.flatMap((network) => {
    const count = parameters[network];
    return count === undefined
      ? []
      : { label: barName(network, input), value: count, text: formatCount(count) };
  });
  return html`<section .style=${'min-width: 0'}>
    <h2 .style=${heading}>${text.cost(text.tasks[task].name)}</h2>
    <div .style=${'display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center'}>
      ${picture(input)}
      <span>${text.numbers(formatCount(numbers))}</span>
    </div>
    <div .style=${'margin-block: 0.75rem'}>
      <share-bars log .bars=${bars} .least=${100} .most=${1e9}></share-bars>
    </div>
    <p .style=${'margin: 0'}>${input.type === 'table' ? text.nothingToShare : text.sharing}</p>
  </section>`;
}

const barName = (network: Network, { type }: Input) =>
  network === 'cnn' && type === 'sequence' ? text.bars.cnnSequence : text.bars[network];

/** Cells in a row, pixels in a square, or slices one after the other. */
function picture({ type }: Input) {
  const rect = (x: number, y: number, width: number, height: number) =>
    svg`<rect x=${x} y=${y} width=${width} height=${height} fill="var(--accent-soft)"
      stroke="var(--accent)" />`;
  const pixels = (left: number) =>
    Array.from({ length: 25 }, (_, i) => rect(left + (i % 5) * 9, 2 + Math.floor(i / 5) * 9, 9, 9));
  const row = (left: number) =>
    Array.from({ length: 4 }, (_, i) => rect(left + i * 18, 18, 18, 14));
  const slices = Array.from({ length: 9 }, (_, i) => rect(1 + i * 13, 4, 7, 42));
  const drawn = {
    table: row(1),
    image: pixels(1),
    mixed: [...pixels(1), ...row(58)],
    sequence: slices,
  }[type];
  const label =
    type === 'mixed' ? `${text.picture.image}, ${text.picture.table}` : text.picture[type];
  const width = { table: 76, image: 48, mixed: 134, sequence: 114 }[type];
  return html`<svg
    role="img"
    aria-label=${label}
    width=${width}
    height="50"
    viewBox=${`0 0 ${width} 50`}
  >
    ${drawn}
  </svg>`;
}
