/** Parameters of the kinds that few labs have, live. */
import { html } from 'lit';
import { choice, defaults, number, type Schema } from '../../src/core/params';
import { answers } from '../../src/core/params/kinds/answers';
import { boxes } from '../../src/core/params/kinds/boxes';
import { layers } from '../../src/core/params/kinds/layers';
import { matrix } from '../../src/core/params/kinds/matrix';
import { text } from '../../src/core/params/kinds/text';
import '../../src/ui/controls/param-panel';
import type { ParamPanel } from '../../src/ui/controls/param-panel';
import type { Section } from './sections';

const field = { help: 'A field of a layer.', group: 'model' } as const;

const schema: Schema = {
  kernel: matrix({
    label: 'Kernel',
    help: 'The numbers that slide over the picture.',
    group: 'data',
    min: -9,
    max: 9,
    maxRows: 2,
    maxColumns: 2,
    default: [
      [1, 0],
      [0, -1],
    ],
  }),
  boxes: boxes({
    label: 'Boxes',
    help: 'Where something is, and what.',
    group: 'data',
    labels: ['car', 'tree'],
    maxLength: 3,
    default: [{ left: 0.1, top: 0.2, right: 0.5, bottom: 0.6, label: 0 }],
  }),
  layers: layers({
    label: 'Layers',
    help: 'The network, from its input on.',
    group: 'model',
    maxLength: 4,
    offered: {
      conv: {
        name: 'convolution',
        layer: { type: 'conv', filters: 8, kernel: 3, stride: 1, padding: 'same' },
        fields: {
          filters: number({
            ...field,
            label: 'Filters',
            min: 1,
            max: 64,
            integer: true,
            default: 8,
          }),
          padding: choice({
            ...field,
            label: 'Padding',
            options: ['valid', 'same'],
            names: ['valid', 'same'],
            default: 'same',
          }),
        },
      },
      flatten: { name: 'flatten', layer: { type: 'flatten' }, fields: {} },
      dense: {
        name: 'dense',
        layer: { type: 'dense', units: 10 },
        fields: {
          units: number({ ...field, label: 'Units', min: 1, max: 99, integer: true, default: 10 }),
        },
      },
    },
    default: [{ type: 'flatten' }, { type: 'dense', units: 10 }],
  }),
  prompt: text({
    label: 'Beginning',
    help: 'What the model goes on from.',
    group: 'training',
    maxLength: 20,
    default: 'Once upon',
  }),
  quiz: answers({
    label: 'Quiz',
    help: 'What you think.',
    group: 'training',
    questions: [
      { question: 'More data?', answers: ['yes', 'no'] },
      { question: 'A larger network?', answers: ['yes', 'no', 'either'] },
    ],
  }),
};

/** The values are shown as a link has them. */
export const kinds: Section = {
  name: 'kinds',
  draw: () =>
    html`<div class="columns">
      <param-panel
        .schema=${schema}
        .values=${defaults(schema)}
        @param-change=${(e: HTMLElementEventMap['param-change']) => {
          const element = e.currentTarget as ParamPanel;
          element.values = { ...element.values, [e.key]: e.value };
          const param = schema[e.key]!;
          element.nextElementSibling!.textContent = `${e.key}=${param.codec.format(param, e.value)}`;
        }}
      ></param-panel>
      <output></output>
    </div>`,
};
