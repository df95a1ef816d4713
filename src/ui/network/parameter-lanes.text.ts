/** What plots of parameters side by side say. */
export const lanesText = {
  spread: (low: string, middle: string, high: string) => `${low} … ${middle} … ${high}`,
  explained: 'Least, median and greatest size; a zero lies at the bottom.',
  none: 'all 0',
  summary: (name: string, group: string, low: string, high: string) =>
    `${name} of ${group}: from ${low} to ${high}`,
} as const;
