/** The stage: the layers, what is taken for what, the mistakes, one picture and its probabilities, and the program. */
import { html } from 'lit';
import type { Observation } from '../../core/observation';
import '../../ui/images/answer-gallery';
import type { AnswerSelect } from '../../ui/images/answer-gallery';
import '../../ui/images/class-bars';
import '../../ui/controls/code-text';
import type { CellSelect } from '../../ui/images/confusion-matrix';
import '../../ui/images/image-grid';
import type { ImageSelect } from '../../ui/images/image-grid';
import type { LabView, ViewContext, ViewEvents } from '../../ui/lab-view';
import '../../ui/network/layer-diagram';
import type { LayersChange } from '../../ui/network/layer-diagram';
import { kerasCode } from './framework';
import { blocksOf } from './network';
import type { Params } from './params';
import { labText as text } from './text';
import { type Choice, choiceOf, demandOf, offered, pixelsOf } from './view-choice';

export const view: LabView<Observation, Params> = (frame, context, emit) => {
  const choice = choiceOf(context);
  emit.demand(demandOf(choice));
  const seen = frame?.view;
  return html`${diagram(context, emit)} ${picture(seen, context, choice, emit)}
  ${gallery(seen, context, choice, emit)} ${program(frame?.epoch, context)}`;
};

function diagram({ values, train }: ViewContext<Params>, emit: ViewEvents) {
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
function picture(
  seen: Observation | undefined,
  context: ViewContext<Params>,
  choice: Choice,
  emit: ViewEvents,
) {
  const { train } = context;
  const { images, set } = offered(context);
  const output = seen?.classes;
  const probabilities = output?.length === 1 ? [1 - output[0]!, output[0]!] : output;
  return html`<figure .style=${figure}>
      <figcaption .style=${heading}>${text.choosePicture}</figcaption>
      <image-grid
        selectable
        .images=${images}
        .shape=${train.image!}
        .size=${40}
        .selected=${choice.index}
        @image-select=${({ index }: ImageSelect) => {
          if (index === undefined) return;
          const shown = { drawn: pixelsOf(set, index), truth: set.y[index]! };
          emit.demand(demandOf({ ...choice, index, ...shown }));
        }}
      ></image-grid>
    </figure>
    <figure .style=${figure}>
      <figcaption .style=${heading}>${text.reading}</figcaption>
      <image-grid
        .images=${imageOf(choice.drawn)}
        .shape=${train.image!}
        .size=${96}
        .captions=${[text.truth(train.labels[choice.truth] ?? '')]}
      ></image-grid>
      <class-bars .labels=${train.labels} .probabilities=${probabilities}></class-bars>
    </figure>`;
}

/** What is taken for what, and the pictures of a cell, or the mistakes; one that is chosen is read. */
function gallery(
  seen: Observation | undefined,
  { train }: ViewContext<Params>,
  choice: Choice,
  emit: ViewEvents,
) {
  const { cell: _, ...rest } = choice;
  return html`<answer-gallery
    class="wide"
    selectable
    .answers=${seen?.answers}
    .labels=${train.labels}
    .shape=${train.image!}
    .size=${80}
    .cell=${choice.cell}
    @cell-select=${({ truth, answer }: CellSelect) =>
      emit.demand(demandOf({ ...choice, cell: [truth, answer] }))}
    @mistakes-select=${() => emit.demand(demandOf(rest))}
    @answer-select=${({ shown: { pixels, truth } }: AnswerSelect) => {
      const drawn = Array.from(pixels, (v) => Math.round(255 * v));
      emit.demand(demandOf({ ...choice, index: undefined, drawn, truth }));
    }}
  ></answer-gallery>`;
}

/** Epochs for a program that nobody has trained here yet. */
const EPOCHS = 100;

function program(epoch: number | undefined, { values, train }: ViewContext<Params>) {
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

/** 0 … 255 as the grid shows it; the same array for the same pixels, so that it is painted once. */
function imageOf(pixels: readonly number[]): Float32Array {
  let image = painted.get(pixels);
  if (!image) painted.set(pixels, (image = Float32Array.from(pixels, (v) => v / 255)));
  return image;
}
const painted = new WeakMap<readonly number[], Float32Array>();

const figure = 'margin: 0; min-inline-size: 0';
const heading = 'font-weight: 500; min-block-size: 1.75rem';
