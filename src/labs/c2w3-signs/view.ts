/** The stage: the layers, what is taken for what, the mistakes, one picture and its probabilities, and the program. */
import { html } from 'lit';
import type { Seen } from '../../core/panel';
import '../../ui/images/answer-gallery';
import type { AnswerSelect } from '../../ui/images/answer-gallery';
import '../../ui/images/class-bars';
import '../../ui/controls/code-text';
import type { CellSelect } from '../../ui/images/confusion-matrix';
import { firstPictures, pictureAt } from '../../ui/images/first-pictures';
import '../../ui/images/image-grid';
import type { ImageSelect } from '../../ui/images/image-grid';
import { defineView, type ViewContext, type ViewEvents } from '../../ui/lab-view';
import '../../ui/network/layer-diagram';
import type { LayersChange } from '../../ui/network/layer-diagram';
import type { Choices } from './choices';
import { kerasCode } from './framework';
import { blocksOf } from './network';
import type { Params } from './params';
import { labText as text } from './text';

/** How many pictures are on offer. */
const OFFERED = 18;

/** What is asked of the model. */
type Panels = 'answers' | 'classes';

export const view = defineView<Panels, Params, Choices>({
  demand: (context) => ({
    answers: context.chosen.cell ?? 'mistakes',
    classes: pictureOf(context),
  }),
  render(moment, emit) {
    const { frame } = moment;
    const seen = frame?.view;
    return html`${diagram(moment, emit)} ${picture(seen, moment, emit)}
    ${gallery(seen, moment, emit)} ${program(frame?.epoch, moment)}`;
  },
});

type Context = ViewContext<Params, Choices>;
type Events = ViewEvents<Choices>;

/** Pictures that are not learned from, where there are any. */
const offeredSet = ({ dev }: Context) => (dev.m > 0 ? 'dev' : 'train');

/** The chosen picture; at first the first on offer. */
function pictureOf(context: Context): NonNullable<Context['chosen']['picture']> {
  return context.chosen.picture ?? { set: offeredSet(context), index: 0 };
}

function diagram({ values, train }: Context, emit: Events) {
  const { height, width, channels } = train.image!;
  return html`<layer-diagram
    class="wide"
    editable
    .input=${[height, width, channels]}
    .blocks=${blocksOf(values)}
    .dense=${values.hidden}
    .outputs=${train.classes}
    @layers-change=${({ blocks, dense }: LayersChange) => {
      if (JSON.stringify(blocks) !== JSON.stringify(blocksOf(values))) {
        if (values.model === 'dense') emit.set('model', 'cnn', 'done');
        emit.set('blocks', blocks, 'done');
      }
      if (JSON.stringify(dense) !== JSON.stringify(values.hidden))
        emit.set('hidden', dense, 'done');
    }}
  ></layer-diagram>`;
}

/** Pictures to choose from, the chosen one, and the probability of each class. */
function picture(seen: Seen<Panels> | undefined, context: Context, emit: Events) {
  const { train } = context;
  const set = offeredSet(context);
  const chosen = pictureOf(context);
  const { pixels, truth } = shownPicture(seen, context);
  const output = seen?.classes?.output;
  const probabilities = output?.length === 1 ? [1 - output[0]!, output[0]!] : output;
  return html`<figure .style=${figure}>
      <figcaption .style=${heading}>${text.choosePicture}</figcaption>
      <image-grid
        selectable
        .images=${firstPictures(context[set], OFFERED)}
        .shape=${train.image!}
        .size=${40}
        .selected=${chosen.set === set ? chosen.index : undefined}
        @image-select=${({ index }: ImageSelect) =>
          index !== undefined && emit.choose({ picture: { set, index } })}
      ></image-grid>
    </figure>
    <figure .style=${figure}>
      <figcaption .style=${heading}>${text.reading}</figcaption>
      <image-grid
        .images=${pixels}
        .shape=${train.image!}
        .size=${96}
        .captions=${[text.truth(train.labels[truth] ?? '')]}
      ></image-grid>
      <class-bars .labels=${train.labels} .probabilities=${probabilities}></class-bars>
    </figure>`;
}

/** The chosen picture and its class: of the page's own pictures, else as the worker sends it. */
function shownPicture(seen: Seen<Panels> | undefined, context: Context) {
  const { set, index } = pictureOf(context);
  const here = context[set];
  if (index < here.m) return { pixels: pictureAt(here, index), truth: here.y[index]! };
  return seen?.classes ?? { pixels: new Float32Array(here.n), truth: -1 };
}

/** What is taken for what, and the pictures of a cell, or the mistakes; one that is chosen is read. */
function gallery(seen: Seen<Panels> | undefined, { train, chosen }: Context, emit: Events) {
  const { cell } = chosen;
  const set = seen?.answers?.set ?? 'dev';
  return html`<answer-gallery
    class="wide"
    selectable
    .answers=${seen?.answers}
    .labels=${train.labels}
    .shape=${train.image!}
    .size=${80}
    .cell=${cell && ([cell.truth, cell.answer] as const)}
    @cell-select=${({ truth, answer }: CellSelect) => emit.choose({ cell: { truth, answer } })}
    @mistakes-select=${() => emit.choose({ cell: undefined })}
    @answer-select=${({ shown: { index } }: AnswerSelect) =>
      emit.choose({ picture: { set, index } })}
  ></answer-gallery>`;
}

/** Epochs for a program that nobody has trained here yet. */
const EPOCHS = 100;

function program(epoch: number | undefined, { values, train }: Context) {
  const { height, width, channels } = train.image!;
  const trained = Math.ceil(epoch ?? 0);
  const epochs = values.stopEpochs || trained || EPOCHS;
  const pictures = { shape: [height, width, channels], classes: train.classes } as const;
  return html`<code-text
    class="wide"
    .label=${text.program}
    .code=${kerasCode(values, pictures, epochs)}
  ></code-text>`;
}

const figure = 'margin: 0; min-inline-size: 0';
const heading = 'font-weight: 500; min-block-size: 1.75rem';
