/** Applications to be matched with data and networks, and what a first layer of each network would cost. */
import { html, nothing, svg } from 'lit';
import { formatCount } from '../../ui/format/format';
import { defineView, type ViewEvents } from '../../ui/lab-view';
import '../../ui/charts/bar-list';
import { withAnswer } from '../../core/params/kinds/answers';
import type { ChoiceChange, Question } from '../../ui/controls/choice-quiz';
import '../../ui/controls/choice-quiz';
import { type Answered, questionOf } from './answers';
import type { Matching } from './lab';
import { type Params, params } from './params';
import { type Input, type Kind, kinds, type Network, networks, type TaskId, tasks } from './tasks';
import { labText as text } from './text';

export const view = defineView<Matching, Params>({
  render({ frame, values }, emit) {
    const seen = frame?.view;
    if (!seen) return html``;
    const { right = 0, answered = 0 } = frame.metrics;
    const answer = (id: TaskId, { chosen }: ChoiceChange) => {
      const kind = withAnswer(values.answers, questionOf(id, 'kind'), chosen[0]);
      emit.set('answers', withAnswer(kind, questionOf(id, 'network'), chosen[1]), 'done');
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

function card({ id, network, kind }: Answered, answer: (id: TaskId, change: ChoiceChange) => void) {
  const { name, x, y, why } = text.tasks[id];
  return html`<fieldset
    .style=${'margin: 0; min-inline-size: 0; border: 1px solid var(--hairline); border-radius: var(--radius); padding: 0.25rem 0.75rem 0.75rem; display: grid; gap: 0.5rem; align-content: start'}
  >
    <legend .style=${'font-weight: 500; padding-inline: 0.25rem'}>${name}</legend>
    <p .style=${'margin: 0; font-size: 0.875rem'}>
      <i .style=${quiet}>${text.input}</i> ${x}<br /><i .style=${quiet}>${text.output}</i> ${y}
    </p>
    <choice-quiz
      compact
      prompt=${text.choose}
      .style=${'font-size: 0.875rem; --quiz-name: 4.5rem; --quiz-name-colour: var(--quiet)'}
      .questions=${questionsOn(id)}
      .chosen=${{
        ...(kind && { 0: kinds.indexOf(kind.said) }),
        ...(network && { 1: networks.indexOf(network.said) }),
      }}
      .closing=${{ isRight: true, word: text.right, why }}
      @choice-change=${(e: ChoiceChange) => answer(id, e)}
    ></choice-quiz>
  </fieldset>`;
}

/** A wrong answer gets a hint; a right one nothing until both are right. */
function questionsOn(id: TaskId): readonly Question[] {
  const judged = (isRight: boolean, hint: string) => ({
    isRight,
    word: isRight ? '' : text.wrong,
    why: isRight ? '' : hint,
  });
  return [
    {
      question: text.data,
      answers: kinds.map((kind) => text.kinds[kind]),
      judge: (i) => judged(kinds[i] === tasks[id].kind, text.hints[opposite(kinds[i]!)]),
    },
    {
      question: text.network,
      answers: networks.map((network) => text.networks[network]),
      judge: (i) => judged(networks[i] === tasks[id].network, text.hints[tasks[id].network]),
    },
  ];
}

const opposite = (kind: Kind): Kind => (kind === 'structured' ? 'unstructured' : 'structured');

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
