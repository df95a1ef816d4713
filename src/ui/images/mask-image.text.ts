/** What pictures of masks say. */
export const maskText = {
  name: (place: string, units: number, m: number) => `${place}: ${units} × ${m}`,
  summary: (place: string, units: number, m: number, share: string, left: string) =>
    `${place}, the mask of ${units} units by ${m} examples: ${share} left out. Of the chosen example, ${left}.`,
  units: (names: string) => `units ${names}`,
  none: 'no unit',
} as const;
