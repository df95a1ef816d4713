/** The stage: the weights as a picture, what the unit makes of pictures, and its mistakes. */
import { html } from 'lit';
import { defineView } from '../../ui/lab-view';
import { titled } from '../../ui/surfaces/output-map';
import '../../ui/images/weight-image';
import { scoredAnswers } from '../../ui/images/scored-answers';
import type { Choices } from './choices';
import type { Params } from './params';
import { labText as text } from './text';

/** What is asked of the model. */
type Panels = 'weights' | 'answers';

export const view = defineView<Panels, Params, Choices>({
  demand: ({ chosen }) => ({ weights: true, answers: chosen.cell ?? 'mistakes' }),
  render(moment, emit) {
    const { frame, train } = moment;
    return html`${titled(
      text.weights,
      html`<weight-image
        .layer=${frame?.view?.weights?.[0]}
        .shape=${train.image!}
        .size=${168}
      ></weight-image>`,
      'wide',
    )}
    ${scoredAnswers(moment, emit.choose)}`;
  },
});
