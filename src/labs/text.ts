/** Titles and summaries of the labs, for the map and for headings. */
export const labsText = {
  'c1w2-logistic-regression': {
    title: 'Logistic regression',
    summary:
      'One unit learns a line between two classes, or what a shape looks like, by gradient descent.',
  },
  'c1w3-shallow-network': {
    title: 'Shallow and deep networks',
    summary:
      'Up to six hidden layers bend the boundary; a small map shows what each unit has learned.',
  },
  'c4w1-convolutional-network': {
    title: 'A convolutional network',
    summary: 'Filters that slide over pictures learn to read digits.',
  },
} as const;
