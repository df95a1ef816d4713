/** The transport bar, messages, choosing data, and results. */
import { html } from 'lit';
import '../../src/ui/images/confusion-matrix';
import '../../src/ui/controls/dataset-picker';
import '../../src/ui/controls/file-drop';
import '../../src/ui/controls/message-bar';
import '../../src/ui/controls/transport-bar';
import type { Section } from './sections';

const circle = (id: string, turns: number) => {
  const at = Array.from({ length: 60 }, (_, i) => (i / 60) * turns * 2 * Math.PI);
  return {
    id,
    name: id,
    x: at.map((a, i) => 0.5 + 0.24 * Math.cos(a) * (1 + (i % 2))),
    y: at.map((a, i) => 0.5 + 0.24 * Math.sin(a) * (1 + (i % 2))),
    group: at.map((_, i) => i % 2),
  };
};

export const bars: Section = {
  name: 'bars',
  draw: () => html`
    <transport-bar .step=${128} .lastStep=${128} .epoch=${12.8}></transport-bar>
    <transport-bar
      playing
      .step=${123456}
      .lastStep=${240000}
      .epoch=${1240}
      .stepsPerSecond=${1240}
      .pace=${30}
    ></transport-bar>
    <message-bar
      .messages=${[
        {
          id: 1,
          kind: 'info',
          text: 'Run 2 was deleted.',
          actions: [{ label: 'Undo', act: () => {} }],
        },
        {
          id: 2,
          kind: 'warning',
          text: 'The cost rises: α is above what this surface allows. Try 0.03.',
          actions: [],
        },
      ]}
    ></message-bar>
    <div class="columns">
      <dataset-picker
        selected="circles"
        .sets=${[circle('circles', 1), circle('flower', 2.5), circle('spiral', 3.3)]}
      ></dataset-picker>
      <file-drop accept=".csv"></file-drop>
      <file-drop reading="houses.csv" .share=${0.4}></file-drop>
      <file-drop
        problem="A table with at least one column of numbers was expected; none was found."
      ></file-drop>
      <confusion-matrix
        selectable
        .labels=${['circle', 'square', 'triangle']}
        .counts=${[120, 3, 1, 4, 98, 12, 0, 7, 110]}
        .selected=${[1, 2]}
      ></confusion-matrix>
    </div>
  `,
};
