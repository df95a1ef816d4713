/** What a learner answers, draws and builds with: a quiz, a pad, grids of cells, the layers of a network. */
import { html } from 'lit';
import { plainBlock } from '../../src/core/params/kinds/blocks';
import { oneRight } from '../../src/ui/controls/choice-quiz';
import '../../src/ui/controls/draw-pad';
import '../../src/ui/images/cell-grid';
import type { CellGrid } from '../../src/ui/images/cell-grid';
import '../../src/ui/network/layer-diagram';
import type { LayerDiagram } from '../../src/ui/network/layer-diagram';
import type { Section } from './sections';

const questions = [
  oneRight(
    'What does a larger λ do?',
    ['It shrinks the weights.', 'It raises the rate.'],
    0,
    'The penalty grows with their squares.',
  ),
  oneRight('Which set is tuned on?', ['train', 'dev', 'test'], 1, 'That is what it is for.'),
];

const square = (n: number, value: (row: number, column: number) => number) =>
  Array.from({ length: n }, (_, row) =>
    Array.from({ length: n }, (_, column) => value(row, column)),
  );

export const answers: Section = {
  name: 'answers',
  draw: () =>
    html`<choice-quiz .questions=${questions}></choice-quiz>
      <div class="columns">
        <draw-pad></draw-pad>
        <cell-grid
          label="Picture"
          selectable
          .rows=${square(4, (row, column) => row * 4 + column)}
          .selected=${[1, 1]}
          @cell-chosen=${(e: HTMLElementEventMap['cell-chosen']) => {
            (e.currentTarget as CellGrid).selected = [e.row, e.column];
          }}
        ></cell-grid>
        <cell-grid
          label="Kernel"
          paintable
          most="1"
          .rows=${square(5, () => 0)}
          @cells-painted=${(e: HTMLElementEventMap['cells-painted']) => {
            (e.currentTarget as CellGrid).rows = e.rows;
          }}
        ></cell-grid>
        <cell-grid label="Nothing" .rows=${[]}></cell-grid>
      </div>
      <layer-diagram
        editable
        .input=${[28, 28, 1]}
        .blocks=${[plainBlock]}
        .dense=${[32]}
        @layers-change=${(e: HTMLElementEventMap['layers-change']) => {
          Object.assign(e.currentTarget as LayerDiagram, { blocks: e.blocks, dense: e.dense });
        }}
      ></layer-diagram>`,
};
