/** The stage: the layers with their shapes and parameters, and what the network makes of pictures. */
import { html } from 'lit';
import { defineView } from '../../ui/lab-view';
import '../../ui/network/layer-diagram';
import { scoredAnswers } from '../../ui/images/scored-answers';
import type { Choices } from './choices';
import type { Params } from './params';

/** What is asked of the model. */
type Panels = 'answers';

export const view = defineView<Panels, Params, Choices>({
  demand: ({ chosen }) => ({ answers: chosen.cell ?? 'mistakes' }),
  render(moment, emit) {
    const { values, train } = moment;
    return html`<layer-diagram
        class="wide"
        .input=${[train.n]}
        .blocks=${[]}
        .dense=${values.hidden}
        .outputs=${train.classes > 2 ? train.classes : 1}
      ></layer-diagram>
      ${scoredAnswers(moment, emit.choose)}`;
  },
});
