/** What a model answers on many pictures: what is taken for what, and some of the pictures. */
import type { Answer } from '../../core/panels/pictures';
import { confusion, predictedClasses } from '../../nn/metrics';
import type { Panel } from '../observing/panels';
import { pixelsOf, rowOf } from '../observing/picture';

/** Pictures shown of a cell or of the mistakes. */
const SHOWN = 24;

export const panel: Panel<'answers'> = {
  name: 'answers',
  async read(from, question) {
    const set = from.dev.m > 0 ? 'dev' : 'train';
    const { m, x, target } = from[set];
    const { output } = await from.passes.rows('output', m, { x }, (inputs) =>
      from.state.model.values(inputs, ['output']),
    );
    const width = output!.length / m;
    const answers = predictedClasses(output!, width, 0.5);
    const matches = (i: number) =>
      question === 'mistakes'
        ? target[i] !== answers[i]
        : target[i] === question.truth && answers[i] === question.answer;
    const found = Array.from(answers, (answer, i): Omit<Answer, 'pixels'> => {
      const p = output![i * width + (width === 1 ? 0 : answer)]!;
      const certainty = width === 1 && answer === 0 ? 1 - p : p;
      return { index: i, truth: target[i]!, answer, certainty };
    })
      .filter(({ index }) => matches(index))
      .sort((a, b) => b.certainty - a.certainty);
    return {
      set,
      m,
      confusion: confusion(answers, target, Math.max(2, width)),
      total: found.length,
      shown: found.slice(0, SHOWN).map((answer) => ({
        ...answer,
        pixels: pixelsOf(from, rowOf(x, answer.index, m)),
      })),
    };
  },
};
