/** What the picture of a moving average says. */
export const averageText = {
  summary: (count: string, first: string, last: string, lines: string) =>
    `${count} values, the first ${first}, the last ${last}. ${lines}`,
  line: (label: string, value: string) => `Average ${label}: ${value} at the end.`,
  none: 'No value yet.',
  weights: 'weight of each day in the last average',
  window: (days: string) => `${days} days`,
} as const;
