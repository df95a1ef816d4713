/** The stage: the layers with their shapes and parameters, and what the network makes of pictures. */
import { html } from 'lit';
import type { Observation } from '../../core/observation';
import type { LabView } from '../../ui/lab-view';
import '../../ui/network/layer-diagram';
import { answersDemand, scoredAnswers } from '../../ui/images/scored-answers';
import type { Params } from './params';

const panels = ['answers'];

export const view: LabView<Observation, Params> = (frame, { values, train, demand }, emit) => {
  const asked = answersDemand(panels, demand);
  emit.demand(asked);
  return html`<layer-diagram
      class="wide"
      .input=${[train.n]}
      .blocks=${[]}
      .dense=${values.hidden}
      .outputs=${train.classes > 2 ? train.classes : 1}
    ></layer-diagram>
    ${scoredAnswers(frame, train, asked, emit.demand)}`;
};
