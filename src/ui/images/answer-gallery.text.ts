/** What the gallery of a classifier's answers says. */
export const answersText = {
  title: 'Predictions on pictures',
  score: (train: string, test: string) =>
    `It classifies ${train} of the training pictures and ${test} of the others correctly.`,
  heading: (set: 'train' | 'dev', m: number) =>
    set === 'dev'
      ? `Predictions on ${m} pictures that it has not trained on`
      : `Predictions on ${m} pictures that it trains on`,
  toCome: 'Predictions come with the first step',
  mistakes: (total: number, shown: number) => {
    if (total === 0) return 'No mistakes';
    const count = total === 1 ? '1 mistake' : `${total} mistakes`;
    return shown < total
      ? `${count}; the ${shown} it was most certain of`
      : `${count}, the most certain first`;
  },
  cell: (truth: string, answer: string, total: number) =>
    `“${truth}” taken for “${answer}”: ${total}`,
  back: 'Back to the mistakes',
  caption: (truth: string, answer: string, certainty: string) =>
    truth === answer ? `${truth}, ${certainty}` : `${truth} → ${answer}, ${certainty}`,
} as const;
